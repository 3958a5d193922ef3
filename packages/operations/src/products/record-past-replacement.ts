import type { Catalogue } from '@zusage/catalogue';
import {
  addReplacement,
  changeReplacement,
  HARDWARE_STEPS,
  listReplacements,
  recordHardwareEvent,
  type HardwareSide,
  type HardwareStepName,
  type NewReplacement,
} from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import { factsOf } from './step-replacement.ts';

export interface PastStep {
  step: HardwareStepName;
  at: Date;
  side: HardwareSide;
  actor: string;
  note: string | null;
  vendorReference: string | null;
  tracking: string | null;
}

/**
 * Enters a replacement with steps that were taken before, each by the same table and clock as one that is taken now. Sends
 * no mail and sets no timer. @throws Error for a step that does not exist
 * @returns the number
 */
export async function recordPastReplacement(
  trx: Transaction,
  providerId: string,
  catalogue: Catalogue,
  replacement: NewReplacement,
  steps: readonly PastStep[],
): Promise<string> {
  const { id, number } = await addReplacement(trx, providerId, catalogue.ticketPrefix, replacement);
  const { organisationId, rule, requestedAt, requestedBy } = replacement;
  await recordHardwareEvent(trx, providerId, id, {
    kind: 'requested',
    at: requestedAt,
    side: 'customer',
    actor: requestedBy.name,
    note: null,
    rule,
  });
  for (const { step, at, side, actor, note, vendorReference, tracking } of steps) {
    const [now] = await listReplacements(trx, providerId, { organisationIds: [organisationId], number });
    const next = HARDWARE_STEPS.find(
      ({ from, on, by }) => from === now?.status && on === step && by === side,
    );
    if (!now || !next) throw new Error(`${number}: no step ${step} by the ${side} from ${now?.status}`);
    const facts = factsOf(step, now, { vendorReference, tracking }, at, catalogue);
    await changeReplacement(trx, providerId, id, { ...facts, status: next.to });
    await recordHardwareEvent(trx, providerId, id, { kind: step, at, side, actor, note, rule: next.rule });
  }
  return number;
}

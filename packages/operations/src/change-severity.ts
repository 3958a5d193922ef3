import { invalidField } from '@zusage/errors';
import { cancel } from '@zusage/jobs';
import { changeTicket, type TicketStatus, type TicketStep } from '@zusage/tickets';
import { toInstantOrNull, type Instant } from './instant.ts';
import { responseTimerKey, startResponseTimer } from './response-timer.ts';
import type { PersonScope } from './scope.ts';
import { note, onTicket, stepOf } from './ticket-action.ts';
import { reclassify, type Reclassified } from './ticket-clock-severity.ts';
import { tellRequester } from './ticket-mail.ts';
import type { TicketAction } from './ticket-action.ts';

export interface SeverityChanged {
  severity: string;
  status: TicketStatus;
  responseDueAt: Instant | null;
}

/**
 * Staff lower or raise a ticket's severity and say why (K-7, K-16). The promise is decided again by the catalogue version
 * of the ticket; customer and history are told of both severities and the reason.
 *
 * @throws AppError not_found, conflict (it is resolved or closed), invalid_input on `severity` for one that the catalogue
 *   does not know, does not take, or treats as the one it is already
 */
export async function changeSeverity(
  scope: PersonScope,
  request: { number: string; severity: string; reason: string },
  idempotencyKey?: string,
): Promise<SeverityChanged> {
  const asked = { action: 'severity', number: request.number, input: request, idempotencyKey };
  return onTicket(scope, asked, async (action) => {
    const { trx, ticket, terms, now } = action;
    const { rule } = stepOf(action, 'severity_changed');
    if (!terms.catalogue.severities.some(({ key }) => key === request.severity))
      throw invalidField('severity', 'unknown_value');
    const result = reclassify(ticket, terms, request.severity, now);
    if (!result || result.severity === ticket.severity) throw invalidField('severity', 'unknown_value');
    const status = stepOf(action, stepFor(result)).to;
    await changeTicket(trx, scope.providerId, ticket.id, { status, at: now, ...changeOf(action, result) });
    await moveTimer(action, result);
    const clock = result.waits ? 'waits' : null;
    const details = { from: ticket.severity, to: result.severity, reason: request.reason, clock };
    await note(action, { kind: 'severity_changed', rule, details });
    if (result.clock?.pausedAt && !ticket.clock_paused_at)
      await note(action, { kind: 'paused', rule: 'K-4' });
    await tellRequester(action, 'ticket_reclassified');
    const dueAt =
      result.clock?.responseDueAt === undefined ? ticket.response_due_at : result.clock.responseDueAt;
    return { severity: result.severity, status, responseDueAt: toInstantOrNull(dueAt) };
  });
}

const stepFor = ({ waits, clock }: Reclassified): TicketStep =>
  waits && clock ? 'facts_missing' : 'severity_changed';

function changeOf({ ticket }: TicketAction, { severity, decision, clock, waits }: Reclassified) {
  return {
    severity,
    ...(clock ? { clock } : {}),
    ...(waits ? { missingFacts: [...new Set([...ticket.missing_facts, ...decision.missingFacts])] } : {}),
    // The reasons tell why the deadline holds: they stay with a promise that was kept or broken before.
    ...(ticket.responded_at || ticket.response_missed_at ? {} : { reasons: decision.reasons }),
  };
}

async function moveTimer({ trx, ticket }: TicketAction, { clock }: Reclassified): Promise<void> {
  if (clock?.responseDueAt) await startResponseTimer(trx, ticket.number, clock.responseDueAt);
  else if (clock?.responseDueAt === null) await cancel(trx, responseTimerKey(ticket.number));
}

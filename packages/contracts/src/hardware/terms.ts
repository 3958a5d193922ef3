import type { HardwareReplacementPolicy } from '@zusage/catalogue';
import type { Transaction } from '@zusage/db';
import type { HardwareTerms } from './hardware.ts';

/** What the contract itself agrees; null where nobody has entered anything. */
export async function agreedHardwareTerms(
  trx: Transaction,
  providerId: string,
  contractId: string,
): Promise<HardwareTerms | null> {
  const row = await trx
    .selectFrom('app.hardware_terms')
    .selectAll()
    .where('provider_id', '=', providerId)
    .where('contract_id', '=', contractId)
    .executeTakeFirst();
  return row
    ? {
        cutOff: row.cut_off && row.cut_off.slice(0, 5),
        deliveryWorkdays: row.delivery_workdays,
        returnDays: row.return_days,
        transportCovered: row.transport_covered,
      }
    : null;
}

export async function agreeHardwareTerms(
  trx: Transaction,
  providerId: string,
  contractId: string,
  terms: HardwareTerms,
): Promise<void> {
  const columns = {
    cut_off: terms.cutOff,
    delivery_workdays: terms.deliveryWorkdays,
    return_days: terms.returnDays,
    transport_covered: terms.transportCovered,
  };
  await trx
    .insertInto('app.hardware_terms')
    .values({ provider_id: providerId, contract_id: contractId, ...columns })
    .onConflict((conflict) => conflict.columns(['provider_id', 'contract_id']).doUpdateSet(columns))
    .execute();
}

/** What holds: the contract's figures, where it has none the catalogue's, else nothing is agreed (N-7). */
export const hardwareTerms = (
  policy: HardwareReplacementPolicy,
  agreed: HardwareTerms | null,
): HardwareTerms => ({
  cutOff: agreed?.cutOff ?? policy.cutOff ?? null,
  deliveryWorkdays: agreed?.deliveryWorkdays ?? policy.deliveryWorkdays ?? null,
  returnDays: agreed?.returnDays ?? policy.returnDays ?? null,
  transportCovered: agreed?.transportCovered ?? policy.transportCovered,
});

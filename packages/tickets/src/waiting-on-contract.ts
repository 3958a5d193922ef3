import type { Transaction } from '@zusage/db';
import type { Ticket } from './find.ts';

/** The tickets under a contract that wait, the oldest first; their rows are locked until the transaction ends. */
export const waitingOnContract = (
  trx: Transaction,
  providerId: string,
  contractId: string,
): Promise<Ticket[]> =>
  trx
    .selectFrom('app.ticket')
    .selectAll()
    .where('provider_id', '=', providerId)
    .where('contract_id', '=', contractId)
    .where('status', '=', 'waiting_for_facts')
    .orderBy('opened_at')
    .orderBy('id')
    .forUpdate()
    .execute();

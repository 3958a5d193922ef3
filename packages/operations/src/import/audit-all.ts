import { recordAll, type NewAuditEntry } from '@zusage/audit';
import type { Transaction } from '@zusage/db';
import { auditActorOf } from '../audit.ts';
import type { Author } from '../scope.ts';

/** Writes down what a batch of rows did: each record's history has the same entry as if it had been typed. */
export const auditAll = (
  trx: Transaction,
  { providerId, actor }: Author,
  entries: readonly Omit<NewAuditEntry, 'actor'>[],
): Promise<void> => {
  const by = auditActorOf(actor);
  return recordAll(
    trx,
    providerId,
    entries.map((entry) => ({ ...entry, actor: by })),
  );
};

import { record, type AuditActor, type NewAuditEntry } from '@zusage/audit';
import type { Transaction } from '@zusage/db';
import type { Actor, Author, SystemActor } from './scope.ts';

/** Writes down what the asker just did, in the same transaction: call it beside every change of people, access, contracts and units. */
export const audit = (
  trx: Transaction,
  { providerId, actor }: Pick<Author, 'providerId' | 'actor'>,
  entry: Omit<NewAuditEntry, 'actor'>,
): Promise<void> => record(trx, providerId, { ...entry, actor: auditActorOf(actor) });

/** Who it was, as an audit entry keeps it. */
export function auditActorOf(actor: Actor | SystemActor): AuditActor {
  if (actor.kind === 'system') return actor;
  if (actor.kind !== 'person') return { kind: 'system', name: actor.kind };
  const { person, via } = actor;
  return { kind: 'person', personId: person.id, name: person.name, role: person.role, via };
}

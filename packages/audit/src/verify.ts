import { sql, type Transaction } from '@zusage/db';

export interface AuditReport {
  entries: number;
  /** References of the first entries that do not fit what stands before them; empty when the record is whole. */
  broken: { at: Date; reference: string }[];
}

const BROKEN_SHOWN_MAX = 20;

/** Checks a provider's whole record: each hash against its entry, each entry against the one before it [S114]. */
export async function verifyAudit(trx: Transaction, providerId: string): Promise<AuditReport> {
  const { rows: broken } = await sql<{ at: Date; reference: string }>`
    select c.at, c.subject_reference as reference
      from (select e.*, app.audit_hash(e.previous_hash, e) as expected,
                   lag(e.hash) over chain as before, lag(e.sequence) over chain as place
              from app.audit_entry e where e.provider_id = ${providerId}
            window chain as (partition by e.organisation_id order by e.sequence)) c
     where c.hash <> c.expected
        or c.previous_hash <> coalesce(c.before, decode(repeat('00', 32), 'hex'))
        or c.sequence <> coalesce(c.place, 0) + 1
     order by c.at limit ${BROKEN_SHOWN_MAX}`.execute(trx);
  const { count } = await trx
    .selectFrom('app.audit_entry')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('provider_id', '=', providerId)
    .executeTakeFirstOrThrow();
  return { entries: count, broken };
}

import { isUniqueViolation, newId, sql, type Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import type { Scope } from './grant.ts';

export type RequestOutcome = 'approved' | 'refused' | 'withdrawn';

/** A partner asks a customer for access. */
export interface AccessRequest {
  id: string;
  partnerId: string;
  /** Null when nobody has this number and name; the partner is never told (S20). */
  organisationId: string | null;
  /** As typed. */
  customerNumber: string;
  customerName: string;
  scopes: Scope[];
  reason: string;
  askedByName: string;
  askedAt: Date;
  outcome: RequestOutcome | null;
  decidedAt: Date | null;
}

export interface NewAccessRequest extends Pick<
  AccessRequest,
  'partnerId' | 'organisationId' | 'customerNumber' | 'customerName' | 'reason' | 'askedByName'
> {
  scopes: readonly Scope[];
  askedBy: string;
  /** Now unless given. */
  askedAt?: Date;
}

const requests = (trx: Transaction, providerId: string) =>
  trx.selectFrom('app.partner_access_request').selectAll().where('provider_id', '=', providerId);

type Row = Awaited<ReturnType<ReturnType<typeof requests>['executeTakeFirstOrThrow']>>;

const toRequest = (row: Row): AccessRequest => ({
  id: row.id,
  partnerId: row.partner_id,
  organisationId: row.organisation_id,
  customerNumber: row.customer_number,
  customerName: row.customer_name,
  scopes: row.scopes as Scope[],
  reason: row.reason,
  askedByName: row.asked_by_name,
  askedAt: row.asked_at,
  outcome: row.outcome as RequestOutcome | null,
  decidedAt: row.decided_at,
});

/** @throws AppError conflict when a request for the same number is open; the transaction is then over */
export async function insertAccessRequest(
  trx: Transaction,
  providerId: string,
  request: NewAccessRequest,
): Promise<string> {
  const id = newId();
  try {
    await trx
      .insertInto('app.partner_access_request')
      .values({
        provider_id: providerId,
        id,
        partner_id: request.partnerId,
        organisation_id: request.organisationId,
        customer_number: request.customerNumber,
        customer_name: request.customerName,
        scopes: [...request.scopes],
        reason: request.reason,
        asked_by: request.askedBy,
        asked_by_name: request.askedByName,
        ...(request.askedAt ? { asked_at: request.askedAt } : {}),
      })
      .execute();
  } catch (error) {
    throw isUniqueViolation(error) ? new AppError('conflict', { cause: error }) : error;
  }
  return id;
}

/** Requests that wait for this customer, the oldest first. */
export async function openRequestsTo(
  trx: Transaction,
  providerId: string,
  organisationId: string,
): Promise<AccessRequest[]> {
  const rows = await requests(trx, providerId)
    .where('organisation_id', '=', organisationId)
    .where('outcome', 'is', null)
    .orderBy('asked_at')
    .orderBy('id')
    .execute();
  return rows.map(toRequest);
}

/** What a partner has asked for: open ones, and those refused in the last 90 days. The newest first. */
export async function requestsOf(
  trx: Transaction,
  providerId: string,
  partnerId: string,
): Promise<AccessRequest[]> {
  const rows = await requests(trx, providerId)
    .where('partner_id', '=', partnerId)
    .where((where) =>
      where.or([
        where('outcome', 'is', null),
        where.and([
          where('outcome', '=', 'refused'),
          where('decided_at', '>', sql<Date>`now() - interval '90 days'`),
        ]),
      ]),
    )
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toRequest);
}

/**
 * A request, locked until the transaction ends: of parallel decisions one counts, and the other finds its outcome. Only
 * the customer it was sent to, or the partner that sent it, finds it at all (S2).
 */
export async function lockRequest(
  trx: Transaction,
  providerId: string,
  id: string,
  side: { organisationId: string } | { partnerId: string },
): Promise<AccessRequest | null> {
  let query = requests(trx, providerId).where('id', '=', id);
  query =
    'organisationId' in side
      ? query.where('organisation_id', '=', side.organisationId)
      : query.where('partner_id', '=', side.partnerId);
  const row = await query.forUpdate().executeTakeFirst();
  return row ? toRequest(row) : null;
}

export async function decideRequest(
  trx: Transaction,
  providerId: string,
  id: string,
  outcome: RequestOutcome,
): Promise<void> {
  await trx
    .updateTable('app.partner_access_request')
    .set({ outcome, decided_at: sql<Date>`now()` })
    .where('provider_id', '=', providerId)
    .where('id', '=', id)
    .where('outcome', 'is', null)
    .execute();
}

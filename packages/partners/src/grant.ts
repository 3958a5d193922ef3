import { sql, type Expression, type Transaction } from '@zusage/db';

/**
 * What a customer lets a partner do: `tickets` opens, reads and answers its tickets; `entitlements` sees its contracts,
 * products and certificates.
 */
export const SCOPES = ['tickets', 'entitlements'] as const;
export type Scope = (typeof SCOPES)[number];

/** Which partner, and whose customer's records. */
export interface Parties {
  partnerId: string;
  organisationId: string;
}

export interface Grant extends Parties {
  scopes: Scope[];
  since: Date;
  /** The last day it counts, `YYYY-MM-DD` by the provider's calendar; null: until it is revoked. */
  lastDay: string | null;
}

/** A grant that no longer counts: taken back at a moment, or at its end by the calendar. */
export interface EndedGrant extends Parties {
  revokedAt: Date | null;
  lastDay: string | null;
}

/** The day it is for the provider, by the database's clock: no process with a wrong one keeps a grant alive. */
const today = (providerId: string): Expression<string> =>
  sql<string>`(select (now() at time zone p.time_zone)::date from app.provider p where p.provider_id = ${providerId})`;

const isActive = (providerId: string): Expression<boolean> => sql<boolean>`(
  g.revoked_at is null and (g.last_day is null or g.last_day >= ${today(providerId)})
  and exists (select from app.partner a
               where a.provider_id = g.provider_id and a.id = g.partner_id and a.suspended_at is null))`;

/**
 * Holds all changes between one customer and one partner apart until this transaction ends: approving and revoking at
 * the same moment come one after the other, and the history tells the same order.
 */
export async function lockParties(trx: Transaction, providerId: string, parties: Parties): Promise<void> {
  const name = `app.partner_grant/${providerId}/${parties.partnerId}/${parties.organisationId}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(trx);
}

/** Gives a partner exactly these scopes; others that it had are taken back. What it has already keeps its beginning. */
export async function setScopes(
  trx: Transaction,
  providerId: string,
  grant: Parties & { scopes: readonly Scope[]; lastDay?: string | null; since?: Date },
): Promise<void> {
  const { partnerId, organisationId, lastDay = null } = grant;
  await lockParties(trx, providerId, grant);
  for (const scope of SCOPES) {
    if (!grant.scopes.includes(scope)) await revokeScope(trx, providerId, grant, scope);
    else
      await trx
        .insertInto('app.partner_grant')
        .values({
          provider_id: providerId,
          partner_id: partnerId,
          organisation_id: organisationId,
          scope,
          last_day: lastDay,
          ...(grant.since ? { granted_at: grant.since } : {}),
        })
        .onConflict((conflict) =>
          conflict.columns(['provider_id', 'partner_id', 'organisation_id', 'scope']).doUpdateSet({
            granted_at: sql<Date>`case
              when app.partner_grant.revoked_at is null
               and (app.partner_grant.last_day is null or app.partner_grant.last_day >= ${today(providerId)})
              then app.partner_grant.granted_at else now() end`,
            revoked_at: null,
            last_day: lastDay,
          }),
        )
        .execute();
  }
}

/** Takes everything back, from the next request on (S12). @returns false when nothing was granted */
export async function revokeScopes(trx: Transaction, providerId: string, parties: Parties): Promise<boolean> {
  await lockParties(trx, providerId, parties);
  const granted = await listGrants(trx, providerId, parties);
  for (const scope of SCOPES) await revokeScope(trx, providerId, parties, scope);
  return granted.length > 0;
}

async function revokeScope(
  trx: Transaction,
  providerId: string,
  { partnerId, organisationId }: Parties,
  scope: Scope,
): Promise<void> {
  await trx
    .updateTable('app.partner_grant')
    .set({ revoked_at: sql<Date>`now()` })
    .where('provider_id', '=', providerId)
    .where('partner_id', '=', partnerId)
    .where('organisation_id', '=', organisationId)
    .where('scope', '=', scope)
    .where('revoked_at', 'is', null)
    .execute();
}

/** Ids of the customers that a partner may act for now, in a scope. */
export async function grantedOrganisations(
  trx: Transaction,
  providerId: string,
  partnerId: string,
  scope: Scope = 'tickets',
): Promise<string[]> {
  const rows = await trx
    .selectFrom('app.partner_grant as g')
    .select('g.organisation_id')
    .where('g.provider_id', '=', providerId)
    .where('g.partner_id', '=', partnerId)
    .where('g.scope', '=', scope)
    .where(isActive(providerId))
    .orderBy('g.organisation_id')
    .execute();
  return rows.map((row) => row.organisation_id);
}

/** What counts now, of one partner, one customer, or between the two; the oldest first. */
export async function listGrants(
  trx: Transaction,
  providerId: string,
  of: Partial<Parties>,
): Promise<Grant[]> {
  let query = trx
    .selectFrom('app.partner_grant as g')
    .select(['g.partner_id', 'g.organisation_id', 'g.scope', 'g.granted_at', 'g.last_day'])
    .where('g.provider_id', '=', providerId)
    .where(isActive(providerId));
  if (of.partnerId) query = query.where('g.partner_id', '=', of.partnerId);
  if (of.organisationId) query = query.where('g.organisation_id', '=', of.organisationId);
  const grants = new Map<string, Grant>();
  for (const row of await query.orderBy('g.granted_at').orderBy('g.organisation_id').execute()) {
    const id = `${row.partner_id}/${row.organisation_id}`;
    const known = grants.get(id);
    if (known) known.scopes.push(row.scope as Scope);
    else
      grants.set(id, {
        partnerId: row.partner_id,
        organisationId: row.organisation_id,
        scopes: [row.scope as Scope],
        since: row.granted_at,
        lastDay: row.last_day,
      });
  }
  for (const grant of grants.values()) grant.scopes.sort((a, b) => SCOPES.indexOf(a) - SCOPES.indexOf(b));
  return [...grants.values()];
}

/** A partner's customers of before: nothing of theirs counts any more. The last to end first. */
export async function listEndedGrants(
  trx: Transaction,
  providerId: string,
  partnerId: string,
): Promise<EndedGrant[]> {
  const rows = await trx
    .selectFrom('app.partner_grant as g')
    .select(['g.organisation_id'])
    .select((eb) => [eb.fn.max('g.revoked_at').as('revoked_at'), eb.fn.max('g.last_day').as('last_day')])
    .where('g.provider_id', '=', providerId)
    .where('g.partner_id', '=', partnerId)
    .groupBy('g.organisation_id')
    .having(sql<boolean>`not bool_or(${isActive(providerId)})`)
    .orderBy(sql`max(coalesce(g.revoked_at, g.last_day::timestamptz)) desc`)
    .execute();
  return rows.map((row) => ({
    partnerId,
    organisationId: row.organisation_id,
    revokedAt: row.revoked_at,
    lastDay: row.last_day,
  }));
}

/** True for today and later days of the provider's calendar: a grant cannot end in the past. */
export async function isDayToCome(trx: Transaction, providerId: string, day: string): Promise<boolean> {
  const { rows } = await sql<{ ok: boolean }>`select ${day}::date >= ${today(providerId)} as ok`.execute(trx);
  return rows[0]?.ok ?? false;
}

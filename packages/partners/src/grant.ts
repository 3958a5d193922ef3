import { sql, type Transaction } from '@zusage/db';

/** What a customer lets a partner do: `tickets` opens, reads and answers its tickets. */
export type Scope = 'tickets';

export interface Grant {
  partnerId: string;
  organisationId: string;
  scope: Scope;
}

/** Gives a partner a customer's scope; one that was revoked counts again from now. */
export async function grantScope(trx: Transaction, providerId: string, grant: Grant): Promise<void> {
  await trx
    .insertInto('app.partner_grant')
    .values({
      provider_id: providerId,
      partner_id: grant.partnerId,
      organisation_id: grant.organisationId,
      scope: grant.scope,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['provider_id', 'partner_id', 'organisation_id', 'scope'])
        .doUpdateSet({ granted_at: sql<Date>`now()`, revoked_at: null })
        .where('app.partner_grant.revoked_at', 'is not', null),
    )
    .execute();
}

/** Takes a scope back, from the next request on (S12); one that is not there is no error. */
export async function revokeGrant(trx: Transaction, providerId: string, grant: Grant): Promise<void> {
  await trx
    .updateTable('app.partner_grant')
    .set({ revoked_at: sql<Date>`now()` })
    .where('provider_id', '=', providerId)
    .where('partner_id', '=', grant.partnerId)
    .where('organisation_id', '=', grant.organisationId)
    .where('scope', '=', grant.scope)
    .where('revoked_at', 'is', null)
    .execute();
}

/** Ids of the customers that a partner may act for now. */
export async function grantedOrganisations(
  trx: Transaction,
  providerId: string,
  partnerId: string,
  scope: Scope = 'tickets',
): Promise<string[]> {
  const rows = await trx
    .selectFrom('app.partner_grant')
    .select('organisation_id')
    .where('provider_id', '=', providerId)
    .where('partner_id', '=', partnerId)
    .where('scope', '=', scope)
    .where('revoked_at', 'is', null)
    .orderBy('organisation_id')
    .execute();
  return rows.map((row) => row.organisation_id);
}

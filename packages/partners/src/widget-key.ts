import { randomBytes } from 'node:crypto';
import { enterTenant, newId, sql, type Database, type Transaction } from '@zusage/db';
import { invalidField } from '@zusage/errors';
import { readIdentityKeys, requireIdentityKeys, type IdentityKey } from './identity-key.ts';
import { readLook, type WidgetLook } from './look.ts';
import { isListableOrigin } from './origin.ts';

/** What a partner's site embeds the widget with. Its public key alone gives public configuration and drafts (S30). */
export interface WidgetKey {
  providerId: string;
  id: string;
  partnerId: string;
  /** Stands in the page's source; no secret. */
  publicKey: string;
  name: string;
  /** Exact origins; an empty list denies. */
  origins: string[];
  identityKeys: IdentityKey[];
  /** Visitors without an identity are turned away. */
  identityRequired: boolean;
  look: WidgetLook;
}

export interface NewWidgetKey {
  partnerId: string;
  name: string;
  origins: string[];
  /** ES256 public keys as JWK. */
  identityKeys?: readonly unknown[];
  identityRequired?: boolean;
  look?: WidgetLook;
  /** Drawn unless given: a demonstration or an import keeps one that pages name already. */
  publicKey?: string;
}

const PUBLIC_KEY_BYTES = 18;
const COLUMNS = [
  'provider_id',
  'id',
  'partner_id',
  'public_key',
  'name',
  'origins',
  'identity_keys',
  'identity_required',
  'look',
] as const;

const activeKeys = (trx: Transaction, providerId: string) =>
  trx
    .selectFrom('app.widget_key')
    .select(COLUMNS)
    .where('provider_id', '=', providerId)
    .where('revoked_at', 'is', null);

/** A suspended partner's widget is off as if its keys were revoked, and on again with the partner. */
const ofActingPartner = sql<boolean>`exists (
  select from app.partner p
   where p.provider_id = app.widget_key.provider_id and p.id = app.widget_key.partner_id and p.suspended_at is null)`;

type WidgetKeyRow = Awaited<ReturnType<ReturnType<typeof activeKeys>['executeTakeFirstOrThrow']>>;

const toWidgetKey = (row: WidgetKeyRow): WidgetKey => ({
  providerId: row.provider_id,
  id: row.id,
  partnerId: row.partner_id,
  publicKey: row.public_key,
  name: row.name,
  origins: row.origins,
  identityKeys: readIdentityKeys(row.identity_keys),
  identityRequired: row.identity_required,
  look: readLook(row.look),
});

/** @throws AppError invalid_input for an origin that no browser would send, or a key that is not a public P-256 JWK */
export async function createWidgetKey(
  trx: Transaction,
  providerId: string,
  key: NewWidgetKey,
): Promise<WidgetKey> {
  const row: WidgetKeyRow = {
    provider_id: providerId,
    id: newId(),
    partner_id: key.partnerId,
    public_key: key.publicKey ?? `zwk_${randomBytes(PUBLIC_KEY_BYTES).toString('base64url')}`,
    name: key.name,
    origins: requireOrigins(key.origins),
    identity_keys: requireIdentityKeys(key.identityKeys ?? []),
    identity_required: key.identityRequired ?? false,
    look: readLook(key.look),
  };
  await trx
    .insertInto('app.widget_key')
    .values({ ...row, identity_keys: JSON.stringify(row.identity_keys), look: JSON.stringify(row.look) })
    .execute();
  return toWidgetKey(row);
}

/**
 * The widget key that a page names, read anew each time: a changed list of origins and a revocation hold from the next
 * request on (S34). The key tells the tenant, so this needs none.
 *
 * @returns null for an unknown or revoked key, and for one of a partner that the provider suspended
 */
export async function widgetKeyByPublicKey(database: Database, publicKey: string): Promise<WidgetKey | null> {
  if (!/^[\w-]{1,100}$/.test(publicKey)) return null;
  return database.withoutTenant(async (trx) => {
    const { rows } = await sql<{ provider: string | null }>`
      select auth.provider_of_widget_key(${publicKey}) as provider`.execute(trx);
    const providerId = rows[0]?.provider;
    if (!providerId) return null;
    await enterTenant(trx, providerId);
    const row = await activeKeys(trx, providerId)
      .where('public_key', '=', publicKey)
      .where(ofActingPartner)
      .executeTakeFirst();
    return row ? toWidgetKey(row) : null;
  });
}

/** An active widget key by its id; null once it is revoked. */
export async function findWidgetKey(
  trx: Transaction,
  providerId: string,
  id: string,
): Promise<WidgetKey | null> {
  const row = await activeKeys(trx, providerId).where('id', '=', id).executeTakeFirst();
  return row ? toWidgetKey(row) : null;
}

/** A partner's active keys, in the order they were made. */
export async function listWidgetKeys(
  trx: Transaction,
  providerId: string,
  partnerId: string,
): Promise<WidgetKey[]> {
  const rows = await activeKeys(trx, providerId).where('partner_id', '=', partnerId).orderBy('id').execute();
  return rows.map(toWidgetKey);
}

/** What a partner changes of a key; what is left out stays. */
export interface WidgetKeyChange {
  name?: string;
  origins?: string[];
  identityRequired?: boolean;
  look?: WidgetLook;
}

/** @throws AppError invalid_input (`origins.N`) for an origin that no browser would send */
export async function changeWidgetKey(
  trx: Transaction,
  providerId: string,
  id: string,
  { name, origins, identityRequired, look }: WidgetKeyChange,
): Promise<void> {
  await trx
    .updateTable('app.widget_key')
    .set({
      ...(name === undefined ? {} : { name }),
      ...(origins === undefined ? {} : { origins: requireOrigins(origins) }),
      ...(identityRequired === undefined ? {} : { identity_required: identityRequired }),
      ...(look === undefined ? {} : { look: JSON.stringify(readLook(look)) }),
    })
    .where('provider_id', '=', providerId)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute();
}

/** A partner's own active key by what stands in its pages, locked for a change; another partner's is not found (S2). */
export async function lockWidgetKey(
  trx: Transaction,
  providerId: string,
  partnerId: string,
  publicKey: string,
): Promise<WidgetKey | null> {
  const row = await activeKeys(trx, providerId)
    .where('partner_id', '=', partnerId)
    .where('public_key', '=', publicKey)
    .forUpdate()
    .executeTakeFirst();
  return row ? toWidgetKey(row) : null;
}

/** Ends a widget key for good. */
export async function revokeWidgetKey(trx: Transaction, providerId: string, id: string): Promise<void> {
  await trx
    .updateTable('app.widget_key')
    .set({ revoked_at: sql<Date>`now()` })
    .where('provider_id', '=', providerId)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute();
}

export const ORIGINS_MAX = 50;

function requireOrigins(origins: string[]): string[] {
  if (origins.length > ORIGINS_MAX) throw invalidField('origins', 'too_many', { max: ORIGINS_MAX });
  const wrong = origins.findIndex((origin) => !isListableOrigin(origin));
  if (wrong !== -1) throw invalidField(`origins.${wrong}`, 'unknown_value');
  return [...new Set(origins)];
}

import type { Transaction } from '@zusage/db';
import { AppError, invalidField } from '@zusage/errors';
import {
  addIdentityKey,
  changeWidgetKey,
  checkPage,
  createWidgetKey,
  isCounting,
  listWidgetKeys,
  lockWidgetKey,
  readableOrigin,
  removeIdentityKey,
  revokeWidgetKey,
  thumbprintOf,
  toOrigin,
  type PageCheck,
  type WidgetKey,
  type WidgetKeyChange,
  type WidgetLook,
} from '@zusage/partners';
import type { AuditAction, AuditDetails } from '@zusage/audit';
import { audit } from '../audit.ts';
import { databaseNow, type Instant } from '../instant.ts';
import type { PersonScope } from '../scope.ts';
import { requirePartner } from './sides.ts';
import { widgetFigures, type WidgetFigures } from './widget-figures.ts';

export interface WidgetKeyView {
  /** Stands in the page's source, and in addresses of the console. */
  publicKey: string;
  name: string;
  /** Empty denies everybody. `readable` has the letters that punycode stands for. */
  origins: { origin: string; readable: string | null }[];
  identityRequired: boolean;
  /** Public keys that sign visitors' identities. */
  identityKeys: { thumbprint: string; kid: string | null; notAfter: Instant | null }[];
  look: WidgetLook;
  /** Address of the portal that the snippet names, without a slash at the end. */
  portalUrl: string;
  /** Of the last 30 days. */
  figures: WidgetFigures;
}

const WIDGET_KEYS_MAX = 50;

/** The partner's active widget keys, the oldest first. */
export async function widgetKeys(scope: PersonScope): Promise<WidgetKeyView[]> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const partner = await requirePartner(trx, scope);
    const views: WidgetKeyView[] = [];
    for (const key of await listWidgetKeys(trx, scope.providerId, partner.id))
      views.push(await toView(trx, scope, key));
    return views;
  });
}

/** @throws AppError not_found for another partner's key as for none (S2) */
export async function widgetKey(scope: PersonScope, publicKey: string): Promise<WidgetKeyView> {
  return withKey(scope, publicKey, (trx, key) => toView(trx, scope, key));
}

/** @throws AppError invalid_input (`origin`, `name` when there are too many keys) */
export async function addWidgetKey(
  scope: PersonScope,
  given: { name: string; origin: string | null },
): Promise<{ publicKey: string }> {
  const origins = given.origin === null ? [] : [requireOrigin(given.origin)];
  return scope.database.tenant(scope.providerId, async (trx) => {
    const partner = await requirePartner(trx, scope);
    const existing = await listWidgetKeys(trx, scope.providerId, partner.id);
    if (existing.length >= WIDGET_KEYS_MAX) throw invalidField('name', 'too_many', { max: WIDGET_KEYS_MAX });
    const key = await createWidgetKey(trx, scope.providerId, {
      partnerId: partner.id,
      name: given.name.trim(),
      origins,
    });
    await note(trx, scope, key, 'widget_key.created', { origins });
    return { publicKey: key.publicKey };
  });
}

/** The widget is off at once on every page that carries the key (S34). @throws AppError not_found */
export const endWidgetKey = (scope: PersonScope, publicKey: string): Promise<void> =>
  withKey(scope, publicKey, async (trx, key) => {
    await revokeWidgetKey(trx, scope.providerId, key.id);
    await note(trx, scope, key, 'widget_key.revoked');
  });

export const renameWidgetKey = (scope: PersonScope, publicKey: string, name: string): Promise<void> =>
  withKey(scope, publicKey, (trx, key) => change(trx, scope, key, { name: name.trim() }));

/** @throws AppError not_found, invalid_input (`identityRequired`) while no public key is there to identify by */
export const requireWidgetIdentity = (
  scope: PersonScope,
  publicKey: string,
  required: boolean,
): Promise<void> =>
  withKey(scope, publicKey, async (trx, key) => {
    // With nobody's key on file a required identity would turn everybody away.
    if (required && key.identityKeys.length === 0) throw invalidField('identityRequired', 'unknown_value');
    await change(trx, scope, key, { identityRequired: required });
  });

export const setWidgetLook = (scope: PersonScope, publicKey: string, look: WidgetLook): Promise<void> =>
  withKey(scope, publicKey, (trx, key) => change(trx, scope, key, { look }));

/** @returns the origin as it was written down: without a path, in punycode. @throws AppError invalid_input (`origin`) */
export const allowOrigin = (
  scope: PersonScope,
  publicKey: string,
  typed: string,
): Promise<{ origin: string }> =>
  withKey(scope, publicKey, async (trx, key) => {
    const origin = requireOrigin(typed);
    if (!key.origins.includes(origin)) await change(trx, scope, key, { origins: [...key.origins, origin] });
    return { origin };
  });

/** From the next request on the origin is denied (S34). */
export const denyOrigin = (scope: PersonScope, publicKey: string, origin: string): Promise<void> =>
  withKey(scope, publicKey, (trx, key) =>
    change(trx, scope, key, { origins: key.origins.filter((each) => each !== origin) }),
  );

/** @throws AppError invalid_input (`identityKey`) */
export const addWidgetIdentityKey = (
  scope: PersonScope,
  publicKey: string,
  jwk: unknown,
  graceHours: number | null,
): Promise<void> =>
  withKey(scope, publicKey, async (trx, key) => {
    await addIdentityKey(trx, scope.providerId, key.id, jwk, graceHours);
    await note(trx, scope, key, 'identity_key.created', { graceHours });
  });

/** @throws AppError not_found, conflict (the last one, while an identity is required) */
export const removeWidgetIdentityKey = (
  scope: PersonScope,
  publicKey: string,
  thumbprint: string,
): Promise<void> =>
  withKey(scope, publicKey, async (trx, key) => {
    if (key.identityRequired && key.identityKeys.length === 1) throw new AppError('conflict');
    if (!(await removeIdentityKey(trx, scope.providerId, key.id, thumbprint)))
      throw new AppError('not_found');
    await note(trx, scope, key, 'identity_key.revoked', { thumbprint });
  });

/** Whether the snippet would work on a page, from its address and its policy as pasted; nothing is fetched (S47). */
export const checkWidgetPage = (
  scope: PersonScope,
  publicKey: string,
  page: { address: string; policy: string },
): Promise<PageCheck> => withKey(scope, publicKey, (_, key) => checkPage(key, page, scope.publicUrl));

async function change(
  trx: Transaction,
  scope: PersonScope,
  key: WidgetKey,
  changed: WidgetKeyChange,
): Promise<void> {
  await changeWidgetKey(trx, scope.providerId, key.id, changed);
  await note(trx, scope, key, 'widget_key.changed', { ...changed, look: { ...changed.look } });
}

const note = (
  trx: Transaction,
  scope: PersonScope,
  key: WidgetKey,
  action: AuditAction,
  details: AuditDetails = {},
): Promise<void> =>
  audit(trx, scope, {
    action,
    subject: { kind: 'widget_key', reference: key.name },
    partnerId: key.partnerId,
    details: { publicKey: key.publicKey, ...details },
  });

async function withKey<T>(
  scope: PersonScope,
  publicKey: string,
  work: (trx: Transaction, key: WidgetKey) => T | Promise<T>,
): Promise<T> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const partner = await requirePartner(trx, scope);
    const key = await lockWidgetKey(trx, scope.providerId, partner.id, publicKey);
    if (!key) throw new AppError('not_found');
    return work(trx, key);
  });
}

function requireOrigin(typed: string): string {
  const origin = toOrigin(typed);
  if (origin === null) throw invalidField('origin', 'unknown_value');
  return origin;
}

async function toView(trx: Transaction, { publicUrl }: PersonScope, key: WidgetKey): Promise<WidgetKeyView> {
  const now = await databaseNow(trx);
  return {
    publicKey: key.publicKey,
    name: key.name,
    origins: key.origins.map((origin) => ({ origin, readable: readableOrigin(origin) })),
    identityRequired: key.identityRequired,
    identityKeys: key.identityKeys
      .filter((each) => isCounting(each, now))
      .map((each) => ({
        thumbprint: thumbprintOf(each),
        kid: each.kid ?? null,
        notAfter: each.notAfter ?? null,
      })),
    look: key.look,
    portalUrl: publicUrl,
    figures: await widgetFigures(trx, key.providerId, key.id),
  };
}

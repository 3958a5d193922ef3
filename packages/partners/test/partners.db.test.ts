import { newId } from '@zusage/db';
import { asOwner, createTestDatabase, insertProviders, type TestDatabase } from '@zusage/db/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import {
  createPartner,
  createWidgetKey,
  findPartner,
  grantedOrganisations,
  grantScope,
  isAllowedOrigin,
  listWidgetKeys,
  replaceIdentityKeys,
  replaceOrigins,
  revokeGrant,
  revokeWidgetKey,
  verifyIdentity,
  widgetKeyByPublicKey,
  type NewWidgetKey,
  type Partner,
  type WidgetKey,
} from '../src/index.ts';
import { claims, partnerKeys, sign } from './signing.ts';

let test: TestDatabase;
let partner: Partner;
const customers = [newId(), newId()].toSorted();

beforeAll(async () => {
  test = await createTestDatabase(inject('serverUrl'));
  await insertProviders(test.url, 'nord', 'sued');
  await asOwner(
    test.url,
    ...customers.map(
      (id, index) =>
        `insert into app.organisation (provider_id, id, customer_number, name) values ('nord', '${id}', 'K-${index}', 'Kunde')`,
    ),
  );
  partner = await test.database.tenant('nord', (trx) =>
    createPartner(trx, 'nord', { name: 'Systemhaus Beispiel' }),
  );
});
afterAll(() => test[Symbol.asyncDispose]());

const makeKey = (changes: Partial<NewWidgetKey> = {}): Promise<WidgetKey> =>
  test.database.tenant('nord', (trx) =>
    createWidgetKey(trx, 'nord', {
      partnerId: partner.id,
      name: 'Shop',
      origins: ['https://shop.example'],
      ...changes,
    }),
  );
const reread = async (key: WidgetKey): Promise<WidgetKey> => {
  const found = await widgetKeyByPublicKey(test.database, key.publicKey);
  if (!found) throw new Error('the key is gone');
  return found;
};

describe('grants', () => {
  const granted = () => test.database.tenant('nord', (trx) => grantedOrganisations(trx, 'nord', partner.id));
  const grant = (index: number) =>
    ({ partnerId: partner.id, organisationId: customers[index] ?? '', scope: 'tickets' }) as const;

  it('begin empty, are given by customers, taken back and given again [S12]', async () => {
    expect(await granted()).toEqual([]);
    await test.database.tenant('nord', async (trx) => {
      await grantScope(trx, 'nord', grant(0));
      await grantScope(trx, 'nord', grant(1));
      await grantScope(trx, 'nord', grant(1));
    });
    expect(await granted()).toEqual(customers);
    await test.database.tenant('nord', (trx) => revokeGrant(trx, 'nord', grant(0)));
    expect(await granted()).toEqual([customers[1]]);
    await test.database.tenant('nord', (trx) => grantScope(trx, 'nord', grant(0)));
    expect(await granted()).toEqual(customers);
  });

  it('show nothing to another provider, and bind no foreign customer [S6]', async () => {
    const other = await test.database.tenant('sued', async (trx) => {
      expect(await grantedOrganisations(trx, 'nord', partner.id)).toEqual([]);
      expect(await findPartner(trx, 'nord', partner.id)).toBeNull();
      return createPartner(trx, 'sued', { name: 'Südhaus' });
    });
    const foreign = { partnerId: other.id, organisationId: customers[0] ?? '', scope: 'tickets' } as const;
    await expect(test.database.tenant('sued', (trx) => grantScope(trx, 'sued', foreign))).rejects.toThrow(
      'foreign key',
    );
  });
});

describe('widget keys', () => {
  it('are found by their public key without a tenant', async () => {
    const key = await makeKey({ identityRequired: true, look: { accent: '#aa3300', radius: 8 } });
    expect(key.publicKey).toMatch(/^zwk_[\w-]{24}$/);
    expect(await reread(key)).toEqual(key);
    expect(key).toMatchObject({
      providerId: 'nord',
      partnerId: partner.id,
      identityRequired: true,
      look: { accent: '#aa3300', radius: 8 },
    });
  });

  it.each(['', 'zwk_unknown', '%', "'", '\0', 'x'.repeat(5_000)])(
    'answer nothing for %j [S30]',
    async (publicKey) => {
      expect(await widgetKeyByPublicKey(test.database, publicKey)).toBeNull();
    },
  );

  it('leave no tenant behind on the connection [S4]', async () => {
    await reread(await makeKey());
    const rows = await test.database.withoutTenant((trx) =>
      trx.selectFrom('app.widget_key').selectAll().execute(),
    );
    expect(rows).toEqual([]);
  });

  it('follow a changed list of origins and a revocation at once [S34]', async () => {
    const key = await makeKey();
    await test.database.tenant('nord', (trx) => replaceOrigins(trx, 'nord', key.id, ['https://neu.example']));
    expect(isAllowedOrigin(await reread(key), 'https://neu.example')).toBe(true);
    expect(isAllowedOrigin(await reread(key), 'https://shop.example')).toBe(false);
    await test.database.tenant('nord', (trx) => revokeWidgetKey(trx, 'nord', key.id));
    expect(await widgetKeyByPublicKey(test.database, key.publicKey)).toBeNull();
    const listed = await test.database.tenant('nord', (trx) => listWidgetKeys(trx, 'nord', partner.id));
    expect(listed.map((item) => item.id)).not.toContain(key.id);
  });

  it('are not touched by another provider [S2]', async () => {
    const key = await makeKey();
    await test.database.tenant('sued', (trx) => revokeWidgetKey(trx, 'nord', key.id));
    await test.database.tenant('sued', (trx) => replaceOrigins(trx, 'sued', key.id, []));
    expect(await reread(key)).toEqual(key);
  });

  it.each([
    ['null'],
    ['*'],
    ['http://shop.example'],
    ['https://shop.example/'],
    ['https://*.shop.example'],
    ['shop.example'],
  ])('refuse to list %s', async (origin) => {
    await expect(makeKey({ origins: ['https://shop.example', origin] })).rejects.toMatchObject({
      code: 'invalid_input',
      fields: { 'origins.1': { problem: 'unknown_value' } },
    });
  });

  it('keep nothing of a look that is not one', async () => {
    const look = { accent: 'red;background:url(//evil.example)', radius: 900, evil: 1 };
    expect((await makeKey({ look })).look).toEqual({});
  });

  it('store no private key', async () => {
    const { privateJwk } = await partnerKeys();
    await expect(makeKey({ identityKeys: [privateJwk] })).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

describe('rotation of identity keys [S32]', () => {
  it('lets the old key count for a day, or no longer when it got out', async () => {
    const [old, fresh] = [await partnerKeys('old'), await partnerKeys('fresh')];
    const key = await makeKey({ identityKeys: [old.publicJwk] });
    const now = Date.now();
    const token = (keys: typeof old, at: number) =>
      sign(claims({ aud: key.publicKey, iat: at / 1000, exp: at / 1000 + 300 }), keys.privateKey);
    const verify = async (keys: typeof old, at: number) =>
      verifyIdentity(await reread(key), await token(keys, at), new Date(at));
    const hours = (count: number): number => now + count * 3_600_000;

    await test.database.tenant('nord', (trx) => replaceIdentityKeys(trx, 'nord', key.id, [fresh.publicJwk]));
    expect((await verify(fresh, now)).subject).toBe('u-17');
    expect((await verify(old, hours(23))).subject).toBe('u-17');
    await expect(verify(old, hours(25))).rejects.toMatchObject({ code: 'identity_invalid' });
    expect((await verify(fresh, hours(25))).subject).toBe('u-17');

    await test.database.tenant('nord', (trx) =>
      replaceIdentityKeys(trx, 'nord', key.id, [fresh.publicJwk], { revokeOld: true }),
    );
    await expect(verify(old, now)).rejects.toMatchObject({ code: 'identity_invalid' });
  });
});

import { newId } from '@zusage/db';
import { asOwner, createTestDatabase, insertProviders, type TestDatabase } from '@zusage/db/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import {
  addIdentityKey,
  changeWidgetKey,
  createPartner,
  createWidgetKey,
  findPartner,
  grantedOrganisations,
  isAllowedOrigin,
  listEndedGrants,
  listGrants,
  listWidgetKeys,
  removeIdentityKey,
  revokeScopes,
  revokeWidgetKey,
  setScopes,
  setSuspended,
  thumbprintOf,
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
  const parties = (index: number) => ({ partnerId: partner.id, organisationId: customers[index] ?? '' });
  const inNord = <T>(work: Parameters<typeof test.database.tenant<T>>[1]) =>
    test.database.tenant('nord', work);
  const granted = (scope: 'tickets' | 'entitlements' = 'tickets') =>
    inNord((trx) => grantedOrganisations(trx, 'nord', partner.id, scope));
  const give = (index: number, scopes: readonly ('tickets' | 'entitlements')[], lastDay?: string) =>
    inNord((trx) => setScopes(trx, 'nord', { ...parties(index), scopes, ...(lastDay ? { lastDay } : {}) }));
  const takeBack = (index: number) => inNord((trx) => revokeScopes(trx, 'nord', parties(index)));
  const dayFromNow = async (days: number): Promise<string> => {
    const [row] = await asOwner(
      test.url,
      `select ((now() at time zone p.time_zone)::date + ${days})::text as day from app.provider p where p.provider_id = 'nord'`,
    );
    return String(row?.['day']);
  };

  it('begin empty, are given by customers, taken back and given again [S12]', async () => {
    expect(await granted()).toEqual([]);
    await give(0, ['tickets']);
    await give(1, ['tickets']);
    await give(1, ['tickets']);
    expect(await granted()).toEqual(customers);
    expect(await takeBack(0)).toBe(true);
    expect(await takeBack(0)).toBe(false);
    expect(await granted()).toEqual([customers[1]]);
    await give(0, ['tickets']);
    expect(await granted()).toEqual(customers);
  });

  it('are kept apart by scope: what is not chosen again is taken back [S12]', async () => {
    await give(0, ['tickets', 'entitlements']);
    expect(await granted('entitlements')).toEqual([customers[0]]);
    await give(0, ['tickets']);
    expect(await granted('entitlements')).toEqual([]);
    expect(await granted()).toContain(customers[0]);
    const [grant] = await inNord((trx) => listGrants(trx, 'nord', parties(0)));
    expect(grant?.scopes).toEqual(['tickets']);
  });

  it("count to the end of their last day by the provider's calendar, and then end by themselves [S12]", async () => {
    await give(0, ['tickets'], await dayFromNow(0));
    expect(await granted()).toContain(customers[0]);
    await give(0, ['tickets'], await dayFromNow(-1));
    expect(await granted()).not.toContain(customers[0]);
    const ended = await inNord((trx) => listEndedGrants(trx, 'nord', partner.id));
    expect(ended.map((item) => item.organisationId)).toContain(customers[0]);
    // Given again, it begins anew.
    await give(0, ['tickets']);
    const [grant] = await inNord((trx) => listGrants(trx, 'nord', parties(0)));
    expect(Date.now() - (grant?.since.getTime() ?? 0)).toBeLessThan(60_000);
  });

  it('rest with a suspended partner, and so do its widget keys [S12] [S34]', async () => {
    const key = await makeKey();
    await give(0, ['tickets']);
    await inNord((trx) => setSuspended(trx, 'nord', partner.id, true));
    expect(await granted()).toEqual([]);
    expect(await widgetKeyByPublicKey(test.database, key.publicKey)).toBeNull();
    await inNord((trx) => setSuspended(trx, 'nord', partner.id, false));
    expect(await granted()).toContain(customers[0]);
    expect(await reread(key)).toEqual(key);
  });

  it('come to one outcome when they are given and taken back at the same moment', async () => {
    for (let round = 0; round < 8; round += 1) {
      const order: string[] = [];
      const both = [
        inNord(async (trx) => {
          await setScopes(trx, 'nord', { ...parties(0), scopes: ['tickets', 'entitlements'] });
          order.push('given');
        }),
        inNord(async (trx) => {
          await revokeScopes(trx, 'nord', parties(0));
          order.push('taken');
        }),
      ];
      await Promise.all(round % 2 === 0 ? both : both.toReversed());
      const grants = await inNord((trx) => listGrants(trx, 'nord', parties(0)));
      // All or nothing, and what came last holds.
      expect(grants.flatMap((grant) => grant.scopes)).toEqual(
        order.at(-1) === 'given' ? ['tickets', 'entitlements'] : [],
      );
    }
  });

  it('show nothing to another provider, and bind no foreign customer [S6]', async () => {
    const other = await test.database.tenant('sued', async (trx) => {
      expect(await grantedOrganisations(trx, 'nord', partner.id)).toEqual([]);
      expect(await findPartner(trx, 'nord', partner.id)).toBeNull();
      return createPartner(trx, 'sued', { name: 'Südhaus' });
    });
    const foreign = { partnerId: other.id, organisationId: customers[0] ?? '', scopes: ['tickets'] } as const;
    await expect(test.database.tenant('sued', (trx) => setScopes(trx, 'sued', foreign))).rejects.toThrow(
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
    await test.database.tenant('nord', (trx) =>
      changeWidgetKey(trx, 'nord', key.id, { origins: ['https://neu.example'] }),
    );
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
    await test.database.tenant('sued', (trx) => changeWidgetKey(trx, 'sued', key.id, { origins: [] }));
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
  it('lets the old key count for a day at most, or no longer when it got out', async () => {
    const [old, fresh] = [await partnerKeys('old'), await partnerKeys('fresh')];
    const key = await makeKey({ identityKeys: [old.publicJwk] });
    const now = Date.now();
    const token = (keys: typeof old, at: number) =>
      sign(claims({ aud: key.publicKey, iat: at / 1000, exp: at / 1000 + 300 }), keys.privateKey);
    const verify = async (keys: typeof old, at: number) =>
      verifyIdentity(await reread(key), await token(keys, at), new Date(at));
    const hours = (count: number): number => now + count * 3_600_000;

    const add = (jwk: unknown, grace: number | null) =>
      test.database.tenant('nord', (trx) => addIdentityKey(trx, 'nord', key.id, jwk, grace));
    await add(fresh.publicJwk, 999);
    expect((await verify(fresh, now)).subject).toBe('u-17');
    expect((await verify(old, hours(23))).subject).toBe('u-17');
    await expect(verify(old, hours(25))).rejects.toMatchObject({ code: 'identity_invalid' });
    expect((await verify(fresh, hours(25))).subject).toBe('u-17');

    // Rotating once more gives what leaves already no more time.
    const third = await partnerKeys('third');
    await add(third.publicJwk, 1);
    await expect(verify(old, hours(2))).rejects.toMatchObject({ code: 'identity_invalid' });
    await expect(verify(fresh, hours(2))).rejects.toMatchObject({ code: 'identity_invalid' });
    expect((await verify(fresh, now)).subject).toBe('u-17');

    await add(third.publicJwk, 0);
    await expect(verify(old, now)).rejects.toMatchObject({ code: 'identity_invalid' });
    await expect(verify(fresh, now)).rejects.toMatchObject({ code: 'identity_invalid' });
  });

  it('lets two keys count side by side, and takes one away at once', async () => {
    const [one, two] = [await partnerKeys('one'), await partnerKeys('two')];
    const key = await makeKey({ identityKeys: [one.publicJwk] });
    await test.database.tenant('nord', (trx) => addIdentityKey(trx, 'nord', key.id, two.publicJwk, null));
    const { identityKeys } = await reread(key);
    expect(identityKeys.map(({ kid, notAfter }) => [kid, notAfter])).toEqual([
      ['two', undefined],
      ['one', undefined],
    ]);
    const thumbprint = thumbprintOf(identityKeys[1]!);
    const remove = (provider: string) =>
      test.database.tenant(provider, (trx) => removeIdentityKey(trx, provider, key.id, thumbprint));
    expect(await remove('sued')).toBe(false);
    expect(await remove('nord')).toBe(true);
    expect((await reread(key)).identityKeys.map(({ kid }) => kid)).toEqual(['two']);
  });

  it('takes no private key, no end that the sender chose, and no eleventh key', async () => {
    const key = await makeKey();
    const add = (jwk: unknown) =>
      test.database.tenant('nord', (trx) => addIdentityKey(trx, 'nord', key.id, jwk, null));
    const { privateJwk, publicJwk } = await partnerKeys();
    await expect(add(privateJwk)).rejects.toMatchObject({
      fields: { identityKey: { problem: 'unknown_value' } },
    });
    await add({ ...publicJwk, notAfter: '2099-01-01T00:00:00.000Z' });
    expect((await reread(key)).identityKeys[0]).not.toHaveProperty('notAfter');
    for (let count = 1; count < 10; count += 1) await add((await partnerKeys(`k${count}`)).publicJwk);
    await expect(add((await partnerKeys('late')).publicJwk)).rejects.toMatchObject({
      fields: { identityKey: { problem: 'too_many' } },
    });
  });
});

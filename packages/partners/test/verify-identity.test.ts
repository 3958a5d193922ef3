import { createHmac } from 'node:crypto';
import { exportSPKI, generateKeyPair, importJWK } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { readIdentityKeys, requireIdentityKeys } from '../src/identity-key.ts';
import { verifyIdentity } from '../src/verify-identity.ts';
import { claims, NOW, partnerKeys, seconds, sign } from './signing.ts';

type Keys = Awaited<ReturnType<typeof partnerKeys>>;
let mine: Keys;
let second: Keys;
let foreign: Keys;
beforeAll(
  async () =>
    void ([mine, second, foreign] = await Promise.all([partnerKeys('a'), partnerKeys(), partnerKeys()])),
);

const widgetKey = (...jwks: unknown[]) => ({ publicKey: 'zwk_public', identityKeys: readIdentityKeys(jwks) });
const verify = (token: string, key = widgetKey(mine.publicJwk, second.publicJwk)) =>
  verifyIdentity(key, token, NOW);
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const refused = { name: 'AppError', code: 'identity_invalid' };

describe('verifyIdentity', () => {
  it('reads who the visitor is', async () => {
    expect(await verify(await sign(claims({ customerNumber: 'K-1001' }), mine.privateKey))).toEqual({
      subject: 'u-17',
      email: 'erika@beispiel.example',
      name: 'Erika Beispiel',
      customerNumber: 'K-1001',
    });
    expect(await verify(await sign(claims({ name: undefined }), mine.privateKey))).toEqual({
      subject: 'u-17',
      email: 'erika@beispiel.example',
      name: null,
    });
  });

  it('takes any of the key’s own keys, with a kid or without', async () => {
    for (const keys of [mine, second]) {
      expect((await verify(await sign(claims(), keys.privateKey))).subject).toBe('u-17');
      expect((await verify(await sign(claims(), keys.privateKey, { alg: 'ES256', kid: 'b' }))).subject).toBe(
        'u-17',
      );
    }
  });

  it.each<[string, Record<string, unknown>]>([
    ['another audience', { aud: 'zwk_other' }],
    ['no audience', { aud: undefined }],
    ['several audiences', { aud: ['zwk_public', 'zwk_other'] }],
    ['an expired token', { exp: seconds(-1) }],
    ['a token that expires now', { exp: seconds(0) }],
    ['no expiry', { exp: undefined }],
    ['an expiry over 15 minutes away', { exp: seconds(901) }],
    ['an expiry in the year 9999', { exp: 253_370_764_800 }],
    ['an issue over 60 s ahead', { iat: seconds(61) }],
    ['a start ahead', { nbf: seconds(30) }],
    ['no subject', { sub: undefined }],
    ['an empty subject', { sub: ' ' }],
    ['a subject that is a number', { sub: 17 }],
    ['no token id', { jti: undefined }],
    ['an empty token id', { jti: '' }],
    ['an address only', { sub: undefined, jti: undefined, name: undefined }],
    ['no address', { email: undefined }],
    ['something that is no address', { email: 'erika' }],
    ['a list of addresses', { email: ['erika@beispiel.example'] }],
    ['an address that the partner has not checked', { email_verified: false }],
    ['a name that is an object', { name: { toString: 'x' } }],
    ['a customer number that is a number', { customerNumber: 1001 }],
    ['an endless name', { name: 'x'.repeat(255) }],
  ])('refuses %s [S31]', async (_, changes) => {
    await expect(verify(await sign(claims(changes), mine.privateKey))).rejects.toMatchObject(refused);
  });

  it('takes the edges: 15 minutes to expiry, 60 s ahead', async () => {
    expect(
      (await verify(await sign(claims({ exp: seconds(900), iat: seconds(60) }), mine.privateKey))).subject,
    ).toBe('u-17');
  });

  it("refuses another partner's key, also under our kid [S32]", async () => {
    await expect(verify(await sign(claims(), foreign.privateKey))).rejects.toMatchObject(refused);
    const forged = await sign(claims(), foreign.privateKey, { alg: 'ES256', kid: 'a' });
    await expect(verify(forged)).rejects.toMatchObject(refused);
  });

  it('refuses every token when there is no key, or none that still counts [S32]', async () => {
    const token = await sign(claims(), mine.privateKey);
    await expect(verify(token, widgetKey())).rejects.toMatchObject(refused);
    const until = (notAfter: string) => widgetKey({ ...mine.publicJwk, notAfter });
    await expect(verify(token, until('2026-11-22T10:00:00.000Z'))).rejects.toMatchObject(refused);
    await expect(verify(token, until('no date'))).rejects.toMatchObject(refused);
    expect((await verify(token, until('2026-11-22T10:00:01.000Z'))).subject).toBe('u-17');
  });

  it('refuses no algorithm and every other one [S31]', async () => {
    const body = encode(claims());
    for (const alg of ['none', 'None', 'NONE', ''])
      await expect(verify(`${encode({ alg })}.${body}.`)).rejects.toMatchObject(refused);

    const publicKey = await importJWK(mine.publicJwk, 'ES256');
    const pem = publicKey instanceof Uint8Array ? '' : await exportSPKI(publicKey);
    for (const secret of [pem, JSON.stringify(mine.publicJwk), mine.publicJwk.x ?? '']) {
      const head = `${encode({ alg: 'HS256' })}.${body}`;
      const mac = createHmac('sha256', secret).update(head).digest('base64url');
      await expect(verify(`${head}.${mac}`)).rejects.toMatchObject(refused);
    }
    for (const alg of ['RS256', 'PS256', 'ES384', 'EdDSA']) {
      const pair = await generateKeyPair(alg);
      await expect(verify(await sign(claims(), pair.privateKey, { alg }))).rejects.toMatchObject(refused);
    }
  });

  it('refuses keys that the token brings along, unknown critical headers and damaged tokens [S31]', async () => {
    const own = { alg: 'ES256', jwk: foreign.publicJwk };
    await expect(verify(await sign(claims(), foreign.privateKey, own))).rejects.toMatchObject(refused);
    const token = await sign(claims(), mine.privateKey);
    const [head = '', body = '', signature = ''] = token.split('.');
    const damaged = [
      '',
      'a',
      'a.b.c',
      `${head}.${body}`,
      `${head}.${body}.`,
      `${head}.${encode(claims({ sub: 'other' }))}.${signature}`,
      `${head}.${body}.${Buffer.alloc(64).toString('base64url')}`,
      `${encode({ alg: 'ES256', crit: ['exp'], exp: 1 })}.${body}.${signature}`,
      `${token}.${'x'.repeat(5_000)}`,
    ];
    for (const forged of damaged) await expect(verify(forged)).rejects.toMatchObject(refused);
  });
});

describe('identity keys', () => {
  it('are public P-256 keys and nothing else', () => {
    expect(requireIdentityKeys([mine.publicJwk])).toHaveLength(1);
    const wrong: unknown[] = [
      mine.privateJwk,
      { kty: 'oct', k: 'c2VjcmV0' },
      { ...mine.publicJwk, crv: 'P-384' },
      { ...mine.publicJwk, x: 'short' },
      { ...mine.publicJwk, x: 'A'.repeat(43) },
      {},
      null,
      'key',
    ];
    for (const key of wrong)
      expect(() => requireIdentityKeys([key])).toThrowError(
        expect.objectContaining({ code: 'invalid_input' }),
      );
    expect(readIdentityKeys({ keys: [mine.publicJwk] })).toEqual([]);
  });
});

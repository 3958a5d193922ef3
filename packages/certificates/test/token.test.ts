import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../src/canonical-json.ts';
import { signToken, verifyToken } from '../src/token.ts';
import { statement } from './support/statement.ts';
import { newKeys } from './support/keys.ts';

const P = 'muster-support';
const part = (json: object): string => Buffer.from(JSON.stringify(json)).toString('base64url');

describe('a signed statement', () => {
  test('carries its payload as canonical JSON, and the name of its key', async () => {
    const keys = newKeys();
    const key = await keys.signing(P);
    const token = await signToken(statement, key);
    const [header = '', payload = ''] = token.split('.');
    expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toEqual({ alg: 'EdDSA', kid: key.kid });
    expect(Buffer.from(payload, 'base64url').toString()).toBe(canonicalJson(statement));
    expect(await verifyToken(token, await keys.published(P))).toEqual({ payload: statement, kid: key.kid });
    // The same statement and the same key are the same bytes.
    expect(await signToken(structuredClone(statement), key)).toBe(token);
  });

  test('is not verified with any other byte in any place [S46]', async () => {
    const keys = newKeys();
    const token = await signToken({ number: 'MZ-1', validUntil: '2026-12-31' }, await keys.signing(P));
    const published = await keys.published(P);
    // Every place with every single flipped bit, the unused bits at the end of a part included.
    for (let place = 0; place < token.length; place += 1)
      for (let bit = 0; bit < 8; bit += 1) {
        const bytes = Buffer.from(token, 'latin1');
        bytes[place] = (bytes[place] ?? 0) ^ (1 << bit);
        expect(
          await verifyToken(bytes.toString('latin1'), published),
          `bit ${bit} of ${place}`,
        ).toHaveProperty('fault');
      }
    await fc.assert(
      fc.asyncProperty(fc.nat(token.length), fc.string(), fc.nat(5), async (place, inserted, removed) => {
        const changed = token.slice(0, place) + inserted + token.slice(place + removed);
        fc.pre(changed !== token);
        expect(await verifyToken(changed, published)).toHaveProperty('fault');
      }),
    );
  });

  test('of no algorithm, of a shared secret or of a strange key counts as none', async () => {
    const keys = newKeys();
    const { kid, x } = await keys.signing(P);
    const published = await keys.published(P);
    const payload = part(statement);
    const unsigned = `${part({ alg: 'none', kid })}.${payload}.`;
    const head = `${part({ alg: 'HS256', kid })}.${payload}`;
    const shared = `${head}.${createHmac('sha256', Buffer.from(x, 'base64url')).update(head).digest('base64url')}`;
    for (const token of [unsigned, shared, '', '..', 'a.b.c', `${part({ alg: 'EdDSA' })}.${payload}.AAAA`])
      expect(await verifyToken(token, published)).toEqual({ fault: 'altered' });
    const strange = await signToken(statement, await newKeys().signing(P));
    expect(await verifyToken(strange, published)).toEqual({ fault: 'unknown_key' });
  });
});

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { certificateKeys, verifyPdf, type PublicKey } from '../src/index.ts';
import type { SigningKey } from '@zusage/keys';
import { newKey, publicPart } from '@zusage/keys';
import { renderCertificate } from '../src/pdf/render.ts';
import { sealPdf } from '../src/seal.ts';
import { signToken } from '../src/token.ts';
import { keysFolder } from './support/keys.ts';
import { statement } from './support/statement.ts';

let key: SigningKey;
let keys: PublicKey[];
let pdf: Buffer;
let token: string;

beforeAll(async () => {
  const made = newKey(new Date('2026-01-01'));
  key = { ...made, d: made.d ?? '' };
  keys = [publicPart(key)];
  token = await signToken(statement, key);
  pdf = await sealPdf(await renderCertificate(statement, 'de'), token, { statement, locale: 'de', key });
}, 30_000);

const verdict = async (file: Buffer): Promise<string> => {
  const found = await verifyPdf(file, keys);
  return found.intact ? 'intact' : found.fault;
};

const spliced = (at: number, removed: number, inserted: Buffer): Buffer =>
  Buffer.concat([pdf.subarray(0, at), inserted, pdf.subarray(at + removed)]);

describe('a sealed PDF', () => {
  test('proves itself: with the published key alone it says what was issued', async () => {
    expect(await verifyPdf(pdf, keys)).toMatchObject({
      intact: true,
      statement,
      language: 'de',
      kid: key.kid,
    });
    // Readers find its end where they look for it, and nothing follows.
    expect(pdf.toString('latin1')).toMatch(/\nstartxref\n\d+\n%%EOF\n?$/);
  });

  test('is found out with any other byte in any place [S46]', async () => {
    // A share of all places, spread over the whole file, and every place of the two lines that carry the proof.
    const lines = pdf.lastIndexOf('\n%zusage-certificate/1 ');
    const places = [
      ...Array.from({ length: 400 }, (_, index) => Math.floor((index / 400) * pdf.length)),
      ...Array.from({ length: Math.ceil((pdf.length - lines) / 7) }, (_, index) => lines + index * 7),
      ...Array.from({ length: 40 }, (_, index) => pdf.length - 1 - index),
    ].filter((place) => place < pdf.length);
    for (const place of places) {
      const changed = Buffer.from(pdf);
      changed[place] = (changed[place] ?? 0) ^ (1 << (place % 8));
      expect(await verdict(changed), `place ${place}`).not.toBe('intact');
    }
    await fc.assert(
      fc.asyncProperty(fc.nat(pdf.length - 1), fc.integer({ min: 1, max: 255 }), async (place, mask) => {
        const changed = Buffer.from(pdf);
        changed[place] = (changed[place] ?? 0) ^ mask;
        expect(await verdict(changed)).not.toBe('intact');
      }),
      { numRuns: 300 },
    );
  });

  test('is found out when something is added, cut off, moved or put twice', async () => {
    const text = pdf.toString('latin1');
    const seal = text.slice(
      text.lastIndexOf('\n%zusage-certificate-pdf/1 '),
      text.lastIndexOf('\nstartxref\n'),
    );
    const without = text.replace(seal, '');
    const moved = Buffer.from(without.replace('%PDF-1.7\n', `%PDF-1.7${seal}\n`), 'latin1');
    const twice = Buffer.from(text.replace(seal, seal + seal), 'latin1');
    const changes = [
      spliced(pdf.length, 0, Buffer.from('\n')),
      spliced(0, 0, Buffer.from(' ')),
      spliced(pdf.length - 1, 1, Buffer.alloc(0)),
      pdf.subarray(0, pdf.length / 2),
      Buffer.concat([pdf, pdf]),
      Buffer.from(without, 'latin1'),
      moved,
      twice,
    ];
    for (const [index, changed] of changes.entries())
      expect(await verdict(changed), `${index}`).not.toBe('intact');
  });

  test('of another certificate lends its proof to none', async () => {
    const other = { ...statement, number: 'MZ-2' };
    const foreign = await signToken(other, key);
    const mixed = await sealPdf(await renderCertificate(statement, 'de'), foreign, {
      statement,
      locale: 'de',
      key,
    });
    expect(await verdict(mixed)).toBe('altered');
  });

  test('tells a strange key, a foreign file and a changed one apart', async () => {
    const strange = certificateKeys(keysFolder());
    const theirs = await strange.signing('muster-support');
    const signed = await signToken(statement, theirs);
    const forged = await sealPdf(await renderCertificate(statement, 'de'), signed, {
      statement,
      locale: 'de',
      key: theirs,
    });
    expect(await verdict(forged)).toBe('unknown_key');
    expect(await verdict(await renderCertificate(statement, 'de'))).toBe('unsigned');
    expect(await verdict(Buffer.from('Guten Tag'))).toBe('unsigned');
    expect(await verdict(Buffer.alloc(0))).toBe('unsigned');
    expect(await verdict(Buffer.alloc(1_000_000, '\n%zusage-certificate-pdf/1 '))).toBe('unsigned');
  });
});

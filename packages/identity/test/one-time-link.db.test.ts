import { createHash } from 'node:crypto';
import { newId, type Transaction } from '@zusage/db';
import { asOwner } from '@zusage/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issueLink, linkSubject, useLink, withdrawLink, type LinkPurpose } from '../src/index.ts';
import { createWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => void (world = await createWorld()));
afterAll(() => world[Symbol.asyncDispose]());

const within = <T>(work: (trx: Transaction) => Promise<T>, provider = 'nord'): Promise<T> =>
  world.test.database.tenant(provider, work);
const issue = (subject = newId(), purpose: LinkPurpose = 'invitation') =>
  within((trx) => issueLink(trx, 'nord', purpose, subject));
const peek = (token: string, purpose: LinkPurpose = 'invitation', provider = 'nord') =>
  within((trx) => linkSubject(trx, provider, purpose, token), provider);
const use = (token: string, purpose: LinkPurpose = 'invitation', provider = 'nord') =>
  within((trx) => useLink(trx, provider, purpose, token), provider);
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('a one-time link', () => {
  it('leads to its subject until it is used, and then nowhere [S18] [S22]', async () => {
    const subject = newId();
    const { token } = await issue(subject);
    expect(await peek(token)).toBe(subject);
    expect(await peek(token)).toBe(subject);
    expect(await use(token)).toBe(subject);
    expect(await peek(token)).toBeNull();
    expect(await use(token)).toBeNull();
  });

  it('carries 256 bits of chance, of which the database keeps the hash alone [S18]', async () => {
    const { token } = await issue();
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const [row] = await asOwner(
      world.test.url,
      `select to_jsonb(l)::text as text from auth.one_time_link l where token_hash = '${sha256(token)}'`,
    );
    expect(row?.['text']).not.toContain(token);
    const many = await Promise.all(Array.from({ length: 50 }, () => issue()));
    expect(new Set(many.map((link) => link.token)).size).toBe(50);
  });

  it('serves one of twenty uses at once [S18] [S22]', async () => {
    const subject = newId();
    const { token } = await issue(subject);
    const answers = await Promise.all(Array.from({ length: 20 }, () => use(token)));
    expect(answers.filter((answer) => answer === subject)).toHaveLength(1);
    expect(answers.filter((answer) => answer === null)).toHaveLength(19);
  });

  it('is there again when what it was used for failed', async () => {
    const subject = newId();
    const { token } = await issue(subject);
    await expect(
      within(async (trx) => {
        await useLink(trx, 'nord', 'invitation', token);
        throw new Error('the password was refused');
      }),
    ).rejects.toThrow('refused');
    expect(await use(token)).toBe(subject);
  });

  it('ends when a newer one for the same thing is made', async () => {
    const subject = newId();
    const older = await issue(subject);
    const newer = await issue(subject);
    expect(await use(older.token)).toBeNull();
    expect(await use(newer.token)).toBe(subject);
  });

  it('ends when it is withdrawn', async () => {
    const subject = newId();
    const { token } = await issue(subject);
    await within((trx) => withdrawLink(trx, 'nord', 'invitation', subject));
    expect(await use(token)).toBeNull();
  });

  it.each([
    ['invitation', 72 * 60],
    ['password_reset', 60],
  ] as const)('for %s lives %i minutes by the database’s clock [S18] [S22]', async (purpose, minutes) => {
    const { token, expiresAt } = await issue(newId(), purpose);
    const [clock] = await asOwner(world.test.url, 'select extract(epoch from now())::float8 * 1000 as now');
    const left = (expiresAt.getTime() - Number(clock?.['now'])) / 60_000;
    expect(left).toBeGreaterThan(minutes - 1);
    expect(left).toBeLessThanOrEqual(minutes);
    const hash = sha256(token);
    const shift = (by: string) =>
      asOwner(
        world.test.url,
        `update auth.one_time_link set created_at = created_at - (${by}), expires_at = expires_at - (${by}) where token_hash = '${hash}'`,
      );
    await shift(`interval '${minutes} minutes' + interval '20 seconds'`);
    expect(await peek(token, purpose)).toBeNull();
    expect(await use(token, purpose)).toBeNull();
    await shift(`interval '-1 minute'`);
    expect(await use(token, purpose)).not.toBeNull();
  });

  it.each(['invitation', 'password_reset'])('for %s cannot be given a longer life', async (purpose) => {
    await expect(
      asOwner(
        world.test.url,
        `insert into auth.one_time_link (token_hash, purpose, provider_id, subject, expires_at)
         values ('${sha256(newId())}', '${purpose}', 'nord', gen_random_uuid(), now() + interval '72 hours 1 second')`,
      ),
    ).rejects.toThrow(/check constraint/);
  });

  it('serves its own purpose and provider alone', async () => {
    const subject = newId();
    const { token } = await issue(subject, 'password_reset');
    expect(await use(token, 'invitation')).toBeNull();
    expect(await use(token, 'password_reset', 'sued')).toBeNull();
    expect(await use(token, 'password_reset')).toBe(subject);
  });

  it('cannot be made for another provider than the one at work', async () => {
    await expect(within((trx) => issueLink(trx, 'nord', 'invitation', newId()), 'sued')).rejects.toThrow(
      /inside the tenant/,
    );
  });

  describe.each(['invitation', 'password_reset'] as const)('for %s is not opened [S18] by', (purpose) => {
    it.each<[string, (token: string) => unknown]>([
      ['an empty text', () => ''],
      ['a null', () => null],
      ['nothing', () => undefined],
      ['%', () => '%'],
      ['_', () => '_'],
      ['*', () => '*'],
      ['%20', () => '%20'],
      ['wildcards of its length', () => '_'.repeat(43)],
      ['a list', (token) => [token]],
      ['an object', (token) => ({ token })],
      ['blanks around it', (token) => ` ${token} `],
      ['a line end behind it', (token) => `${token}\n`],
      ['a NUL behind it', (token) => `${token}\0`],
      ['base64 padding', (token) => `${token}=`],
      ['other case', (token) => swapCase(token)],
      ['its beginning', (token) => token.slice(0, -1)],
      ['more than it', (token) => `${token}A`],
      ['its stored hash', sha256],
    ])('%s', async (_name, forged) => {
      const subject = newId();
      const { token } = await issue(subject, purpose);
      const text = forged(token) as string;
      expect(await peek(text, purpose)).toBeNull();
      expect(await use(text, purpose)).toBeNull();
      expect(await use(token, purpose)).toBe(subject);
    });
  });
});

const swapCase = (text: string): string =>
  text.replaceAll(/[a-z]/gi, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  );

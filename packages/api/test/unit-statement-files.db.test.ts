import type { Transaction } from '@zusage/db';
import { actorOfToken } from '@zusage/operations';
import { debit, periodSums, purchaseLot, reverse } from '@zusage/units';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createCaller, handleRest, toAppError, type Api, type ApiContext } from '../src/index.ts';
import { createWorld, tokenOf, type World } from './support/world.ts';

const SEP = 'sep-sesam';
const EMRE = 'emre.yildirim@altmoorer-guss.example';
const OTHER = 'matthias.hoelscher@stadtwerke-lindenbrueck.example';
const KEY = 'remote_service';
const FORMATS = ['statementCsv', 'statementPdf'] as const;

let world: World;
let emre: Api;
let accountId = '';
beforeAll(async () => {
  world = await createWorld(inject('serverUrl'));
  emre = createCaller(await contextOf(EMRE));
  accountId = (await emre.unitAccounts.list()).items.find(({ key }) => key === KEY)?.id ?? '';
}, 120_000);
afterAll(() => world[Symbol.asyncDispose]());

async function contextOf(email: string): Promise<ApiContext> {
  const who = await actorOfToken(world.db.database, await tokenOf(world.db, email, SEP));
  return {
    scope: { database: world.db.database, ...who, locale: 'de', publicUrl: 'http://portal.test' },
    clientAddress: '192.0.2.7',
    userAgent: 'test',
    sessionToken: null,
    setSession: () => {},
    development: false,
  };
}

const inSep = <T>(work: (trx: Transaction) => Promise<T>): Promise<T> => world.db.database.tenant(SEP, work);
const head = (words: string) => ({ accountId, rule: 'N-14', reason: { de: words, en: words, fr: words } });
const bytesOf = async (file: { content: () => ReadableStream<Uint8Array> }): Promise<Buffer> =>
  Buffer.from(await new Response(file.content()).arrayBuffer());

type Question = Parameters<Api['unitAccounts']['statementCsv']>[0];
const ask = async (format: (typeof FORMATS)[number], question: Partial<Question> = {}): Promise<Buffer> =>
  bytesOf(await emre.unitAccounts[format]({ key: KEY, ...question }));

/** Writes movements into the past and the present, and takes one of them back. */
const disturb = (): Promise<void> =>
  inSep(async (trx) => {
    const now = Date.now();
    const lot = {
      reference: `NEU-${now}`,
      amount: 600,
      purchasedAt: new Date(now - 40 * 86_400_000),
      expiresAt: new Date(now + 300 * 86_400_000),
    };
    await purchaseLot(trx, SEP, { ...head('Kauf'), occurredAt: lot.purchasedAt, lot });
    const used = await debit(trx, SEP, {
      ...head('Irrtum'), from: 'available', amount: 30, occurredAt: new Date(now - 20 * 86_400_000),
    }); // prettier-ignore
    await reverse(trx, SEP, { ...head('Irrtum behoben'), movementId: used.id });
  });

describe('a statement as a file', () => {
  test.each(FORMATS)(
    '[S89] %s as of a moment is the same byte for byte, whatever is posted and reversed afterwards, in each language',
    async (format) => {
      const asOf = new Date().toISOString();
      await new Promise((resolve) => setTimeout(resolve, 20));
      const questions: Partial<Question>[] = [
        { asOf },
        { asOf, from: '2020-01-01', to: '2099-12-31', language: 'fr' },
        { asOf, group: 'purchases', language: 'en' },
      ];
      const before = await Promise.all(questions.map((question) => ask(format, question)));
      await disturb();
      for (const [index, question] of questions.entries())
        expect((await ask(format, question)).equals(before[index] ?? Buffer.of())).toBe(true);
      // And it is no file that would stay the same anyway.
      const later = await ask(format, { asOf: new Date(Date.now() - 5).toISOString() });
      expect(later.equals(before[0] ?? Buffer.of())).toBe(false);
    },
    60_000,
  );

  test('[S89] adds up to what the ledger says of the period, kind by kind', async () => {
    const rows = (await ask('statementCsv'))
      .toString('utf8')
      .trim()
      .split('\r\n')
      .map((row) => row.split(';'));
    const sum = (column: number): number =>
      rows.slice(2, -1).reduce((total, row) => total + Number(row[column]), 0);
    const sums = await inSep((trx) =>
      periodSums(trx, SEP, { accountIds: [accountId], from: null, until: null, asOf: null }),
    );
    const { kinds = {}, closing } = sums.get(accountId) ?? {};
    const changes = Object.values(kinds).map(({ heldChange }) => heldChange);
    expect(sum(6) - sum(7)).toBe(changes.reduce((total, change) => total + change, 0));
    expect(Number(rows.at(-1)?.[10])).toBe(closing);
  });

  test('[S2] of another customer’s account does not exist, by key or by id', async () => {
    const other = createCaller(await contextOf(OTHER));
    for (const format of FORMATS) {
      const foreign = await other.unitAccounts[format]({ key: accountId }).catch(toAppError);
      expect(foreign).toMatchObject({ code: 'not_found' });
    }
    const own = await bytesOf(await other.unitAccounts.statementCsv({ key: KEY }));
    expect(own.toString('utf8')).not.toContain('AB-25-');
  });

  test.each([
    [{ from: '2026-11-30', to: '2026-11-01' }, 'to', 'Das Ende liegt vor dem Anfang.'],
    [{ from: '2026-02-30' }, 'from', 'Bitte ein Datum angeben, das es gibt.'],
    [{ asOf: '2099-01-01' }, 'asOf', /^Spätestens /],
    [{ asOf: '2099-01-01T00:00:00Z' }, 'asOf', /^Spätestens /],
    [{ asOf: '2026-02-30' }, 'asOf', 'Bitte ein Datum angeben, das es gibt.'],
    [{ asOf: '2026-11-01T10:00' }, 'asOf', /Zeitzone/],
    [{ group: 'alles' }, 'group', /./],
  ])('[S53] refuses %j by its field, as a file and on the page', async (wrong, field, words) => {
    for (const path of ['statement', 'statement.csv', 'statement.pdf']) {
      const answer = await handleRest(await contextOf(EMRE), {
        method: 'GET',
        path: `/unit-accounts/${KEY}/${path}`,
        query: new URLSearchParams(wrong),
        body: undefined,
      });
      expect(answer.status).toBe(400);
      expect(answer.body).toMatchObject({
        error: { code: 'invalid_input', fields: { [field]: expect.stringMatching(words) } },
      });
    }
  });

  test('is handed out over REST with its name and kind, and by the account’s id as well', async () => {
    for (const [path, mediaType] of [
      [`/unit-accounts/${accountId}/statement.csv`, 'text/csv; charset=utf-8'],
      [`/unit-accounts/${KEY}/statement.pdf`, 'application/pdf'],
    ] as const) {
      const request = {
        method: 'GET',
        path,
        query: new URLSearchParams({ language: 'en' }),
        body: undefined,
      };
      const { status, file } = await handleRest(await contextOf(EMRE), request);
      expect(status).toBe(200);
      expect(file).toMatchObject({
        mediaType,
        fileName: expect.stringMatching(/^Statement Remote service as of \d{14}\./),
      });
      if (file) expect((await bytesOf(file)).length).toBe(file.bytes);
    }
  });
});

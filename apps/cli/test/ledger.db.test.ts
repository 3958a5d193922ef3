import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { loadProviderCatalogue } from '@zusage/catalogue';
import { publishCatalogue } from '@zusage/contracts';
import { newId } from '@zusage/db';
import { asOwner, createTestDatabase, type TestDatabase } from '@zusage/db/testing';
import {
  checkAllLedgers,
  expireAllUnits,
  takeAllCheckpoints,
  type NamedFault,
} from '@zusage/operations/units';
import { addHold, createUnitAccount, purchaseLot, reserve } from '@zusage/units';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';

// What the worker does by the clock, and the command as an operator types it, as a process of its own.
vi.setConfig({ testTimeout: 120_000 });
const NTT = 'ntt-securecall';
const main = new URL('../src/main.ts', import.meta.url).pathname;
const run = promisify(execFile);
let db: TestDatabase;
let folder: string;
let accountId: string;

beforeAll(async () => {
  db = await createTestDatabase(inject('serverUrl'));
  await db.database.tenant(NTT, (trx) => publishCatalogue(trx, loadProviderCatalogue(NTT)));
  folder = mkdtempSync(join(tmpdir(), 'zusage-cli-ledger-'));
  accountId = await book();
});
afterAll(async () => {
  await db[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

const keysFolder = (): string => join(folder, 'ledger-keys');

/** An expired purchase with units reserved of it, and one that runs. */
async function book(): Promise<string> {
  const organisationId = newId();
  await asOwner(
    db.url,
    `insert into app.organisation (provider_id, id, customer_number, name) values ('${NTT}', '${organisationId}', 'K-4711', 'Altmoorer Werke')`,
  );
  const reason = { de: 'Kauf', en: 'Purchase', fr: 'Achat' };
  const [unit] = loadProviderCatalogue(NTT).units.filter((each) => each.prepaid);
  if (!unit) throw new Error('the catalogue sells no units');
  const { id, soon } = await db.database.tenant(NTT, async (trx) => {
    const account = { organisationId, unitKey: unit.key, unit: unit.unit };
    const opened = await createUnitAccount(trx, NTT, account);
    const soonEnds = new Date(Date.now() + 1_500);
    const lots = [
      { reference: '4711', expiresAt: soonEnds },
      { reference: '4712', expiresAt: new Date(Date.now() + 30 * 86_400_000) },
    ];
    for (const lot of lots)
      await purchaseLot(trx, NTT, {
        accountId: opened.id,
        reason,
        rule: 'N-13',
        lot: { ...lot, amount: 600, purchasedAt: new Date(Date.now() - 86_400_000) },
      });
    const hold = await addHold(trx, NTT, { accountId: opened.id, purpose: 'A-1004/2', neededAt: null });
    await reserve(trx, NTT, { accountId: opened.id, reason, rule: 'N-13', amount: 120, holdId: hold.id });
    return { id: opened.id, soon: soonEnds };
  });
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, soon.getTime() - Date.now()) + 200));
  return id;
}

async function zusage(...words: string[]): Promise<{ code: number; answer: Record<string, unknown> }> {
  const env = { ...process.env, DATABASE_URL: db.url, ZUSAGE_DATA: folder };
  const done = await run(process.execPath, [main, ...words, '--json'], { env }).catch(
    (error: { code: number; stdout: string }) => error,
  );
  return { code: 'code' in done ? done.code : 0, answer: JSON.parse(done.stdout) as Record<string, unknown> };
}

const kept = async (): Promise<unknown> =>
  (
    await asOwner(
      db.url,
      `select accounts, movements::int, fault, now() - checked_at < interval '1 minute' as fresh from app.ledger_check`,
    )
  )[0];

test('what an expired purchase lost is booked once, each line with its purchase and what it was reserved for [S81]', async () => {
  expect(await expireAllUnits(db.database)).toBe(2);
  expect(await expireAllUnits(db.database)).toBe(0);
  const lines = await asOwner(
    db.url,
    `select reason ->> 'de' as de, reason ->> 'en' as en, reason ->> 'fr' as fr, rule from app.unit_transaction
      where account_id = '${accountId}' and kind = 'expire' order by sequence`,
  );
  const sentences = lines.map(({ de }) => String(de));
  expect(sentences[0]).toMatch(/^Kontingent 4711 galt bis \d+\. \p{L}+ \d{4}: .+ nicht genutzt, verfallen$/u);
  expect(sentences[1]).toMatch(/reserviert für A-1004\/2 ohne Termin vor diesem Ende$/);
  for (const { en, fr } of lines) {
    expect(en).toContain('Purchase 4711 was valid until');
    expect(fr).toContain('Le lot 4711 était valable jusqu’au');
  }
});

test('the ledger is checked by the clock and by command; a fault is named, kept and told with exit code 1 [S87]', async () => {
  expect(await takeAllCheckpoints(db.database, keysFolder())).toBe(1);
  const told: [string, NamedFault][] = [];
  const check = () =>
    checkAllLedgers(db.database, keysFolder(), (provider, fault) => void told.push([provider, fault]));
  await check();
  expect(told).toEqual([]);
  expect(await kept()).toEqual({ accounts: 1, movements: 5, fault: null, fresh: true });
  expect(await zusage('ledger', 'verify')).toEqual({
    code: 0,
    answer: {
      intact: true,
      providers: [{ provider: NTT, accounts: 1, movements: 5, checkpoints: 1, intact: true }],
      fault: null,
    },
  });

  await asOwner(
    db.url,
    'set session_replication_role = replica',
    `update app.unit_entry set amount = amount * 2 where bucket in ('sold', 'available') and transaction_id in
       (select id from app.unit_transaction where account_id = '${accountId}' and sequence = 2)`,
  );
  const fault = {
    customerNumber: 'K-4711',
    customer: 'Altmoorer Werke',
    sequence: 2,
    kind: 'movement_changed',
  };
  expect(await zusage('ledger', 'verify', '--provider', NTT)).toMatchObject({
    code: 1,
    answer: {
      intact: false,
      fault: { ...fault, provider: NTT, sentence: 'A movement was changed afterwards.' },
    },
  });
  await check();
  expect(told).toMatchObject([[NTT, fault]]);
  expect(await kept()).toMatchObject({ fault, fresh: true });
  expect(await zusage('ledger', 'verify', '--provider', 'niemand')).toMatchObject({
    code: 1,
    answer: { error: { code: 'unknown_provider' } },
  });
});

test('the ledger’s keys are rotated and published like those of certificates; earlier ones go on verifying', async () => {
  const rotated = await zusage('keys', 'rotate', '--provider', NTT, '--for', 'ledger');
  expect(rotated).toMatchObject({ code: 0, answer: { provider: NTT, kept: [expect.any(String)] } });
  const published = await zusage('keys', 'publish', '--provider', NTT, '--for', 'ledger');
  expect(published.answer['keys']).toHaveLength(2);
  expect(JSON.stringify(published.answer)).not.toContain('"d"');
  const file = JSON.parse(readFileSync(join(keysFolder(), `${NTT}.json`), 'utf8')) as {
    keys: { d?: string }[];
  };
  expect(file.keys.filter(({ d }) => d !== undefined)).toHaveLength(1);
  expect((await zusage('keys', 'rotate', '--provider', NTT)).answer).toMatchObject({
    error: { code: 'unknown_provider' },
  });
  expect((await zusage('keys', 'rotate', '--provider', NTT, '--for', 'doors')).answer).toMatchObject({
    error: { code: 'invalid_input' },
  });
});

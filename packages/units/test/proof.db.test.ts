import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId, type Transaction } from '@zusage/db';
import { asOwner, createTestDatabase, insertProviders, type TestDatabase } from '@zusage/db/testing';
import { signingKeys } from '@zusage/keys';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import {
  addHold,
  awaitAcceptance,
  bookEffort,
  createUnitAccount,
  debit,
  purchaseLot,
  reserve,
  setNeededAt,
  verifyChain,
  canonicalMovement,
  genesisHash,
  movementHash,
} from '../src/index.ts';
import { chainRows, toHashed } from '../src/proof/chain-rows.ts';
import { checkpointFile, takeCheckpoints, verifyProvider } from '../src/proof/index.ts';
import { fromNow, head } from './world.ts';

let test: TestDatabase;
const keysFolder = mkdtempSync(join(tmpdir(), 'zusage-ledger-'));
beforeAll(async () => void (test = await createTestDatabase(inject('serverUrl'))));
afterAll(async () => {
  await test[Symbol.asyncDispose]();
  rmSync(keysFolder, { recursive: true });
});

let made = 0;
interface Ledger {
  providerId: string;
  accountId: string;
  inTenant: <T>(work: (trx: Transaction) => Promise<T>) => Promise<T>;
}

/** A provider of its own with one account and seven movements, the first five of them sealed by a checkpoint. */
async function ledger(): Promise<Ledger> {
  const providerId = `p${(made += 1)}`;
  const organisationId = newId();
  await insertProviders(test.url, providerId);
  await asOwner(
    test.url,
    `insert into app.organisation (provider_id, id, customer_number, name) values ('${providerId}', '${organisationId}', 'K-1', 'Kunde')`,
  );
  const inTenant: Ledger['inTenant'] = (work) => test.database.tenant(providerId, work);
  const accountId = await inTenant(async (trx) => {
    const unit = { organisationId, unitKey: 'hours', unit: 'minute' as const };
    const { id } = await createUnitAccount(trx, providerId, unit);
    const buy = (reference: string, days: number) =>
      purchaseLot(trx, providerId, {
        ...head(id, { idempotencyKey: reference }),
        lot: { reference, amount: 600, purchasedAt: fromNow(-5), expiresAt: fromNow(days) },
      });
    await buy('A-1', 30);
    await buy('A-2', 300);
    const effort = { reference: 'E-1', minutes: 30, at: fromNow(-1), expiresAt: fromNow(9) };
    await bookEffort(trx, providerId, { ...head(id), ...effort });
    const hold = await addHold(trx, providerId, { accountId: id, purpose: 'A-1004/1', neededAt: fromNow(3) });
    await setNeededAt(trx, providerId, hold.id, fromNow(4));
    await reserve(trx, providerId, { ...head(id, { personId: newId() }), amount: 700, holdId: hold.id });
    await awaitAcceptance(trx, providerId, { ...head(id), amount: 650, holdId: hold.id });
    return id;
  });
  expect(await takeCheckpoints(test.database, providerId, keysFolder)).toBe(1);
  await inTenant(async (trx) => {
    await debit(trx, providerId, { ...head(accountId), amount: 10, from: 'available' });
    await debit(trx, providerId, { ...head(accountId), amount: 20, from: 'available' });
  });
  return { providerId, accountId, inTenant };
}

const verify = ({ providerId }: Ledger) => verifyProvider(test.database, providerId, { keysFolder });
const faultOf = async (of: Ledger) => (await verify(of)).fault;

/** Whoever owns the machine the database runs on: no trigger, no policy and no reference holds. */
const asSuperuser = (...statements: string[]) =>
  asOwner(test.url, 'set session_replication_role = replica', ...statements);

const tables = [
  'unit_account',
  'unit_lot',
  'unit_transaction',
  'unit_entry',
  'unit_hold',
  'unit_hold_need',
  'unit_checkpoint',
];

/** Other values that a column's own check lets through. */
const other: Record<string, string> = {
  provider_id: `'elsewhere'`,
  unit: `'piece'`,
  kind: `case when kind = 'debit' then 'forfeit' else 'debit' end`,
  bucket: `case when bucket = 'used' then 'expired' else 'used' end`,
  hold_id: 'null',
  'unit_hold_need.hold_id': 'gen_random_uuid()',
  amount: 'amount + 1',
  'unit_entry.position': 'position + 10',
};
const byType: Record<string, string> = {
  text: `'anders'`,
  uuid: 'gen_random_uuid()',
  bigint: '@ + 1000',
  integer: '@ + 1000',
  smallint: '@ + 10',
  bytea: `sha256('anders')`,
  jsonb: `'{"de":"x","en":"x","fr":"x"}'`,
  'timestamp with time zone': `coalesce(@, now()) + interval '1 microsecond'`,
};

// When a hold was made and when its need was noted decides no balance; of its needs the last one does.
const unsealed = new Set(['unit_hold.created_at', 'unit_hold_need.since']);

async function columnsOf(): Promise<[string, string, string][]> {
  const rows = await asOwner(
    test.url,
    `select table_name, column_name, data_type from information_schema.columns
      where table_schema = 'app' and table_name = any ('{${tables.join(',')}}') order by 1, ordinal_position`,
  );
  return rows.map((row) => [String(row['table_name']), String(row['column_name']), String(row['data_type'])]);
}

describe('the check of a ledger [S87]', () => {
  it('finds nothing wrong where nothing is, and says how much it looked at', async () => {
    const whole = await ledger();
    expect(await verify(whole)).toEqual({ accounts: 1, movements: 7, checkpoints: 1, fault: null });
    expect(await takeCheckpoints(test.database, whole.providerId, keysFolder)).toBe(1);
    expect(await takeCheckpoints(test.database, whole.providerId, keysFolder)).toBe(0);
    expect(await verify(whole)).toEqual({ accounts: 1, movements: 7, checkpoints: 2, fault: null });
  });

  it('finds a superuser’s edit of each column of each table', async () => {
    const missed: string[] = [];
    const columns = await columnsOf();
    expect(columns.length).toBeGreaterThan(50);
    for (const [table, column, type] of columns) {
      const name = `${table}.${column}`;
      if (unsealed.has(name)) continue;
      const tampered = await ledger();
      const value = (other[name] ?? other[column] ?? byType[type] ?? '').replaceAll('@', column);
      const changed = await asSuperuser(
        `update app.${table} set ${column} = ${value} where ctid = (
           select ctid from app.${table} where provider_id = '${tampered.providerId}' order by ${name === 'unit_entry.hold_id' ? 'hold_id nulls last' : 'ctid desc'} limit 1) returning 1`,
      );
      expect(changed, name).toHaveLength(1);
      if ((await faultOf(tampered)) === null) missed.push(name);
    }
    expect(missed).toEqual([]);
  }, 120_000);

  const movement = (sequence: number, providerId: string) =>
    `(select id from app.unit_transaction where provider_id = '${providerId}' and sequence = ${sequence})`;

  it.each<[string, (providerId: string) => string[], string, number | null]>([
    ['a movement taken out', (p) => [`delete from app.unit_transaction where provider_id = '${p}' and sequence = 3`], 'movement_missing', 3],
    ['the last movement cut off behind the checkpoint', (p) => [
      `delete from app.unit_entry where transaction_id = ${movement(7, p)}`,
      `delete from app.unit_transaction where provider_id = '${p}' and sequence = 7`,
    ], 'none', null],
    ['a tail cut off that the checkpoint seals', (p) => [
      `delete from app.unit_entry where transaction_id in (select id from app.unit_transaction where provider_id = '${p}' and sequence > 4)`,
      `delete from app.unit_transaction where provider_id = '${p}' and sequence > 4`,
    ], 'cut_off', 5],
    ['an entry taken out', (p) => [`delete from app.unit_entry where position = 4 and transaction_id = ${movement(4, p)}`], 'movement_changed', 4],
    ['the last movement without its entries', (p) => [`delete from app.unit_entry where transaction_id = ${movement(7, p)}`], 'movement_changed', 7],
    ['an entry put in beside every movement', (p) => [
      `insert into app.unit_entry (provider_id, transaction_id, position, account_id, lot_id, bucket, amount)
       select provider_id, gen_random_uuid(), 1, account_id, lot_id, 'available', 60 from app.unit_entry where provider_id = '${p}' limit 1`,
    ], 'balance', null],
    ['a purchase put in without a movement', (p) => [
      `insert into app.unit_lot select provider_id, gen_random_uuid(), account_id, 'geschenkt', amount, purchased_at, expires_at, recorded_at
         from app.unit_lot where provider_id = '${p}' limit 1`,
    ], 'lot', null],
    ['a purchase taken out', (p) => [`delete from app.unit_lot where provider_id = '${p}' and reference = 'A-2'`], 'movement_changed', 2],
    ['a hold taken out', (p) => [`delete from app.unit_hold where provider_id = '${p}'`], 'movement_changed', 4],
    ['an account taken out', (p) => [`delete from app.unit_account where provider_id = '${p}'`], 'account_missing', null],
    ['a checkpoint taken out', (p) => [`delete from app.unit_checkpoint where provider_id = '${p}'`], 'checkpoint_missing', 5],
    ['everything taken out, checkpoints included', (p) =>
      ['unit_checkpoint', 'unit_entry', 'unit_transaction', 'unit_lot', 'unit_hold_need', 'unit_hold', 'unit_account'].map(
        (table) => `delete from app.${table} where provider_id = '${p}'`), 'account_missing', null],
    ['a checkpoint put in', (p) => [
      `insert into app.unit_checkpoint select provider_id, account_id, 7, hash, taken_at, key_id, signature from app.unit_checkpoint where provider_id = '${p}'`,
    ], 'checkpoint_forged', 7],
    ['another customer’s account', (p) => [`update app.unit_account set organisation_id = gen_random_uuid() where provider_id = '${p}'`], 'account_changed', 5],
  ])('names the first fault: %s', async (_, tampering, kind, sequence) => {
    const tampered = await ledger();
    await asSuperuser(...tampering(tampered.providerId));
    const fault = await faultOf(tampered);
    if (kind === 'none') expect(fault).toBeNull();
    else expect(fault).toEqual({ accountId: tampered.accountId, sequence, kind });
  }); // prettier-ignore

  /** What somebody does who knows how hashes are made: changes a movement and makes every hash after it anew. */
  async function rewrite({ providerId, accountId, inTenant }: Ledger, change: string): Promise<void> {
    await asSuperuser(change);
    const updates = await inTenant(async (trx) => {
      let previous = genesisHash(providerId, accountId);
      const statements: string[] = [];
      for await (const row of chainRows(trx, providerId, accountId)) {
        const hash = movementHash(previous, canonicalMovement(toHashed(providerId, accountId, row)));
        statements.push(
          `update app.unit_transaction set previous_hash = '\\x${previous.toString('hex')}', hash = '\\x${hash.toString('hex')}' where id = '${row.id}'`,
        );
        previous = hash;
      }
      return statements;
    });
    await asSuperuser(...updates);
    expect(await inTenant((trx) => verifyChain(trx, providerId, accountId))).toMatchObject({ intact: true });
  }

  it.each<[string, (providerId: string) => string, { kind: string; sequence: number }]>([
    ['a reason behind the checkpoint', (p) => `update app.unit_transaction set reason = '{"de":"x","en":"x","fr":"x"}' where provider_id = '${p}' and sequence = 2`, { kind: 'rewritten', sequence: 5 }],
    ['an amount of one entry', (p) => `update app.unit_entry set amount = amount - 5 where bucket = 'available' and transaction_id = ${movement(6, p)}`, { kind: 'unbalanced', sequence: 6 }],
    ['a spending that nothing covers', (p) => `update app.unit_entry set amount = sign(amount) * 5000 where transaction_id = ${movement(6, p)}`, { kind: 'overdrawn', sequence: 6 }],
    ['a purchase of another amount', (p) => `update app.unit_lot set amount = 900 where provider_id = '${p}' and reference = 'A-1'`, { kind: 'lot', sequence: 1 }],
  ])('finds a chain that was made anew: %s', async (_, change, fault) => {
    const tampered = await ledger();
    await rewrite(tampered, change(tampered.providerId));
    const found = await faultOf(tampered);
    expect(found?.kind === 'rewritten' ? { kind: found.kind, sequence: found.sequence } : found).toMatchObject(fault);
  }); // prettier-ignore

  it('knows what was sealed although both movements and checkpoints were deleted: the file keeps it', async () => {
    const tampered = await ledger();
    const { providerId: p } = tampered;
    await asSuperuser(
      `delete from app.unit_entry where transaction_id in (select id from app.unit_transaction where provider_id = '${p}' and sequence > 2)`,
      `delete from app.unit_transaction where provider_id = '${p}' and sequence > 2`,
      `delete from app.unit_checkpoint where provider_id = '${p}'`,
    );
    expect(await faultOf(tampered)).toMatchObject({ kind: 'checkpoint_missing', sequence: 5 });
    rmSync(checkpointFile(keysFolder, p));
    expect((await faultOf(tampered))?.kind).toBe('lot');
  });

  it('believes no file that was written to', async () => {
    const tampered = await ledger();
    const path = checkpointFile(keysFolder, tampered.providerId);
    const line = readFileSync(path, 'utf8');
    writeFileSync(path, line.replace('"sequence":5', '"sequence":4'));
    expect(await faultOf(tampered)).toMatchObject({ kind: 'checkpoint_forged', sequence: 4 });
    writeFileSync(path, line);
    expect(await faultOf(tampered)).toBeNull();
    appendFileSync(path, 'kein JSON\n');
    expect(await faultOf(tampered)).toEqual({ accountId: null, sequence: null, kind: 'file_damaged' });
  });

  it('goes on believing what earlier keys signed, and mends a file that lost lines', async () => {
    const whole = await ledger();
    const path = checkpointFile(keysFolder, whole.providerId);
    await signingKeys(keysFolder).rotate(whole.providerId);
    expect(await takeCheckpoints(test.database, whole.providerId, keysFolder)).toBe(1);
    expect(await verify(whole)).toMatchObject({ checkpoints: 2, fault: null });
    const lines = readFileSync(path, 'utf8');
    rmSync(path);
    await verifyProvider(test.database, whole.providerId, { keysFolder, mendFile: true });
    expect(readFileSync(path, 'utf8')).toBe(lines);
    rmSync(join(keysFolder, `${whole.providerId}.json`));
    expect(await faultOf(whole)).toMatchObject({ kind: 'checkpoint_forged' });
  });

  it('lets booking go on meanwhile: many checks and bookings at once find nothing wrong', async () => {
    const whole = await ledger();
    const book = () =>
      whole.inTenant((trx) => reserve(trx, whole.providerId, { ...head(whole.accountId), amount: 1 }));
    const work = Array.from({ length: 60 }, (_, index) =>
      index % 6 === 0
        ? verify(whole)
        : index % 6 === 3
          ? takeCheckpoints(test.database, whole.providerId, keysFolder)
          : book(),
    );
    for (const done of await Promise.all(work))
      if (typeof done === 'object' && 'fault' in done) expect(done.fault).toBeNull();
    expect(await verify(whole)).toMatchObject({ movements: 47, fault: null });
  });
});

import { newId, sql } from '@zusage/db';
import { asOwner, createTestDatabase, insertProviders, type TestDatabase } from '@zusage/db/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { list, record, verifyAudit, type NewAuditEntry } from '../src/index.ts';

let test: TestDatabase;
const customer = newId();
const other = newId();
beforeAll(async () => {
  test = await createTestDatabase(inject('serverUrl'));
  await insertProviders(test.url, 'nord', 'sued');
  await asOwner(
    test.url,
    `insert into app.organisation (provider_id, id, customer_number, name)
       values ('nord', '${customer}', 'K-1', 'Kunde'), ('nord', '${other}', 'K-2', 'Anderer')`,
  );
});
afterAll(() => test[Symbol.asyncDispose]());

const entry = (changes: Partial<NewAuditEntry> = {}): NewAuditEntry => ({
  actor: { kind: 'person', personId: newId(), name: 'Britta Vogt', role: 'provider-admin', via: 'session' },
  action: 'customer.changed',
  subject: { kind: 'customer', reference: 'K-1' },
  organisationId: customer,
  ...changes,
});
const write = (changes: Partial<NewAuditEntry> = {}, providerId = 'nord'): Promise<void> =>
  test.database.tenant(providerId, (trx) => record(trx, providerId, entry(changes)));
const read = (organisationId?: string | null, limit = 100, cursor?: string) =>
  test.database.tenant('nord', (trx) => list(trx, 'nord', { organisationId, limit, cursor }));

describe('who did what [S114]', () => {
  it('is written with the change itself, and gone with it', async () => {
    const before = (await read()).items.length;
    const failing = test.database.tenant('nord', async (trx) => {
      await record(trx, 'nord', entry());
      throw new Error('the change failed');
    });
    await expect(failing).rejects.toThrow('the change failed');
    expect((await read()).items).toHaveLength(before);
  });

  it('says who, what, about what and since when, by the clock of the database', async () => {
    await write({ details: { from: 'Basis', to: 'Premium' }, actor: { kind: 'system', name: 'Zeitplan' } });
    const [newest] = (await read(customer)).items;
    expect(newest).toMatchObject({
      actor: { kind: 'system', name: 'Zeitplan', role: null },
      via: 'system',
      action: 'customer.changed',
      subject: { kind: 'customer', reference: 'K-1' },
      details: { from: 'Basis', to: 'Premium' },
    });
    expect(Math.abs(Date.now() - (newest?.at.getTime() ?? 0))).toBeLessThan(60_000);
  });

  it('cannot be changed or taken away: not by the application, not by the owner', async () => {
    await write();
    for (const change of [
      "update app.audit_entry set actor_name = 'x'",
      'delete from app.audit_entry',
      'truncate app.audit_entry',
    ]) {
      const asApplication = test.database.tenant('nord', (trx) => sql.raw(change).execute(trx));
      await expect(asApplication, change).rejects.toThrow(/permission denied/);
      await expect(asOwner(test.url, change), change).rejects.toThrow(/stays written/);
    }
  });

  it('takes neither time nor place nor hash from the application', async () => {
    const id = newId();
    await test.database.tenant('nord', (trx) =>
      sql`insert into app.audit_entry
          (provider_id, id, at, actor_kind, actor_name, via, action, subject_kind, subject_reference, sequence, previous_hash, hash)
        values ('nord', ${id}::uuid, '2020-01-01', 'system', 'x', 'system', 'customer.changed', 'customer', 'K-1', 900,
          decode(repeat('11', 32), 'hex'), decode(repeat('22', 32), 'hex'))`.execute(trx),
    );
    const [row] = await asOwner(
      test.url,
      `select at > now() - interval '1 minute' as fresh, sequence::int, encode(hash, 'hex') as hash from app.audit_entry where id = '${id}'`,
    );
    expect(row).toMatchObject({ fresh: true });
    expect(row?.['sequence']).not.toBe(900);
    expect(row?.['hash']).not.toMatch(/^22/);
  });

  it('keeps a typed line break from beginning a line of its own', async () => {
    await write({
      actor: { ...entry().actor, name: 'Eva\r\n2026-01-01 Admin: alles in Ordnung' },
      subject: { kind: 'customer', reference: 'K-1\u2028\u202Egefälscht' },
      details: { reason: 'a\u0000b\nc', list: ['x\ry'] },
    });
    const [newest] = (await read(customer)).items;
    expect(newest?.actor.name).toBe('Eva 2026-01-01 Admin: alles in Ordnung');
    expect(newest?.subject.reference).toBe('K-1 gefälscht');
    expect(newest?.details).toEqual({ reason: 'a b c', list: ['x y'] });
  });

  it.each(['password', 'newPassword', 'apiToken', 'secretKey', 'recoveryCodes'])(
    'refuses a detail called %s',
    async (key) => {
      await expect(write({ details: { [key]: 'x' } })).rejects.toThrow(/no secrets/);
      await expect(write({ details: { nested: { [key]: 'x' } } })).rejects.toThrow(/no secrets/);
    },
  );

  it('is read page by page, the newest first, each entry once', async () => {
    for (let n = 1; n <= 7; n += 1)
      await write({ organisationId: other, subject: { kind: 'site', reference: `S${n}` } });
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await read(other, 3, cursor ?? undefined);
      seen.push(...page.items.map((item) => item.subject.reference));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen).toEqual(['S7', 'S6', 'S5', 'S4', 'S3', 'S2', 'S1']);
    await expect(read(other, 3, 'bm9uc2Vuc2U')).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('shows nothing of another provider, and takes no customer of another provider', async () => {
    await write();
    const seen = await test.database.tenant('sued', (trx) => list(trx, 'sued', { limit: 10 }));
    expect(seen.items).toEqual([]);
    await expect(write({ organisationId: customer }, 'sued')).rejects.toThrow(/foreign key/);
  });
});

describe('the chain of entries [S114]', () => {
  const verify = () => test.database.tenant('nord', (trx) => verifyAudit(trx, 'nord'));

  it('stays whole when many write at once', async () => {
    await Promise.all(
      Array.from({ length: 30 }, (_, n) => write({ organisationId: n % 2 ? customer : other })),
    );
    await write({ organisationId: null, subject: { kind: 'partner', reference: 'Systemhaus' } });
    const report = await verify();
    expect(report.broken).toEqual([]);
    expect(report.entries).toBeGreaterThan(30);
  });

  it('shows an entry that somebody changed past every guard, and one that was taken out', async () => {
    const past = (statement: string): Promise<unknown> =>
      asOwner(
        test.url,
        'alter table app.audit_entry disable trigger append_only',
        statement,
        'alter table app.audit_entry enable trigger append_only',
      );
    await past(
      `update app.audit_entry set details = '{"amount": 9}' where organisation_id = '${other}' and subject_reference = 'S3'`,
    );
    expect((await verify()).broken.map(({ reference }) => reference)).toEqual(['S3']);
    await past(
      `update app.audit_entry set details = '{}' where organisation_id = '${other}' and subject_reference = 'S3'`,
    );
    expect((await verify()).broken).toEqual([]);
    await past(`delete from app.audit_entry where organisation_id = '${other}' and subject_reference = 'S5'`);
    expect((await verify()).broken.map(({ reference }) => reference)).toEqual(['S6']);
  });
});

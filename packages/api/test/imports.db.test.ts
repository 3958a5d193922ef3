import { verifyAudit } from '@zusage/audit';
import { asOwner } from '@zusage/db/testing';
import { checkFile, runImport, tidyAllImports } from '@zusage/operations/import';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { toAppError } from '../src/index.ts';
import { importing, said, table, type Importing } from './support/importing.ts';
import { createWorld, type World } from './support/world.ts';

// Imports of customers and what they bought, by the procedures that the pages use and the step that the worker runs.
const NTT = 'ntt-securecall';
const SEITENBAU = 'seitenbau-support';
let world: World;
let imports: Importing;
beforeAll(async () => {
  world = await createWorld(inject('serverUrl'));
  imports = importing(world);
}, 180_000);
afterAll(async () => {
  await world[Symbol.asyncDispose]();
  imports.end();
});

const rows = (statement: string) => asOwner(world.db.url, statement);
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (thrown: unknown) => toAppError(thrown).code,
  );
const day = (offset: number): string => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);
const TERM = [day(-30), day(335)] as const;

let count = 0;
/** Numbers that no other test uses. */
const fresh = (amount: number): string[] => Array.from({ length: amount }, () => `IM-${(count += 1)}`);

async function newCustomers(
  amount: number,
  provider: typeof NTT | typeof SEITENBAU = NTT,
): Promise<string[]> {
  const numbers = fresh(amount);
  await imports.all(
    provider,
    'customers',
    table(['Kundennummer', 'Name'], ...numbers.map((n) => [n, `Kunde ${n}`])),
  );
  return numbers;
}

/** Everything in the application's tables, but the imports' own. */
async function contents(): Promise<Record<string, unknown>> {
  const tables = await rows(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('app', 'jobs') and tablename not like 'import_%' order by 1",
  );
  const hashes: Record<string, unknown> = {};
  for (const { name } of tables) {
    const [found] = await rows(
      `select count(*)::int as count, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as hash from ${String(name)} t`,
    );
    hashes[String(name)] = found;
  }
  return hashes;
}

const mails = async (): Promise<unknown> =>
  (await rows('select count(*)::int as count from app.outgoing_mail'))[0]?.['count'];

describe('an import', () => {
  it('brings customers, contracts, products and certificates, one upon the other, and mails nobody', async () => {
    const before = await mails();
    const [a = '', b = ''] = await newCustomers(2);
    const contracts = table(
      ['Kundennummer', 'Vertragsnummer', 'Servicelevel', 'Gültig ab', 'Gültig bis'],
      [a, `${a}-K`, 'Premium', ...TERM],
      [b, `${b}-K`, 'premium', ...TERM],
    );
    expect((await imports.all(NTT, 'contracts', contracts)).counts).toMatchObject({ new: 2, faulty: 0 });
    const products = table(
      ['Kundennummer', 'Produktschlüssel', 'Produkt', 'Version', 'Umgebung', 'Vertrag', 'Standort'],
      [a, 'fw-1', 'Firewall "Süd"', '7.2', 'Produktivbetrieb', `${a}-K`, 'Werk Süd'],
      [a, 'fw-2', 'Firewall\nNord', '', '', `${a}-K`, 'werk  süd'],
    );
    const done = await imports.all(NTT, 'products', products);
    expect(done).toMatchObject({ state: 'done', counts: { new: 2, changed: 0, unchanged: 0, faulty: 0 } });
    expect(said(done)).toEqual(['2 Standort: Der Standort „Werk Süd“ wird angelegt.']);
    const certificates = table(
      ['contract_number', 'certificate_number'],
      [`${a}-K`, `${a}-Z`],
      [`${b}-K`, ''],
    );
    expect((await imports.all(NTT, 'certificates', certificates)).counts).toMatchObject({ new: 2 });

    const api = await imports.as(NTT);
    const dossier = await api.customers.get({ customerNumber: a });
    expect(
      dossier.products.map(({ key, name, site, contract }) => ({ key, name, site, contract })),
    ).toMatchObject([
      { key: 'fw-2', name: 'Firewall\nNord', site: { name: 'Werk Süd' }, contract: `${a}-K` },
      { key: 'fw-1', name: 'Firewall "Süd"', site: { name: 'Werk Süd' }, contract: `${a}-K` },
    ]);
    expect(dossier.certificates).toMatchObject([{ number: `${a}-Z`, status: 'valid', validUntil: TERM[1] }]);
    const history = (await api.customers.audit({ customerNumber: a, limit: 50 })).items.toReversed();
    expect(history.map(({ action }) => action)).toEqual([
      'customer.created',
      'contract.created',
      'site.created',
      'product.created',
      'product.created',
      'certificate.issued',
    ]);
    expect(new Set(history.map(({ actor }) => actor?.role))).toEqual(new Set(['provider-admin']));
    const report = await world.db.database.tenant(NTT, (trx) => verifyAudit(trx, NTT));
    expect(report.broken).toEqual([]);
    expect(await mails()).toBe(before);
    expect(
      await rows(`select 1 from app.audit_entry where action = 'import.finished' and provider_id = '${NTT}'`),
    ).toHaveLength(4);

    // The same files again change nothing.
    for (const [kind, text] of [
      ['contracts', contracts],
      ['products', products],
      ['certificates', certificates],
    ] as const)
      expect([kind, (await imports.check(NTT, kind, text, true)).counts]).toEqual([
        kind,
        { new: 0, changed: 0, unchanged: 2, faulty: 0 },
      ]);
  });

  it('tells every problem with its row and column at once', async () => {
    const [a = '', b = ''] = await newCustomers(2);
    await imports.all(
      NTT,
      'contracts',
      table(
        ['Kundennummer', 'Vertragsnummer', 'Level', 'Gültig ab', 'Gültig bis'],
        [b, `${b}-K`, 'premium', ...TERM],
      ),
    );
    const report = await imports.check(
      NTT,
      'contracts',
      table(
        ['Kundennummer', 'Vertragsnummer', 'Level', 'Optionen', 'Gültig ab', 'Gültig bis'],
        ['NIEMAND', 'x y', 'Titan', 'Zauberei', '31.02.2026', ''],
        [a, `${a}-K`, 'premium', '', '2027-01-01', '2026-01-01'],
        [a, `${b}-K`, 'premium', '', ...TERM],
        [a, `${a}-K`, 'premium', '', ...TERM],
        [a, 'A'.repeat(41), 'premium', '', ...TERM, 'zu viel'],
      ),
    );
    expect(report.counts).toEqual({ new: 0, changed: 0, unchanged: 0, faulty: 5 });
    expect(said(report)).toEqual([
      '2 Level: Diesen Wert gibt es hier nicht.',
      '2 Optionen: Diesen Wert gibt es hier nicht.',
      '2 Gültig ab: Bitte ein Datum angeben, das es gibt.',
      '2 Gültig bis: Diese Angabe fehlt.',
      '2 Kundennummer: Einen Kunden mit dieser Nummer gibt es nicht.',
      '2 Vertragsnummer: Darin stehen Zeichen, die hier nicht erlaubt sind.',
      '3 Gültig bis: Das Ende liegt vor dem Anfang.',
      '4 Vertragsnummer: Dieser Vertrag gehört einem anderen Kunden.',
      '5 Vertragsnummer: Das steht schon in Zeile 3.',
      '6 -: Diese Zeile hat 7 Zellen, die Überschrift nur 6. Vermutlich fehlen Anführungszeichen.',
      '6 Vertragsnummer: Höchstens 40 Zeichen.',
    ]);
    expect(report.findings.items[0]?.value).toBe('Titan');
    const products = await imports.check(
      NTT,
      'products',
      table(
        ['Kundennummer', 'Produktschlüssel', 'Name', 'Version', 'Vertrag', 'Standort'],
        [a, 'Groß', '', 'v'.repeat(81), `${b}-K`, 's'.repeat(161)],
      ),
    );
    expect(said(products).map((line) => line.split(':')[0])).toEqual([
      '2 Name',
      '2 Version',
      '2 Produktschlüssel',
      '2 Standort',
      '2 Vertrag',
    ]);
  });

  it('refuses a file as a whole with every fault of its header', async () => {
    const report = await imports.check(NTT, 'customers', table(['Kundennumer', 'Farbe'], ['1', 'rot']));
    expect(report.state).toBe('unreadable');
    expect(said(report)).toEqual([
      '1 Kundennumer: Diese Spalte kennen wir nicht. Ist „Kundennummer“ gemeint?',
      '1 Farbe: Diese Spalte kennen wir nicht. Bitte benennen oder löschen Sie sie.',
      '1 customer_number: Diese Spalte fehlt. Sie darf auch „Kundennummer“ heißen.',
      '1 name: Diese Spalte fehlt. Sie darf auch „Name“ heißen.',
    ]);
    expect(await codeOf((await imports.as(NTT)).imports.begin({ number: report.number }))).toBe('conflict');
  });

  it('reads Windows-1252 and says so', async () => {
    const [number = ''] = fresh(1);
    const content = Uint8Array.from(Buffer.from(`Kundennummer;Name\r\n${number};Müller & Söhne`, 'latin1'));
    const api = await imports.as(NTT);
    const { number: run } = await api.imports.start({
      kind: 'customers',
      update: false,
      file: { name: 'a.csv', content },
    });
    const report = await api.imports.get({ number: run });
    expect(said(report)[0]).toMatch(/^- -: .*Windows-1252/);
    await api.imports.begin({ number: run });
    await runImport(imports.desk(NTT), run);
    expect((await api.customers.get({ customerNumber: number })).name).toBe('Müller & Söhne');
  });

  it('changes what differs only where that is wanted, and says what before', async () => {
    const [a = ''] = await newCustomers(1);
    const text = table(['Kundennummer', 'Name'], [a, 'Anders GmbH']);
    const left = await imports.all(NTT, 'customers', text);
    expect(left.counts).toMatchObject({ changed: 1 });
    expect(said(left)).toEqual([`2 Name: Name: Kunde ${a} → Anders GmbH`]);
    const api = await imports.as(NTT);
    expect((await api.customers.get({ customerNumber: a })).name).toBe(`Kunde ${a}`);
    const again = await imports.check(NTT, 'customers', text);
    await api.imports.checkAgain({ number: again.number, update: true });
    await api.imports.begin({ number: again.number });
    await runImport(imports.desk(NTT), again.number);
    expect((await api.customers.get({ customerNumber: a })).name).toBe('Anders GmbH');
  });

  it('SB-3: takes agreed minutes by severity; a column that is not there changes nothing', async () => {
    const [a = ''] = await newCustomers(1, SEITENBAU);
    const api = await imports.as(SEITENBAU);
    const { agreed, levels } = await api.customers.offer();
    const [severity] = agreed;
    const level = levels.find(({ key }) => key !== '')?.key ?? '';
    const head = ['Kundennummer', 'Vertragsnummer', 'Level', 'Gültig ab', 'Gültig bis'];
    const cells = [a, `${a}-K`, level, ...TERM];
    const minutes = async () =>
      (await rows(`select agreed_minutes from app.contract where number = '${a}-K'`))[0]?.['agreed_minutes'];
    await imports.all(
      SEITENBAU,
      'contracts',
      table([...head, `agreed_minutes_${severity?.key}`], [...cells, '240']),
    );
    expect(await minutes()).toEqual({ [severity?.key ?? '']: 240 });
    expect((await imports.check(SEITENBAU, 'contracts', table(head, cells), true)).counts.unchanged).toBe(1);
    await imports.all(
      SEITENBAU,
      'contracts',
      table([...head, `agreed_minutes_${severity?.key}`], [...cells, '']),
      true,
    );
    expect(await minutes()).toEqual({});
    const faulty = await imports.check(
      SEITENBAU,
      'contracts',
      table([...head, `agreed_minutes_${severity?.key}`], [...cells, '2,5']),
    );
    expect(said(faulty)).toEqual([`2 agreed_minutes_${severity?.key}: Bitte eine ganze Zahl ab 1.`]);
  });
});

/** New, unchanged, different and faulty rows in several batches, with sites that come along. */
async function mixed(): Promise<string> {
  const customers = await newCustomers(3);
  const head = ['Kundennummer', 'Produktschlüssel', 'Name', 'Standort', 'Version'];
  const of = (n: number, changes: Partial<Record<'name' | 'site', string>> = {}): string[] => [
    customers[n % 3] ?? '',
    `p-${n}`,
    changes.name ?? `Produkt ${n}`,
    changes.site ?? `Werk ${n % 7}`,
    '',
  ];
  await imports.all(NTT, 'products', table(head, of(1), of(2), of(3)));
  const lines = Array.from({ length: 450 }, (_, n) => {
    if (n === 2) return of(2, { name: 'Anders', site: 'Halle neu' });
    if (n % 50 === 40) return of(n, { name: '' });
    if (n === 300) return of(20);
    if (n === 410) return of(410, { site: 'Halle neu' });
    return of(n);
  });
  return table(head, ...lines);
}

describe('a dry run', () => {
  it('writes nothing, and finds what the run finds', async () => {
    const text = await mixed();
    for (const update of [false, true]) {
      const before = await contents();
      const author = { providerId: NTT, locale: 'de', actor: { kind: 'system', name: 'test' } } as const;
      const source = async function* () {
        yield new TextEncoder().encode(text);
      };
      const dry = await checkFile(world.db.database, { author, kind: 'products', source, update });
      expect(await contents()).toEqual(before);
      if (!update) expect(dry.counts).toEqual({ new: 437, changed: 1, unchanged: 2, faulty: 10 });
      const checked = await imports.check(NTT, 'products', text, update);
      const api = await imports.as(NTT);
      await api.imports.begin({ number: checked.number });
      await runImport(imports.desk(NTT), checked.number);
      const run = await api.imports.findings({ number: checked.number });
      expect((await api.imports.get({ number: checked.number })).counts).toEqual(dry.counts);
      const places = (
        items: readonly { row: number | null; level: string; column: string | null; value: string | null }[],
      ) => items.map(({ row, level, column, value }) => ({ row, level, column, value }));
      expect(places(run.items)).toEqual(places(dry.findings));
    }
  });
});

describe('a run that is ended', () => {
  it('goes on behind its last batch and does each row once', async () => {
    const [a = ''] = await newCustomers(1);
    const head = ['Kundennummer', 'Produktschlüssel', 'Name', 'Standort'];
    const lines = Array.from({ length: 650 }, (_, n) => [
      a,
      `p-${n}`,
      `Produkt ${n}`,
      n < 400 ? 'Werk 1' : 'Werk 2',
    ]);
    const { number } = await imports.check(NTT, 'products', table(head, ...lines));
    const api = await imports.as(NTT);
    await api.imports.begin({ number });
    const { database } = world.db;
    /** Dies at its n-th transaction: with all of it done and not yet committed, or just after. */
    const dying = (at: number, committed: boolean): typeof database => {
      let transactions = 0;
      return {
        ...database,
        tenant: async (providerId, work) => {
          transactions += 1;
          const dies = transactions === at;
          const answer = await database.tenant(providerId, async (trx) => {
            const result = await work(trx);
            if (dies && !committed) throw new Error('killed');
            return result;
          });
          if (dies) throw new Error('killed');
          return answer;
        },
      };
    };
    const position = async () => (await api.imports.get({ number })).position;
    // The first three read the run, its author and the catalogue; then come the batches.
    await expect(runImport({ ...imports.desk(NTT), database: dying(4, false) }, number)).rejects.toThrow(
      'killed',
    );
    expect(await position()).toBe(0);
    await expect(runImport({ ...imports.desk(NTT), database: dying(5, true) }, number)).rejects.toThrow(
      'killed',
    );
    expect(await position()).toBe(401);
    await expect(runImport(imports.desk(NTT), number, AbortSignal.abort())).rejects.toThrow('told to stop');
    // Two workers at once: one does the batch, the other finds it done and leaves.
    await Promise.all([runImport(imports.desk(NTT), number), runImport(imports.desk(NTT), number)]);
    const run = await api.imports.get({ number });
    if (run.state !== 'done') await runImport(imports.desk(NTT), number);
    expect(await api.imports.get({ number })).toMatchObject({
      state: 'done',
      counts: { new: 650, changed: 0, unchanged: 0, faulty: 0 },
    });
    const dossier = await api.customers.get({ customerNumber: a });
    expect(dossier.products).toHaveLength(650);
    expect(dossier.sites).toHaveLength(2);
    const created = await rows(
      `select count(*)::int as count from app.audit_entry e join app.organisation o on o.id = e.organisation_id where o.customer_number = '${a}' and action = 'product.created'`,
    );
    expect(created[0]?.['count']).toBe(650);
    // Told once more, it does nothing.
    await runImport(imports.desk(NTT), number);
    expect((await api.imports.get({ number })).counts.new).toBe(650);
  });

  it('can be stopped, and keeps what it has done', async () => {
    const numbers = fresh(300);
    const { number } = await imports.check(
      NTT,
      'customers',
      table(['Kundennummer', 'Name'], ...numbers.map((n) => [n, n])),
    );
    const api = await imports.as(NTT);
    await api.imports.begin({ number });
    await api.imports.end({ number });
    await runImport(imports.desk(NTT), number);
    expect(await api.imports.get({ number })).toMatchObject({ state: 'stopped', counts: { new: 0 } });
    expect(await codeOf(api.imports.goOn({ number }))).toBe('conflict');
  });
});

describe('imports', () => {
  it('run one at a time for a provider, and do not hinder another provider', async () => {
    const text = (n: string) => table(['Kundennummer', 'Name'], [n, n]);
    const [a = '', b = '', c = ''] = fresh(3);
    const [first, second] = [
      await imports.check(NTT, 'customers', text(a)),
      await imports.check(NTT, 'customers', text(b)),
    ];
    const other = await imports.check(SEITENBAU, 'customers', text(c));
    const api = await imports.as(NTT);
    await api.imports.begin({ number: first.number });
    expect(await codeOf(api.imports.begin({ number: second.number }))).toBe('conflict');
    expect((await api.imports.get({ number: second.number })).otherRunning).toBe(first.number);
    await (await imports.as(SEITENBAU)).imports.begin({ number: other.number });
    await runImport(imports.desk(NTT), first.number);
    await api.imports.begin({ number: second.number });
    expect(await codeOf(api.imports.begin({ number: second.number }))).toBe('conflict');
    await runImport(imports.desk(NTT), second.number);
    await runImport(imports.desk(SEITENBAU), other.number);
  });

  it("[S2] [S6] never reach another provider's records, files or imports", async () => {
    const [theirs = ''] = await newCustomers(1, SEITENBAU);
    await imports.all(
      SEITENBAU,
      'contracts',
      table(
        ['Kundennummer', 'Vertragsnummer', 'Level', 'Gültig ab', 'Gültig bis'],
        [
          theirs,
          `${theirs}-K`,
          (await (await imports.as(SEITENBAU)).customers.offer()).levels[0]?.key ?? '',
          ...TERM,
        ],
      ),
    );
    const products = await imports.check(
      NTT,
      'products',
      table(['Kundennummer', 'Produktschlüssel', 'Name'], [theirs, 'p', 'P']),
    );
    expect(said(products)).toEqual(['2 Kundennummer: Einen Kunden mit dieser Nummer gibt es nicht.']);
    const certificates = await imports.check(NTT, 'certificates', table(['Vertrag'], [`${theirs}-K`]));
    expect(said(certificates)).toEqual(['2 Vertrag: Diesen Vertrag gibt es hier nicht.']);
    const api = await imports.as(SEITENBAU);
    const far = 2_000_000;
    expect(await codeOf(api.imports.get({ number: far }))).toBe('not_found');
    const highest = (await (await imports.as(NTT)).imports.list()).items[0]?.number ?? 0;
    const own = (await api.imports.list()).items[0]?.number ?? 0;
    expect(highest).toBeGreaterThan(own);
    for (const ask of [
      api.imports.get,
      api.imports.findings,
      api.imports.begin,
      api.imports.end,
      api.imports.goOn,
    ])
      expect(await codeOf((ask as typeof api.imports.get)({ number: highest }))).toBe('not_found');
  });

  it('[S1] are for administrators of the provider alone', async () => {
    const api = await imports.as(NTT, 'agent');
    const file = { name: 'a.csv', content: new TextEncoder().encode('a') };
    expect(await codeOf(api.imports.start({ kind: 'customers', update: false, file }))).toBe('forbidden');
    expect(await codeOf(api.imports.list())).toBe('forbidden');
  });

  it('[S59] [S64] take no name that hides what it is; files and details go when no import needs them', async () => {
    const api = await imports.as(NTT);
    const content = new TextEncoder().encode(table(['Kundennummer', 'Name'], ['', '']));
    expect(
      await codeOf(
        api.imports.start({
          kind: 'customers',
          update: false,
          file: { name: 'preise\u202Evsc.exe', content },
        }),
      ),
    ).toBe('invalid_input');
    const kept = await imports.check(NTT, 'customers', table(['Kundennummer', 'Name'], ['', 'ohne Nummer']));
    expect(kept.findings.of.fault).toBe(1);
    const { files } = imports.desk(NTT);
    const { database } = world.db;
    await tidyAllImports(database, files, new Date(Date.now() + 2 * 3_600_000));
    await api.imports.checkAgain({ number: kept.number, update: true });
    expect((await api.imports.get({ number: kept.number })).counts.faulty).toBe(1);
    await tidyAllImports(database, files, new Date(Date.now() + 8 * 86_400_000));
    expect(await codeOf(api.imports.get({ number: kept.number }))).toBe('not_found');
    expect(
      await rows(
        `select 1 from app.import_finding f join app.import_run r on (r.provider_id, r.id) = (f.provider_id, f.run_id) where r.state = 'discarded'`,
      ),
    ).toEqual([]);
  });
});

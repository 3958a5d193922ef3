import { asOwner } from '@zusage/db/testing';
import { findPersonByEmail } from '@zusage/identity';
import type { Actor } from '@zusage/operations';
import { carryOutMove, remindOfRenewals, remindOfReturn } from '@zusage/operations/products';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createCaller, toAppError, type Api } from '../src/index.ts';
import { createWorld, type World } from './support/world.ts';

const NTT = 'ntt-securecall';
const KASEYA = 'kaseya-technical-support';
const SEP = 'sep-sesam';
const RUEGGER = 'andrin.rueegger@bank-escherfeld.example';
const WHITCOMBE = 'olivia.whitcombe@bank-escherfeld.example';
const DIERKS = 'joachim.dierks@aareberg-netze.example';
const PERROCHET = 'aurelie.perrochet@tavernelle-logistique.example';
const LICHTENBERGER = 'nora.lichtenberger@soc.securecall-demo.example';
const THORNBURY = 'alastair.thornbury@soc.securecall-demo.example';
const CADUFF = 'seraina.caduff@perimetra-integration.example';
const publicUrl = 'http://portal.test';

let world: World;
beforeAll(async () => {
  world = await createWorld(inject('serverUrl'));
}, 120_000);
afterAll(() => world[Symbol.asyncDispose]());

async function as(providerId: string, email: string, site?: string): Promise<Api> {
  const actor = await world.db.database.tenant(providerId, async (trx): Promise<Actor> => {
    const person = await findPersonByEmail(trx, providerId, email);
    if (!person) throw new Error(`${email} is nobody`);
    const row = site
      ? await trx.selectFrom('app.site').select('id').where('key', '=', site).executeTakeFirstOrThrow()
      : null;
    const limited = row ? { visibility: 'site' as const, siteId: row.id } : {};
    return { kind: 'person', person: { ...person, ...limited }, via: 'session' };
  });
  return createCaller({
    scope: { database: world.db.database, providerId, actor, locale: 'de', publicUrl },
    clientAddress: '127.0.0.1',
    userAgent: 'test',
    sessionToken: null,
    setSession: () => {},
    development: false,
  });
}

const failure = async (attempt: Promise<unknown>): Promise<{ code: string; fields?: unknown }> => {
  try {
    await attempt;
    return { code: 'none' };
  } catch (error) {
    const { code, fields } = toAppError(error);
    return fields ? { code, fields } : { code };
  }
};

const sql = (text: string) => asOwner(world.db.url, text);
const mailsTo = async (email: string): Promise<string[]> =>
  (await sql(`select subject from app.outgoing_mail where recipient = '${email}' order by id`)).map((row) =>
    String(row['subject']),
  );
const clearMails = () => sql('delete from app.outgoing_mail');
const day = (offset: number): string => {
  const now = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date());
  return new Date(Date.parse(now) + offset * 86_400_000).toISOString().slice(0, 10);
};
const database = () => world.db.database;

describe('K-13: the register of versions', () => {
  const facts = { product: 'VSA', version: '9.7', onPremises: true, releasedOn: day(-5) };

  test('says of each version what is supported, and counts the products that belong to it', async () => {
    const api = await as(KASEYA, await staffOf(KASEYA));
    const { items, rule } = await api.versions.list();
    expect(rule?.rule).toBe('K-13');
    const of = (name: string) => items.find((item) => item.name === name);
    expect(of('VSA 9.6')?.support).toMatchObject({ state: 'supported', until: null });
    expect(of('VSA 9.5')?.support).toMatchObject({ state: 'supported', isAtLeast: true, rule: 'K-13' });
    expect(of('VSA 9.4')?.support).toMatchObject({ state: 'ended', until: day(-75) });
    expect(of('VSA 9.5')?.products).toBeGreaterThanOrEqual(3);
  });

  test('refuses an end that was not announced a year ahead, and one within a year of the successor', async () => {
    const api = await as(KASEYA, await staffOf(KASEYA));
    const { items } = await api.versions.list();
    const old = items.find(({ name }) => name === 'VSA 9.5');
    if (!old) throw new Error('no VSA 9.5');
    const entry = {
      slug: old.slug,
      product: 'VSA',
      version: '9.5',
      onPremises: true,
      releasedOn: old.releasedOn,
    };
    const announced = { ...entry, successor: 'vsa-9-6', announcedOn: day(0) };
    const soon = await failure(api.versions.change({ ...announced, supportUntil: day(364) }));
    expect(soon).toMatchObject({ code: 'invalid_input', fields: { supportUntil: { problem: 'too_early' } } });
    expect(await failure(api.versions.change({ ...announced, supportUntil: day(366) }))).toEqual({
      code: 'none',
    });
    const early = await failure(
      api.versions.change({ ...announced, announcedOn: day(-400), supportUntil: day(264) }),
    );
    expect(early).toMatchObject({ fields: { supportUntil: { problem: 'too_early' } } });
    const after = (await api.versions.list()).items.find(({ name }) => name === 'VSA 9.5');
    expect(after?.support).toMatchObject({ state: 'supported', until: day(366), isAtLeast: false });
  });

  test('takes a new version once; another provider has a register of its own [S1]', async () => {
    const api = await as(KASEYA, await staffOf(KASEYA));
    expect(await api.versions.register(facts)).toEqual({ version: 'vsa-9-7' });
    expect(await failure(api.versions.register(facts))).toMatchObject({
      fields: { version: { problem: 'taken' } },
    });
    const ntt = await as(NTT, THORNBURY);
    expect((await ntt.versions.list()).items.map(({ product }) => product)).not.toContain('VSA');
    expect(await failure(ntt.versions.change({ ...facts, slug: 'vsa-9-7' }))).toEqual({ code: 'not_found' });
    const customer = await as(NTT, RUEGGER);
    expect(await failure(customer.versions.list())).toEqual({ code: 'forbidden' });
  });

  test('N-6: a decision and the pages go by the register, and by the product’s own date without an entry', async () => {
    const api = await as(NTT, PERROCHET);
    const { product, advice } = await api.products.get({ product: 'vpn-est' });
    expect(product).toMatchObject({ support: 'ended', supportUntil: day(-150), upgradeTo: 'PAN-OS 11.1' });
    expect(advice?.rule).toBe('N-6');
    await sql(
      `update app.product_version set support_until = null, announced_on = null where slug = 'pan-os-9-1'`,
    );
    const { product: later } = await api.products.get({ product: 'vpn-est' });
    expect(later).toMatchObject({ support: null, supportUntil: null });
    await sql(
      `update app.product_version set support_until = '${day(-150)}', announced_on = '${day(-900)}' where slug = 'pan-os-9-1'`,
    );
    const aareberg = await as(NTT, DIERKS);
    const own = await aareberg.products.get({ product: 'fw-leit' });
    expect(own.product).toMatchObject({ support: 'open', supportUntil: day(300) });
  });
});

async function staffOf(provider: string): Promise<string> {
  const login = world.logins.find((one) => one.provider === provider && one.role === 'agent');
  if (!login) throw new Error(`${provider} has no agent`);
  return login.email;
}

describe('N-23: one product', () => {
  test('shows what identifies it, its tickets and its replacements', async () => {
    const api = await as(NTT, RUEGGER);
    const detail = await api.products.get({ product: 'fw-haupt' });
    expect(detail.product.identifiers.map(({ name, value }) => `${name} ${value}`)).toContain(
      'MAC-Adresse 00:00:5E:00:53:40',
    );
    expect(detail.tickets.length).toBeGreaterThan(0);
    expect(detail.replacements.map(({ status }) => status)).toEqual(['authorised', 'closed']);
  });

  test('of somebody else and none at all look the same [S2]', async () => {
    const stranger = await as(NTT, DIERKS);
    const none = await failure(stranger.products.get({ product: 'gibtesnicht' }));
    expect(none).toEqual({ code: 'not_found' });
    expect(await failure(stranger.products.get({ product: 'fw-haupt' }))).toEqual(none);
    const limited = await as(NTT, WHITCOMBE, 'ausweich');
    expect(await failure(limited.products.get({ product: 'fw-haupt' }))).toEqual(none);
    expect((await limited.products.get({ product: 'fw-labor' })).product.key).toBe('fw-labor');
  });

  test('a partner reads what was granted and takes no step', async () => {
    const partner = await as(NTT, CADUFF);
    const detail = await partner.products.get({ product: 'fw-haupt' });
    expect(detail).toMatchObject({ mayMove: false, mayReplace: false });
    const number = detail.replacements[0]?.number ?? '';
    expect((await partner.hardware.get({ number })).steps).toEqual([]);
    expect(await failure(partner.hardware.step({ number, step: 'withdrawn' }))).toEqual({
      code: 'forbidden',
    });
  });
});

describe('N-7: a move', () => {
  test('sooner than the notice is taken, and says from when on visits are promised; its day changes the site', async () => {
    await clearMails();
    const api = await as(NTT, RUEGGER);
    const staff = await as(NTT, LICHTENBERGER);
    const request = { product: 'lb-ebanking', site: 'ausweich', movesOn: day(10) };
    expect(await api.moves.notify(request)).toEqual({ move: 2, visitsFrom: day(30) });
    expect(await failure(api.moves.notify(request))).toEqual({ code: 'conflict' });
    expect(await mailsTo(LICHTENBERGER)).toEqual(['Umzug angezeigt: Load Balancer E-Banking (BIG-IP i2600)']);
    const listed = (await staff.moves.list()).items.find(({ move }) => move === 2);
    expect(listed).toMatchObject({
      customerNumber: '700512',
      to: 'Ausweichrechenzentrum',
      visitsFrom: day(30),
    });
    await staff.moves.confirm({ customerNumber: '700512', move: 2 });
    expect(await mailsTo(RUEGGER)).toEqual(['Umzug bestätigt: Load Balancer E-Banking (BIG-IP i2600)']);
    const [row] = await sql(`select id, status from app.site_move where handle = 2`);
    const moveId = String(row?.['id']);
    await carryOutMove({ database: database(), providerId: NTT, publicUrl }, moveId);
    expect((await api.products.get({ product: 'lb-ebanking' })).product.site).toBe('Hauptsitz');
    await sql(`update app.site_move set moves_on = '${day(0)}' where id = '${moveId}'`);
    await carryOutMove({ database: database(), providerId: NTT, publicUrl }, moveId);
    await carryOutMove({ database: database(), providerId: NTT, publicUrl }, moveId);
    expect((await api.products.get({ product: 'lb-ebanking' })).product.site).toBe('Ausweichrechenzentrum');
    expect((await mailsTo(RUEGGER)).filter((subject) => subject.startsWith('Neuer Standort'))).toHaveLength(
      1,
    );
    expect(await failure(api.moves.withdraw({ move: 2 }))).toEqual({ code: 'conflict' });
  });

  test('of everything at a site to a new one: it comes into being, and all products stand there', async () => {
    const api = await as(NTT, PERROCHET);
    const staff = await as(NTT, LICHTENBERGER);
    const request = {
      product: 'vpn-est',
      wholeSite: true,
      newName: 'Plateforme Ouest',
      newAddress: '3 quai des Exemples, 67000 Strasbourg',
      movesOn: day(0),
    };
    expect(await failure(api.moves.notify({ ...request, newAddress: null }))).toMatchObject({
      fields: { newAddress: { problem: 'required' } },
    });
    expect(await failure(api.moves.notify({ ...request, movesOn: day(-1) }))).toMatchObject({
      fields: { movesOn: { problem: 'too_early' } },
    });
    const { move } = await api.moves.notify(request);
    await staff.moves.confirm({ customerNumber: '700731', move });
    const { items } = await api.products.list();
    expect(items.map(({ site }) => site)).toEqual(['Plateforme Ouest', 'Plateforme Ouest']);
    const { sites } = await api.products.get({ product: 'vpn-est' });
    expect(sites.find(({ isHere }) => isHere)?.address).toContain('quai des Exemples');
  });

  test('is the administrators’ to notify and take back; another customer’s is none [S2]', async () => {
    const contact = await as(NTT, WHITCOMBE);
    const request = { product: 'fw-haupt', site: 'ausweich', movesOn: day(40) };
    expect(await failure(contact.moves.notify(request))).toEqual({ code: 'forbidden' });
    const stranger = await as(NTT, DIERKS);
    expect(await failure(stranger.moves.notify(request))).toEqual({ code: 'not_found' });
    expect(await failure(stranger.moves.withdraw({ move: 1 }))).toEqual({ code: 'not_found' });
    const staff = await as(NTT, LICHTENBERGER);
    expect(await failure(staff.moves.confirm({ customerNumber: '700288', move: 1 }))).toEqual({
      code: 'not_found',
    });
    await (await as(NTT, RUEGGER)).moves.withdraw({ move: 1 });
    expect((await staff.moves.list()).items).toEqual([]);
  });

  test('where the catalogue asks for no notice a move is a request with a date', async () => {
    const admin =
      world.logins.find((one) => one.provider === SEP && one.role === 'customer-admin')?.email ?? '';
    const api = await as(SEP, admin);
    const request = { product: 'backup-nord', site: 'werk-sued', movesOn: day(3) };
    expect(await api.moves.notify(request)).toMatchObject({ visitsFrom: null });
    expect((await api.products.get({ product: 'backup-nord' })).notice).toBeNull();
  });
});

describe('N-7: replacing hardware', () => {
  const asked = {
    product: 'fw-haupt',
    fault: 'Port 3 fällt aus.',
    serial: 'FGDEMO2000002',
    site: 'hauptsitz',
    address: 'Beispielgasse 12, 8001 Zürich',
    contactName: 'Andrin Rüegger',
    contactPhone: '+41 44 000 02 41',
  };

  test('goes from the request to its end; the clock starts when the vendor authorises', async () => {
    await clearMails();
    const api = await as(NTT, RUEGGER);
    const staff = await as(NTT, LICHTENBERGER);
    const { number } = await api.hardware.request(asked);
    expect(number).toMatch(/^NTT-R\d+$/);
    expect(await failure(api.hardware.request(asked))).toEqual({ code: 'conflict' });
    expect(await mailsTo(LICHTENBERGER)).toEqual([`[${number}] Hardwaretausch verlangt`]);
    const step = (name: Parameters<typeof staff.hardware.step>[0]['step'], at?: string) =>
      staff.hardware.step({ number, step: name, ...(at ? { at } : {}) });
    expect(await failure(step('authorised'))).toEqual({ code: 'conflict' });
    // Written down on a later day, as it happened: a Monday after the cut-off of this contract.
    await sql(
      `update app.hardware_replacement set requested_at = '2026-11-16T08:00:00Z' where number = '${number}'`,
    );
    await sql(
      `update app.hardware_event set at = '2026-11-16T08:00:00Z' where recorded_at > now() - interval '1 minute' and kind = 'requested' and replacement_id = (select id from app.hardware_replacement where number = '${number}')`,
    );
    await staff.hardware.step({
      number,
      step: 'sent_to_vendor',
      at: '2026-11-16T09:00:00Z',
      vendorReference: 'FTN-1',
    });
    expect(await failure(step('authorised', '2026-11-16T08:30:00Z'))).toMatchObject({
      fields: { at: { problem: 'too_early' } },
    });
    const later = new Date(Date.now() + 3_600_000).toISOString();
    expect(await failure(step('authorised', later))).toMatchObject({
      fields: { at: { problem: 'too_far' } },
    });
    await step('authorised', '2026-11-16T14:01:00Z');
    const running = await api.hardware.get({ number });
    expect(running).toMatchObject({
      clockFrom: '2026-11-17',
      deliveryDue: '2026-11-18',
      whose: 'vendor',
      until: '2026-11-18',
      vendorReference: 'FTN-1',
      steps: [],
    });
    await step('shipped', '2026-11-17T10:00:00Z');
    await api.hardware.step({ number, step: 'delivered', at: '2026-11-18T08:00:00Z' });
    const delivered = await api.hardware.get({ number });
    expect(delivered).toMatchObject({ returnDue: '2026-11-28', whose: 'customer', steps: ['sent_back'] });
    const [timer] = await sql(
      `select run_at from graphile_worker.jobs where key like '%hardware_return:${number}'`,
    );
    expect(timer?.['run_at']).toEqual(new Date('2026-11-25T07:00:00Z'));
    await remindOfReturn({ database: database(), providerId: NTT, publicUrl }, number);
    await remindOfReturn({ database: database(), providerId: NTT, publicUrl }, number);
    expect((await mailsTo(RUEGGER)).filter((subject) => subject.includes('bald fällig'))).toHaveLength(1);
    await api.hardware.step({ number, step: 'sent_back', tracking: 'RET-1' });
    await step('returned');
    await step('closed');
    const closed = await api.hardware.get({ number });
    expect(closed).toMatchObject({ status: 'closed', whose: 'nobody', steps: [] });
    expect(closed.history.map(({ kind }) => kind)).toEqual([
      'requested',
      'sent_to_vendor',
      'authorised',
      'shipped',
      'delivered',
      'reminded',
      'sent_back',
      'returned',
      'closed',
    ]);
    const left = await sql(`select 1 from graphile_worker.jobs where key like '%hardware_return:${number}'`);
    expect(left).toEqual([]);
    const audited = await sql(`select action from app.audit_entry where subject_reference = '${number}'`);
    expect(audited).toHaveLength(8);
  });

  test('is refused without the option, and the page says why', async () => {
    const api = await as(NTT, DIERKS);
    const { offer } = await api.products.get({ product: 'fw-leit' });
    expect(offer).toMatchObject({ isOffered: false, why: 'not_running' });
    await sql(`update app.contract set valid_until = '${day(100)}' where number = 'SC-700288-24'`);
    const running = await api.products.get({ product: 'fw-leit' });
    expect(running.offer).toMatchObject({ why: 'option_missing', option: 'Level-3-Vertrag des Herstellers' });
    const refused = await failure(api.hardware.request({ ...asked, product: 'fw-leit', site: null }));
    expect(refused).toMatchObject({ fields: { product: { problem: 'not_covered' } } });
    const stranger = await failure(api.hardware.request(asked));
    expect(stranger).toEqual({ code: 'not_found' });
  });

  test('of another customer is as unknown as none; a fee is charged only after the day of return [S2]', async () => {
    const staff = await as(NTT, LICHTENBERGER);
    const { open } = await staff.hardware.list();
    const late = open.find(({ product, isLate }) => product.key === 'vpn-est' && isLate);
    const inTime = open.find(({ product }) => product.key === 'lb-ebanking');
    if (!late || !inTime) throw new Error('the demo has one of each');
    const stranger = await as(NTT, DIERKS);
    expect(await failure(stranger.hardware.get({ number: late.number }))).toEqual({ code: 'not_found' });
    expect(await failure(stranger.hardware.step({ number: late.number, step: 'sent_back' }))).toEqual({
      code: 'not_found',
    });
    const elsewhere = await as(NTT, WHITCOMBE, 'ausweich');
    const atHead = open.find(({ product, status }) => product.key === 'fw-haupt' && status === 'authorised');
    expect(await failure(elsewhere.hardware.get({ number: atHead?.number ?? '' }))).toEqual({
      code: 'not_found',
    });
    expect(await failure(staff.hardware.step({ number: inTime.number, step: 'fee_charged' }))).toEqual({
      code: 'conflict',
    });
    await staff.hardware.step({ number: late.number, step: 'fee_charged', note: 'Laut Vertrag' });
    expect((await staff.hardware.get({ number: late.number })).status).toBe('fee_charged');
    const customer = await as(NTT, PERROCHET);
    const missing = await failure(staff.hardware.step({ number: late.number, step: 'withdrawn' }));
    expect(missing).toEqual({ code: 'conflict' });
    expect((await customer.hardware.get({ number: late.number })).history.at(-1)?.note).toBe('Laut Vertrag');
  });

  test('the figures are agreed per contract, and hold for what is requested from then on', async () => {
    const admin = await as(NTT, THORNBURY);
    const which = { customerNumber: '700731', contract: 'SC-700731-24' };
    const figures = { cutOff: '12:30', deliveryWorkdays: 2, returnDays: 5, transportCovered: false };
    expect(await failure(admin.hardware.agree({ ...which, ...figures, cutOff: '25:00' }))).toMatchObject({
      fields: { cutOff: { problem: 'invalid_time' } },
    });
    await admin.hardware.agree({ ...which, ...figures });
    expect((await admin.hardware.terms(which)).terms).toEqual(figures);
    const none = { customerNumber: '700288', contract: 'SC-700288-24' };
    expect(await failure(admin.hardware.terms(none))).toEqual({ code: 'not_found' });
    const { offer } = await (await as(NTT, PERROCHET)).products.get({ product: 'pare-feu-est' });
    expect(offer).toMatchObject({ isOffered: true, terms: figures });
  });
});

describe('SEP-7: reminders that a contract ends', () => {
  const contract = 'MW-2024-10453';
  const run = () => remindOfRenewals({ database: database(), publicUrl });
  const ends = (offset: number) =>
    sql(`update app.contract set valid_until = '${day(offset)}' where number = '${contract}'`);
  const reminders = async () =>
    (
      await sql(`select r.days from app.renewal_reminder r join app.contract c on c.id = r.contract_id
        where c.number = '${contract}' and r.valid_until = c.valid_until order by r.sent_at, r.days desc`)
    ).map((row) => row['days']);
  const subjects = async () =>
    (await sql(`select recipient, body_text from app.outgoing_mail where subject like '%${contract}%'`))
      .length;

  test('each goes out once; after a pause only the latest that is due', async () => {
    await run();
    await clearMails();
    await ends(91);
    await run();
    expect(await subjects()).toBe(0);
    await ends(90);
    await run();
    await run();
    expect(await reminders()).toEqual([90]);
    const first = await subjects();
    expect(first).toBeGreaterThan(0);
    // The worker was down: the same last day is now six days away, as if today were later.
    await sql(`update app.renewal_reminder set valid_until = '${day(6)}' where valid_until = '${day(90)}'`);
    await ends(6);
    await run();
    await run();
    expect(await reminders()).toEqual([90, 7]);
    expect(await subjects()).toBe(2 * first);
  });

  test('of a contract that something follows, none; nor for one who has turned them off', async () => {
    const recipients = await sql(
      `select p.id, p.email from app.person p join app.contract c on c.organisation_id = p.organisation_id
        where c.number = '${contract}' and p.role = 'customer-admin' and p.active`,
    );
    await sql(
      `update app.person set muted_mails = '{contract_ending}' where id = '${String(recipients[0]?.['id'])}'`,
    );
    await clearMails();
    await ends(30);
    await run();
    expect(await mailsTo(String(recipients[0]?.['email']))).toEqual([]);
    expect(await reminders()).toEqual([30]);
    await sql(`insert into app.contract (provider_id, id, organisation_id, number, service_level, valid_from, valid_until)
      select provider_id, gen_random_uuid(), organisation_id, 'MW-NEXT', service_level, valid_until + 1, valid_until + 365
        from app.contract where number = '${contract}'`);
    await ends(7);
    await run();
    expect(await reminders()).toEqual([]);
    const staff = await as(SEP, await staffOf(SEP));
    expect((await staff.renewals.list()).items.map((item) => item.contract)).not.toContain(contract);
    await sql(`delete from app.contract where number = 'MW-NEXT'`);
    const { items } = await staff.renewals.list();
    expect(items.find((item) => item.contract === contract)).toMatchObject({ daysLeft: 7, remindedAt: null });
  });

  test('the mail names the day and the way to renew in the reader’s language', async () => {
    await clearMails();
    await ends(8);
    await sql(`update app.person set muted_mails = '{}'`);
    await sql(`delete from app.renewal_reminder`);
    await run();
    const [mail] = await sql(
      `select subject, body_text from app.outgoing_mail where subject like '%${contract}%'`,
    );
    expect(mail?.['subject']).toMatch(/^Vertrag MW-2024-10453 endet am \d/);
    expect(mail?.['body_text']).toContain('in 8 Tagen');
    expect(mail?.['body_text']).toContain('support@sep.de');
    expect(mail?.['body_text']).toContain(`${publicUrl}/${SEP}/contracts/${contract}#renewal`);
  });
});

import { asOwner } from '@zusage/db/testing';
import { findPersonByEmail } from '@zusage/identity';
import { suspendPartner, type Actor, type PersonScope } from '@zusage/operations';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createCaller, toAppError, type Api } from '../src/index.ts';
import { createWorld, type World } from './support/world.ts';

const SEP = 'sep-sesam';
const ALTMOOR = '104217';
const ARZENNE = { customerNumber: '103906', name: 'Clinique du Val d’Arzenne SA' };
const people = {
  /** A partner with Altmoor (everything) and Lindenbrück (tickets). */
  marten: 'ruben.marten@datenhafen-osterlind.example',
  /** Another partner, with nothing. */
  wiebe: 'marten.wiebe@nordkontor-systemhaus.example',
  kellermann: 'silke.kellermann@altmoorer-guss.example',
  yildirim: 'emre.yildirim@altmoorer-guss.example',
  lavergne: 'sandrine.lavergne@clinique-arzenne.example',
  osterhagen: 'birte.osterhagen@support.sep-demo.example',
  wendlinger: 'korbinian.wendlinger@support.sep-demo.example',
} as const;

let world: World;
let as: Record<keyof typeof people, Api>;
let scopeOf: Record<keyof typeof people, PersonScope>;

beforeAll(async () => {
  world = await createWorld(inject('serverUrl'));
  const entries = await Promise.all(
    Object.entries(people).map(async ([name, email]) => {
      const person = await world.db.database.tenant(SEP, (trx) => findPersonByEmail(trx, SEP, email));
      if (!person) throw new Error(`nobody is ${email}`);
      const actor: Extract<Actor, { kind: 'person' }> = { kind: 'person', person, via: 'session' };
      const scope: PersonScope = {
        database: world.db.database,
        providerId: SEP,
        actor,
        locale: 'de',
        publicUrl: 'https://portal.test',
      };
      return [name, scope] as const;
    }),
  );
  scopeOf = Object.fromEntries(entries) as typeof scopeOf;
  as = Object.fromEntries(
    entries.map(([name, scope]) => [
      name,
      createCaller({
        scope,
        clientAddress: '127.0.0.1',
        userAgent: 'test',
        sessionToken: null,
        setSession: () => {},
        development: false,
      }),
    ]),
  ) as typeof as;
}, 120_000);
afterAll(() => world[Symbol.asyncDispose]());

const failureOf = async (work: Promise<unknown>) => {
  try {
    await work;
  } catch (error) {
    const { code, fields } = toAppError(error);
    return { code, fields: Object.keys(fields ?? {}) };
  }
  return null;
};
const ask = (api: Api, customer: { customerNumber: string; name: string }) =>
  api.partnerCustomers.ask({ ...customer, scopes: ['tickets'], reason: 'Wir betreuen die Sicherung.' });
const mailTo = (address: string) =>
  asOwner(
    world.db.url,
    `select subject, body_text from app.outgoing_mail where recipient = '${address}' order by created_at desc, id desc`,
  );

describe('asking for access', () => {
  test('looks the same whether there is such a customer, another name, or none [S20]', async () => {
    await ask(as.wiebe, ARZENNE);
    await ask(as.wiebe, { ...ARZENNE, customerNumber: '104533', name: 'Falscher Name GmbH' });
    await ask(as.wiebe, { customerNumber: '999999', name: 'Gibt es nicht AG' });
    const { requests, customers } = await as.wiebe.partnerCustomers.list();
    expect(customers).toEqual([]);
    const shapes = requests
      .filter(({ customerNumber }) => customerNumber !== ALTMOOR)
      .map(({ id: _, at: __, customerNumber: ___, name: ____, ...rest }) => rest);
    expect(shapes).toHaveLength(3);
    expect(new Set(shapes.map((shape) => JSON.stringify(shape))).size).toBe(1);
    // Asked once more it is a conflict in each case.
    for (const number of [ARZENNE.customerNumber, '104533', '999999'])
      expect(await failureOf(ask(as.wiebe, { customerNumber: number, name: 'X' }))).toMatchObject({
        code: 'conflict',
      });
    for (const { id } of requests.filter(({ customerNumber }) => customerNumber !== ALTMOOR))
      await as.wiebe.partnerCustomers.withdraw({ request: id });
  });

  test('reaches the administrators of that customer alone, by mail and on their page', async () => {
    await ask(as.marten, { ...ARZENNE, name: '  clinique du val  d’arzenne sa ' });
    const { requests } = await as.lavergne.partnerAccess.list();
    expect(requests.map(({ partner, scopes }) => [partner, scopes])).toEqual([
      ['Datenhafen Osterlind GmbH', ['tickets']],
    ]);
    const [mail] = await mailTo(people.lavergne);
    expect(mail?.['subject']).toBe('Datenhafen Osterlind GmbH demande l’accès');
    expect(mail?.['body_text']).toContain('https://portal.test/sep-sesam/partner-access');
    // What the partner wrote stays in the portal.
    expect(mail?.['body_text']).not.toContain('betreuen');
    const id = requests[0]?.id ?? '';
    for (const foreign of [as.kellermann, as.lavergne]) {
      const isForeign = foreign === as.kellermann;
      const failure = await failureOf(foreign.partnerAccess.refuse({ request: id }));
      expect(failure?.code).toBe(isForeign ? 'not_found' : undefined);
    }
    expect(await failureOf(as.marten.partnerCustomers.get({ number: ARZENNE.customerNumber }))).toEqual({
      code: 'not_found',
      fields: [],
    });
    const { requests: asked } = await as.marten.partnerCustomers.list();
    expect(
      asked.find(({ customerNumber }) => customerNumber === ARZENNE.customerNumber)?.refusedAt,
    ).toBeTruthy();
  });
});

describe('a partner', () => {
  test('cannot name a customer that granted nothing: the same answer as for none [S2] [S6]', async () => {
    const foreign = ['103906', '999999', '', '%', "104217' or 1=1"];
    for (const number of foreign) {
      const seen = await failureOf(as.marten.partnerCustomers.get({ number: number || ' ' }));
      expect(seen?.code, number).toBe('not_found');
    }
    const { searchId } = await as.marten.knowledge.search({ query: 'band' });
    const request = {
      channel: 'portal',
      severity: '3',
      environment: 'production',
      subject: 'Fremd',
      description: 'x',
      searchId,
    } as const;
    for (const customer of ['103906', '999999'])
      expect(await failureOf(as.marten.tickets.open({ ...request, customer }))).toEqual({
        code: 'invalid_input',
        fields: ['customer'],
      });
    // A product of Arzenne under the name of Altmoor.
    expect(
      await failureOf(as.marten.tickets.open({ ...request, customer: ALTMOOR, product: 'sauvegarde-a' })),
    ).toEqual({ code: 'invalid_input', fields: ['product'] });
    // With several customers one has to be named.
    expect(await failureOf(as.marten.tickets.open(request))).toEqual({
      code: 'invalid_input',
      fields: ['customer'],
    });
    for (const customer of ['103906', '999999'])
      expect(await as.marten.tickets.list({ customer })).toEqual({ items: [], nextCursor: null });
    const all = await as.marten.tickets.list({ limit: 100 });
    expect(new Set(all.items.map(({ organisation }) => organisation))).toEqual(
      new Set(['Altmoorer Präzisionsguss GmbH', 'Stadtwerke Lindenbrück eG']),
    );
  });

  test('sees contracts and products of those who granted them, and units of nobody', async () => {
    const { items: contracts } = await as.marten.entitlements.list();
    expect(contracts.map(({ contract }) => contract)).toEqual(['MW-2025-10421']);
    const { items: products } = await as.marten.products.list();
    expect(products.map(({ key }) => key)).not.toContain('backup-leitstelle');
    expect((await as.marten.unitAccounts.list()).items).toEqual([]);
    const lindenbrueck = await as.marten.partnerCustomers.get({ number: '104533' });
    expect(lindenbrueck).toMatchObject({ contracts: null, certificates: null, scopes: ['tickets'] });
    // Enough of a product to ask about it, and no more.
    expect(lindenbrueck.products?.[0]).toMatchObject({ contract: null, supportUntil: null, identifiers: [] });
  });

  test("finds no key of another partner's, by any of the console's steps [S2]", async () => {
    const key = 'zwk_demo_sep_sesam';
    const before = await as.marten.widgetKeys.get({ key });
    const steps: (() => Promise<unknown>)[] = [
      () => as.wiebe.widgetKeys.get({ key }),
      () => as.wiebe.widgetKeys.rename({ key, name: 'Meins' }),
      () => as.wiebe.widgetKeys.revoke({ key }),
      () => as.wiebe.widgetKeys.allow({ key, origin: 'https://evil.example' }),
      () => as.wiebe.widgetKeys.deny({ key, origin: before.origins[0]?.origin ?? '' }),
      () => as.wiebe.widgetKeys.setLook({ key, look: {} }),
      () => as.wiebe.widgetKeys.requireIdentity({ key, required: true }),
      () =>
        as.wiebe.widgetKeys.removeIdentityKey({ key, thumbprint: before.identityKeys[0]?.thumbprint ?? '' }),
      () => as.wiebe.widgetKeys.addIdentityKey({ key, jwk: {} }),
      () => as.wiebe.widgetKeys.checkPage({ key, address: 'https://shop.example' }),
      () => as.wiebe.widgetKeys.get({ key: 'zwk_nobody' }),
    ];
    for (const step of steps) expect(await failureOf(step())).toEqual({ code: 'not_found', fields: [] });
    expect(await as.marten.widgetKeys.get({ key })).toEqual(before);
  });
});

test('from request to revocation: one scope, both names everywhere, and then nothing any more [S12]', async () => {
  const [asked] = (await as.kellermann.partnerAccess.list()).requests;
  const request = asked?.id ?? '';
  expect(asked?.partner).toBe('Nordkontor Systemhaus GmbH');
  // Somebody else of the customer reads who has access, and decides nothing.
  expect(await as.yildirim.partnerAccess.list()).toMatchObject({
    mayDecide: false,
    requests: [],
    history: [],
  });
  expect(await failureOf(as.yildirim.partnerAccess.approve({ request, scopes: ['tickets'] }))).toMatchObject({
    code: 'forbidden',
  });
  expect(
    await failureOf(
      as.kellermann.partnerAccess.approve({ request, scopes: ['tickets'], lastDay: '2020-01-01' }),
    ),
  ).toEqual({ code: 'invalid_input', fields: ['lastDay'] });
  // Of parallel answers one counts.
  const answers = await Promise.all([
    failureOf(as.kellermann.partnerAccess.approve({ request, scopes: ['tickets'] })),
    failureOf(as.kellermann.partnerAccess.approve({ request, scopes: ['tickets'] })),
    failureOf(as.kellermann.partnerAccess.approve({ request, scopes: ['tickets'] })),
  ]);
  expect(answers.filter((answer) => answer === null)).toHaveLength(1);
  expect(answers.filter((answer) => answer?.code === 'conflict')).toHaveLength(2);
  expect(await failureOf(as.kellermann.partnerAccess.refuse({ request }))).toMatchObject({
    code: 'conflict',
  });

  // One customer alone needs no naming; the ticket carries both names.
  const { searchId } = await as.wiebe.knowledge.search({ query: 'Loader' });
  const { number } = await as.wiebe.tickets.open({
    channel: 'portal',
    severity: '3',
    environment: 'production',
    subject: 'Loader klemmt',
    description: 'Seit heute früh.',
    searchId,
  });
  if (!number) throw new Error('no ticket was opened');
  const both = { name: 'Marten Wiebe', partner: 'Nordkontor Systemhaus GmbH' };
  for (const reader of [as.kellermann, as.yildirim, as.wendlinger]) {
    const ticket = await reader.tickets.get({ number });
    expect(ticket.requester).toMatchObject(both);
    expect(ticket.messages[0]).toMatchObject({ author: both.name, partner: both.partner });
    expect(ticket.organisation?.customerNumber).toBe(ALTMOOR);
  }
  const { items: queue } = await as.wendlinger.queue.list({ limit: 100 });
  expect(queue.find((item) => item.number === number)).toMatchObject({
    requester: both.name,
    partner: both.partner,
  });
  const [opened] = await mailTo(people.kellermann);
  expect(opened?.['body_text']).toContain(
    'Marten Wiebe, Nordkontor Systemhaus GmbH, für Altmoorer Präzisionsguss GmbH',
  );
  expect((await as.wiebe.entitlements.list()).items).toEqual([]);

  // Taken back: the next request finds nothing, the ticket stays with the customer.
  const [grant] = (await as.kellermann.partnerAccess.list()).grants.filter(
    ({ partner }) => partner === both.partner,
  );
  await as.kellermann.partnerAccess.revoke({ partner: grant?.partnerId ?? '' });
  expect(
    await failureOf(as.kellermann.partnerAccess.revoke({ partner: grant?.partnerId ?? '' })),
  ).toMatchObject({
    code: 'not_found',
  });
  for (const refused of [
    () => as.wiebe.tickets.get({ number }),
    () => as.wiebe.tickets.reply({ number, body: 'Noch etwas' }),
    () => as.wiebe.partnerCustomers.get({ number: ALTMOOR }),
  ])
    expect((await failureOf(refused()))?.code).toBe('not_found');
  expect((await as.wiebe.tickets.list({})).items).toEqual([]);
  expect((await as.kellermann.tickets.get({ number })).subject).toBe('Loader klemmt');
  // From now on the customer is told, and the partner no more.
  const before = (await mailTo(people.wiebe)).length;
  await as.wendlinger.tickets.reply({ number, body: 'Bitte senden Sie das Protokoll.' });
  expect(await mailTo(people.wiebe)).toHaveLength(before);
  expect((await mailTo(people.kellermann))[0]?.['subject']).toContain(number);

  // Both sides read the same story.
  const kinds = (history: { kind: string; partner: string }[]) =>
    history.filter(({ partner }) => partner === both.partner).map(({ kind }) => kind);
  expect(kinds((await as.kellermann.partnerAccess.list()).history)).toEqual([
    'revoked',
    'approved',
    'requested',
  ]);
  const { former } = await as.wiebe.partnerCustomers.list();
  expect(former.map(({ customerNumber }) => customerNumber)).toContain(ALTMOOR);
  const audit = await asOwner(
    world.db.url,
    "select action from app.audit_entry where action like 'partner_access.%' order by id",
  );
  expect(audit.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['partner_access.approved', 'partner_access.revoked']),
  );
});

test('a suspended partner is nobody from the next request on, and comes back whole [S12]', async () => {
  const token = await world.tokenOf(SEP, 'partner');
  const partnerId = scopeOf.marten.actor.person.partnerId ?? '';
  expect((await world.call({ path: '/tickets', token })).status).toBe(200);
  expect(await failureOf(suspendPartner(scopeOf.wendlinger, partnerId, true))).toMatchObject({
    code: 'forbidden',
  });
  await suspendPartner(scopeOf.osterhagen, partnerId, true);
  expect(await failureOf(world.call({ path: '/tickets', token }))).toMatchObject({ code: 'unauthorized' });
  expect(await failureOf(as.marten.widgetKeys.list())).toMatchObject({ code: 'forbidden' });
  await suspendPartner(scopeOf.osterhagen, partnerId, false);
  expect((await world.call({ path: '/tickets', token })).status).toBe(200);
});

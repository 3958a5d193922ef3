import { asOwner } from '@zusage/db/testing';
import { createApiToken, findMemberships, findPersonByEmail, signIn } from '@zusage/identity';
import { actorOfToken } from '@zusage/operations';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createCaller } from '../src/index.ts';
import { mailedToken, mailsTo, openBrowser, refusal, type Browser } from './support/browser.ts';
import { createWorld, type World } from './support/world.ts';

const SEP = 'sep-sesam';
const NTT = 'ntt-securecall';
const KELLERMANN = 'silke.kellermann@altmoorer-guss.example';
const PASSWORD = 'drei Kraniche im Nebel';

let world: World;
let admin: Browser;
let visitor: Browser;
let next = 0;

beforeAll(async () => {
  world = await createWorld(inject('serverUrl'));
  admin = await openBrowser(world, { provider: SEP, email: KELLERMANN });
  visitor = await openBrowser(world, { provider: SEP });
}, 120_000);
afterAll(() => world[Symbol.asyncDispose]());

const someone = (change: object = {}) => {
  next += 1;
  return {
    name: `Neue Person ${next}`,
    email: `neu${next}@altmoorer-guss.example`,
    language: 'de' as const,
    role: 'customer' as const,
    visibility: 'organisation' as const,
    ...change,
  };
};
const invite = async (change: object = {}, by = admin) => {
  const request = someone(change);
  const { handle } = await (await by.request()).people.invite(request);
  return { ...request, handle };
};
const tokenFor = (email: string, provider = SEP) => mailedToken(world, provider, email);
const accept = async (token: string, password = PASSWORD, browser = visitor) =>
  (await browser.request()).access.acceptInvitation({ token, password });

/** Invited and joined. */
async function member(change: object = {}) {
  const invited = await invite(change);
  await accept(await tokenFor(invited.email));
  const { managed } = await (await admin.request()).people.list({});
  const contact = managed?.contacts.find(({ email }) => email === invited.email);
  if (!contact) throw new Error('nobody joined');
  return { ...invited, handle: contact.handle };
}
const personRow = async (email: string) =>
  (
    await asOwner(
      world.db.url,
      `select role, organisation_id, visibility, site_id, active, designated, name
         from app.person where provider_id = '${SEP}' and email = '${email}'`,
    )
  )[0];
const state = async () =>
  JSON.stringify(
    await asOwner(
      world.db.url,
      `select (select jsonb_agg(to_jsonb(p) order by id) from app.person p) as people,
              (select jsonb_agg(to_jsonb(i) order by id) from app.invitation i) as invitations,
              (select count(*) from app.outgoing_mail) as mails`,
    ),
  );

describe('an invitation', () => {
  test('goes by mail, in the language chosen, with a link below the configured address [S19]', async () => {
    const invited = await invite({ language: 'fr' });
    const [mail] = await mailsTo(world, SEP, invited.email);
    expect(mail).toMatchObject({ language: 'fr' });
    expect(mail?.text).toMatch(/\nhttps:\/\/portal\.test\/sep-sesam\/invitation\?token=[\w-]{43}\n/);
    expect(mail?.text).toContain('Silke Kellermann');
  });

  test('is accepted once with a password of one’s own, and signs in [S22]', async () => {
    const invited = await invite({ visibility: 'site', site: 'werk-sued', phone: '+49 30 1' });
    const token = await tokenFor(invited.email);
    const browser = await openBrowser(world, { provider: SEP });
    expect(await (await browser.request()).access.readInvitation({ token })).toMatchObject({
      name: invited.name,
      email: invited.email,
      organisation: 'Altmoorer Präzisionsguss GmbH',
      invitedBy: 'Silke Kellermann',
      step: 'password',
    });
    expect(await refusal(accept(token, 'Passwort2026!', browser))).toEqual({
      code: 'invalid_input',
      fields: { password: 'too_common' },
    });
    expect(await accept(token, PASSWORD, browser)).toEqual({ signedIn: true });
    expect(await (await browser.request()).session.me()).toMatchObject({ email: invited.email });
    expect(await personRow(invited.email)).toMatchObject({
      role: 'customer',
      visibility: 'site',
      active: true,
      designated: false,
    });
    expect(await refusal(accept(token))).toMatchObject({ code: 'link_expired' });
  });

  test('is accepted by one of twenty at once [S22]', async () => {
    const invited = await invite();
    const token = await tokenFor(invited.email);
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => accept(token)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [accounts] = await asOwner(
      world.db.url,
      `select count(*)::int as count from auth.account where email_key = '${invited.email}'`,
    );
    expect(accounts?.['count']).toBe(1);
  }, 60_000);

  test('ends after 72 hours by the database’s clock, when renewed, and when withdrawn [S22]', async () => {
    const invited = await invite();
    const first = await tokenFor(invited.email);
    await (await admin.request()).people.resend({ handle: invited.handle });
    const second = await tokenFor(invited.email);
    expect(second).not.toBe(first);
    expect(await refusal(accept(first))).toMatchObject({ code: 'link_expired' });
    const back = `interval '72 hours 1 second'`;
    await asOwner(
      world.db.url,
      `update auth.one_time_link set created_at = created_at - ${back}, expires_at = expires_at - ${back}`,
      `update app.invitation set expires_at = expires_at - ${back} where email = '${invited.email}'`,
    );
    expect(await refusal(accept(second))).toMatchObject({ code: 'link_expired' });
    await (await admin.request()).people.resend({ handle: invited.handle });
    const third = await tokenFor(invited.email);
    await (await admin.request()).people.withdraw({ handle: invited.handle });
    expect(await refusal(accept(third))).toMatchObject({ code: 'link_expired' });
    expect(await refusal((await admin.request()).people.withdraw({ handle: invited.handle }))).toMatchObject({
      code: 'not_found',
    });
  });

  test('goes to nobody twice, nor to who is a contact already', async () => {
    const invited = await invite();
    const again = (await admin.request()).people.invite(someone({ email: invited.email.toUpperCase() }));
    expect(await refusal(again)).toMatchObject({ fields: { email: 'already_invited' } });
    const known = (await admin.request()).people.invite(someone({ email: KELLERMANN }));
    expect(await refusal(known)).toMatchObject({ fields: { email: 'already_contact' } });
  });
});

describe('an account that exists', () => {
  test('keeps its password: an invitation takes nobody over [S22]', async () => {
    const email = 'olivia.whitcombe@bank-escherfeld.example';
    const secret = world.logins.find((login) => login.provider === NTT)?.password ?? '';
    const hash = async () =>
      (
        await asOwner(world.db.url, `select password_hash from auth.account where email_key = '${email}'`)
      )[0]?.['password_hash'];
    const before = await hash();
    await invite({ email });
    const token = await tokenFor(email);
    const browser = await openBrowser(world, { provider: SEP, address: '198.51.100.7' });
    expect(await (await browser.request()).access.readInvitation({ token })).toMatchObject({
      step: 'sign_in',
    });
    expect(await refusal(accept(token, PASSWORD, browser))).toMatchObject({ code: 'unauthorized' });
    expect(browser.token()).toBeNull();
    expect(await accept(token, secret, browser)).toEqual({ signedIn: false });
    // Signing in is a step of its own: a second factor would be asked for there.
    expect(browser.token()).toBeNull();
    expect(await hash()).toBe(before);
    await (await browser.request()).session.signIn({ identifier: email, password: secret });
    expect(await (await browser.request()).session.me()).toMatchObject({ provider: SEP, email });
    const elsewhere = await openBrowser(world, { provider: NTT, email });
    expect(await (await elsewhere.request()).session.me()).toMatchObject({ provider: NTT });
  });

  test('guesses are counted like those at the sign-in page [S21]', async () => {
    const email = 'joachim.dierks@aareberg-netze.example';
    await invite({ email });
    const token = await tokenFor(email);
    const guesser = await openBrowser(world, { provider: SEP, address: '198.51.100.99' });
    const codes: string[] = [];
    for (let guess = 0; guess < 12; guess += 1)
      codes.push((await refusal(accept(token, `geraten ${guess}`, guesser))).code);
    expect(codes.slice(0, 10)).toEqual(Array(10).fill('unauthorized'));
    expect(codes.slice(10)).toEqual(['rate_limited', 'rate_limited']);
  });

  test('that got its password meanwhile is not given another by an older link', async () => {
    const { email } = await invite();
    const other = await openBrowser(world, {
      provider: NTT,
      email: 'andrin.rueegger@bank-escherfeld.example',
    });
    await invite({ email }, other);
    const [here, there] = [await tokenFor(email), await tokenFor(email, NTT)];
    await accept(here);
    const browser = await openBrowser(world, { provider: NTT, address: '198.51.100.8' });
    expect(await refusal(accept(there, 'ein ganz anderer Satz', browser))).toMatchObject({
      code: 'unauthorized',
    });
    expect(await accept(there, PASSWORD, browser)).toEqual({ signedIn: false });
  });

  test('of another customer’s contact cannot join, and the inviter does not learn of it', async () => {
    const email = 'annika.vanderlinde@stadtwerke-lindenbrueck.example';
    const { handle } = await invite({ email });
    expect(handle).toBeGreaterThan(0);
    const token = await tokenFor(email);
    expect(await (await visitor.request()).access.readInvitation({ token })).toMatchObject({
      step: 'member',
    });
    expect(await refusal(accept(token))).toMatchObject({ code: 'conflict' });
    const [row] = await asOwner(
      world.db.url,
      `select o.customer_number from app.person p join app.organisation o on o.id = p.organisation_id where p.email = '${email}'`,
    );
    expect(row?.['customer_number']).toBe('104533');
  });
});

describe('what an administrator may set', () => {
  test.each(['agent', 'provider-admin', 'partner', 'owner', ''])(
    'is no role outside the customer: %j [S11]',
    async (role) => {
      const before = await state();
      const api = await admin.request();
      expect(await refusal(api.people.invite(someone({ role })))).toMatchObject({
        code: 'invalid_input',
        fields: { role: 'unknown_value' },
      });
      const change = { ...someone(), email: undefined, handle: 2, role: role as 'customer' };
      expect(await refusal(api.people.change(change as never))).toMatchObject({ code: 'invalid_input' });
      expect(await state()).toBe(before);
    },
  );

  test.each([
    'organisationId',
    'organisation',
    'providerId',
    'provider',
    'partnerId',
    'accountId',
    'active',
    'designated',
    'password',
    'siteId',
    'invitedBy',
    'expiresAt',
    '__proto__x',
  ])('is nothing that no form asks: %s [S11]', async (key) => {
    const before = await state();
    const api = await admin.request();
    const { email: _, ...contact } = someone();
    expect(await refusal(api.people.invite({ ...someone(), [key]: 'x' } as never))).toMatchObject({
      fields: { [key]: 'unknown_key' },
    });
    expect(await refusal(api.people.change({ ...contact, handle: 2, [key]: 'x' } as never))).toMatchObject({
      fields: { [key]: 'unknown_key' },
    });
    expect(await state()).toBe(before);
  });

  test('is no site of another customer: as unknown as one that does not exist [S6]', async () => {
    const { handle } = await member();
    const before = await state();
    const api = await admin.request();
    const { email: _, ...contact } = someone({ visibility: 'site' });
    for (const call of [
      (site: string) => api.people.invite({ ...someone({ visibility: 'site' }), site }),
      (site: string) => api.people.change({ ...contact, handle, site }),
    ]) {
      const unknown = await refusal(call('nirgends'));
      expect(unknown).toMatchObject({ fields: { site: 'unknown_value' } });
      // A site of Lindenbrück.
      expect(await refusal(call('leitstelle'))).toEqual(unknown);
    }
    expect(await state()).toBe(before);
  });

  test('is a certification with its end, of a year at most (K-6)', async () => {
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const api = await admin.request();
    const tried = (change: object) => refusal(api.people.invite(someone(change)));
    expect(await tried({ certification: 'Administrator' })).toMatchObject({
      fields: { certifiedUntil: 'required' },
    });
    expect(await tried({ certifiedUntil: day(10) })).toMatchObject({ fields: { certification: 'required' } });
    expect(await tried({ certification: 'A', certifiedUntil: day(370) })).toMatchObject({
      fields: { certifiedUntil: 'too_far' },
    });
    expect(await tried({ certification: 'A', certifiedUntil: '2026-02-30' })).toMatchObject({
      code: 'invalid_input',
    });
    await invite({ certification: 'Administrator', certifiedUntil: day(360) });
  });
});

test('an API token lets nobody in, whoever it belongs to', async () => {
  const token = await world.tokenOf(SEP, 'customer-admin');
  const { actor } = await actorOfToken(world.db.database, token);
  const before = await state();
  const api = createCaller({
    scope: {
      database: world.db.database,
      providerId: SEP,
      actor,
      locale: 'de',
      publicUrl: 'https://portal.test',
    },
    clientAddress: '127.0.0.1',
    userAgent: 'test',
    sessionToken: null,
    setSession: () => {},
    development: false,
  });
  expect(await refusal(api.people.invite(someone()))).toMatchObject({ code: 'forbidden' });
  expect(await refusal(api.people.remove({ handle: 2 }))).toMatchObject({ code: 'forbidden' });
  expect(await state()).toBe(before);
});

describe('another customer’s people', () => {
  test('look like people who do not exist, to read, change, remove, resend and withdraw [S2]', async () => {
    // Lindenbrück has two contacts and one invitation; Altmoor has more of both.
    const other = await openBrowser(world, {
      provider: SEP,
      email: 'matthias.hoelscher@stadtwerke-lindenbrueck.example',
    });
    const { handle } = await member();
    const { handle: pending } = await invite();
    const before = await state();
    const api = await other.request();
    const { email: _, ...contact } = someone();
    const calls: ((handle: number) => Promise<unknown>)[] = [
      (each) => api.people.get({ handle: each }),
      (each) => api.people.change({ ...contact, handle: each }),
      (each) => api.people.remove({ handle: each }),
      (each) => api.people.invitation({ handle: each }),
      (each) => api.people.withdraw({ handle: each }),
      (each) => api.people.get({ handle: each, customerNumber: '104217' }),
      (each) => api.people.remove({ handle: each, customerNumber: '104217' }),
    ];
    for (const call of calls) {
      const unknown = await refusal(call(987_654));
      expect(unknown).toEqual({ code: 'not_found', fields: undefined });
      expect(await refusal(call(handle))).toEqual(unknown);
      expect(await refusal(call(pending))).toEqual(unknown);
    }
    expect(await refusal(api.people.list({ customerNumber: '104217' }))).toEqual(
      await refusal(api.people.list({ customerNumber: '999999' })),
    );
    expect(await state()).toBe(before);
  });

  test('a colleague sees names and certifications, and nothing that manages', async () => {
    const reader = await openBrowser(world, { provider: SEP, email: 'emre.yildirim@altmoorer-guss.example' });
    const people = await (await reader.request()).people.list({});
    expect(people.managed).toBeNull();
    expect(JSON.stringify(people)).not.toMatch(/@altmoorer|\+49/);
    expect(people.colleagues.map(({ name }) => name)).toContain('Silke Kellermann');
    expect(people.invited.map(({ name }) => name)).toContain('Jonathan Brinkschulte');
  });
});

describe('taking access away', () => {
  test('counts at once: session and token are nobody’s, lists forget, tickets keep the name [S12] [S17]', async () => {
    const { email, handle, name } = await member();
    const browser = await openBrowser(world, { provider: SEP, email });
    const { number } = await (
      await browser.request()
    ).tickets.open({
      severity: '3',
      channel: 'api',
      environment: 'production',
      product: 'backup-nord',
      subject: 'Bleibt stehen',
      description: 'Auch wenn ich gehe.',
      facts: {},
    });
    const accountId = (await findMemberships(world.db.database, email))?.accountId ?? '';
    const { token } = await world.db.database.tenant(SEP, (trx) =>
      createApiToken(trx, { accountId, providerId: SEP }),
    );
    await (await admin.request()).people.remove({ handle });
    expect(await refusal((await browser.request()).session.me())).toMatchObject({ code: 'unauthorized' });
    await expect(actorOfToken(world.db.database, token)).rejects.toMatchObject({ code: 'unauthorized' });
    await expect(
      signIn(world.db.database, SEP, {
        identifier: email,
        password: PASSWORD,
        userAgent: '',
        clientAddress: '198.51.100.20',
      }),
    ).rejects.toMatchObject({ code: 'unauthorized' });
    const { colleagues } = await (await admin.request()).people.list({});
    expect(colleagues.map((each) => each.name)).not.toContain(name);
    expect(await (await admin.request()).tickets.get({ number: number ?? '' })).toMatchObject({
      requester: { name },
    });
    expect(await refusal((await admin.request()).people.get({ handle }))).toMatchObject({
      code: 'not_found',
    });
  });

  test('spares oneself, and the last who manages', async () => {
    const { managed } = await (await admin.request()).people.list({});
    const own = managed?.contacts.find(({ self }) => self)?.handle ?? 0;
    const before = await state();
    const { email: _, ...contact } = someone();
    expect(await refusal((await admin.request()).people.remove({ handle: own }))).toMatchObject({
      fields: { handle: 'yourself' },
    });
    expect(await refusal((await admin.request()).people.change({ ...contact, handle: own }))).toMatchObject({
      fields: { role: 'yourself' },
    });
    const staff = await openBrowser(world, {
      provider: SEP,
      email: 'birte.osterhagen@support.sep-demo.example',
    });
    const named = { customerNumber: '104217', handle: own };
    expect(await refusal((await staff.request()).people.remove(named))).toMatchObject({
      fields: { handle: 'last_administrator' },
    });
    expect(await refusal((await staff.request()).people.change({ ...contact, ...named }))).toMatchObject({
      fields: { role: 'last_administrator' },
    });
    expect(await state()).toBe(before);
  });

  test('of two who take it from each other at once, one is too late', async () => {
    for (let round = 0; round < 5; round += 1) {
      const one = await member({ role: 'customer-admin' });
      const two = await member({ role: 'customer-admin' });
      const [first, second] = [
        await openBrowser(world, { provider: SEP, email: one.email }),
        await openBrowser(world, { provider: SEP, email: two.email }),
      ];
      const [a, b] = [await first.request(), await second.request()];
      const outcomes = await Promise.allSettled([
        a.people.remove({ handle: two.handle }),
        b.people.remove({ handle: one.handle }),
      ]);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    }
  });

  test('from the designated contact gives the customer number to who acts (SEP-1)', async () => {
    const heir = await member({ role: 'customer-admin' });
    const browser = await openBrowser(world, { provider: SEP, email: heir.email });
    const { managed } = await (await browser.request()).people.list({});
    const designated = managed?.contacts.find((contact) => contact.designated);
    expect(designated?.email).toBe(KELLERMANN);
    await (await browser.request()).people.remove({ handle: designated?.handle ?? 0 });
    const signedIn = await signIn(world.db.database, SEP, {
      identifier: '104217',
      password: PASSWORD,
      userAgent: '',
      clientAddress: '198.51.100.30',
    });
    const person = await world.db.database.tenant(SEP, (trx) => findPersonByEmail(trx, SEP, heir.email));
    expect(signedIn).toMatchObject({ accountId: person?.accountId });
  });

  test('every change is written down, with who did it', async () => {
    const rows = await asOwner(
      world.db.url,
      `select distinct action from app.audit_entry where provider_id = '${SEP}' order by action`,
    );
    expect(rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'invitation.sent_again',
        'invitation.withdrawn',
        'person.invited',
        'person.joined',
        'person.removed',
      ]),
    );
  });
});

import { asOwner } from '@zusage/db/testing';
import { createApiToken, findMemberships, signIn } from '@zusage/identity';
import { actorOfToken, mailPasswordReset } from '@zusage/operations';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { mailedToken, mailsTo, openBrowser, refusal, type Browser } from './support/browser.ts';
import { createWorld, type World } from './support/world.ts';

const SEP = 'sep-sesam';
const YILDIRIM = 'emre.yildirim@altmoorer-guss.example';
const PASSWORD = 'vier Störche am Deich';

let world: World;
let visitor: Browser;
let next = 0;

beforeAll(async () => {
  world = await createWorld(inject('serverUrl'));
  visitor = await openBrowser(world, { provider: SEP });
}, 120_000);
afterAll(() => world[Symbol.asyncDispose]());

const freshAddress = () => `198.51.100.${(next += 1)}`;
const ask = async (identifier: string, address = freshAddress(), provider = SEP) =>
  (await (await openBrowser(world, { provider, address })).request()).access.requestReset({ identifier });
const mailer = (provider = SEP) => ({
  database: world.db.database,
  providerId: provider,
  publicUrl: 'https://portal.test',
});
/** The job's work, as the worker does it. */
const work = (identifier: string, provider = SEP) => mailPasswordReset(mailer(provider), identifier);
const linkFor = async (email: string) => {
  await work(email);
  return mailedToken(world, SEP, email);
};
const reset = async (token: string, password = PASSWORD) =>
  (await visitor.request()).access.resetPassword({ token, password });
const jobs = async () =>
  asOwner(
    world.db.url,
    `select p.payload->>'identifier' as identifier from graphile_worker.jobs j
       join graphile_worker._private_jobs p using (id)
      where j.task_identifier = 'password_reset' order by j.id`,
  );
const attempt = (password: string, identifier = YILDIRIM) =>
  signIn(world.db.database, SEP, { identifier, password, userAgent: '', clientAddress: freshAddress() });

describe('asking for a new password', () => {
  test('is answered the same for everybody, after the same work: a job that looks later [S20]', async () => {
    const asked = [YILDIRIM, 'niemand@altmoorer-guss.example', '104217', '999999', '%', "' or 1=1 --"];
    for (const identifier of asked) expect(await ask(identifier)).toEqual({});
    expect((await jobs()).map(({ identifier }) => identifier)).toEqual(asked);
  });

  test('mails a link to the one who has an access here, below the configured address [S19]', async () => {
    await work(YILDIRIM);
    const mail = (await mailsTo(world, SEP, YILDIRIM)).at(-1);
    expect(mail?.text).toMatch(/\nhttps:\/\/portal\.test\/sep-sesam\/reset-password\?token=[\w-]{43}\n/);
  });

  test('by customer number goes to the designated contact (SEP-1)', async () => {
    await work('104533');
    expect(await mailsTo(world, SEP, 'matthias.hoelscher@stadtwerke-lindenbrueck.example')).toHaveLength(1);
  });

  test.each([
    ['nobody', 'niemand@altmoorer-guss.example', SEP],
    ['an account of other providers alone', YILDIRIM, 'ntt-securecall'],
    ['a customer number of other providers', '104217', 'ntt-securecall'],
    ['wildcards', '%@altmoorer-guss.example', SEP],
    ['nothing', '', SEP],
  ])('of %s mails nobody', async (_name, identifier, provider) => {
    const count = async () =>
      (await asOwner(world.db.url, 'select count(*)::int as count from app.outgoing_mail'))[0]?.['count'];
    const before = await count();
    await work(identifier, provider);
    expect(await count()).toBe(before);
  });

  test('goes to the address as it was registered, never to one that only looks or folds alike', async () => {
    const [email, alike] = ['kim.kranz@altmoorer-guss.example', '\u212Aim.\u212Aranz@altmoorer-guss.example'];
    await asOwner(
      world.db.url,
      `with a as (insert into auth.account (id, email, email_key) values (gen_random_uuid(), '${email}', '${email}') returning id)
       insert into app.person (provider_id, id, account_id, organisation_id, role, name, email)
       select '${SEP}', gen_random_uuid(), a.id, o.id, 'customer', 'Kim Kranz', '${email}'
         from a, app.organisation o where o.provider_id = '${SEP}' and o.customer_number = '104217'`,
    );
    await work(alike);
    await work(email.toUpperCase());
    expect(await mailsTo(world, SEP, alike)).toEqual([]);
    expect(await mailsTo(world, SEP, email.toUpperCase())).toEqual([]);
    expect((await mailsTo(world, SEP, email)).length).toBeGreaterThan(0);
  });

  test('is limited by what is asked from one place, and by place [S20] [S21]', async () => {
    const address = '203.0.113.5';
    for (let time = 0; time < 5; time += 1) await ask('wieder@altmoorer-guss.example', address);
    expect(await refusal(ask('wieder@altmoorer-guss.example', address))).toMatchObject({
      code: 'rate_limited',
    });
    for (let time = 0; time < 55; time += 1) await ask(`jemand${time}@x.example`, address);
    expect(await refusal(ask('noch-jemand@x.example', address))).toMatchObject({ code: 'rate_limited' });
  });

  test('from many places fills no mailbox, and says no word of it', async () => {
    const identifier = 'hannah.brookfield@altmoorer-guss.example';
    for (let time = 0; time < 13; time += 1) expect(await ask(identifier)).toEqual({});
    const kept = (await jobs()).filter((job) => job['identifier'] === identifier);
    expect(kept).toHaveLength(10);
  });
});

describe('a link for a new password', () => {
  test('changes it once, ends every session and token, signs nobody in, and tells its owner [S17] [S18]', async () => {
    const browser = await openBrowser(world, { provider: SEP, email: YILDIRIM });
    const accountId = (await findMemberships(world.db.database, YILDIRIM))?.accountId ?? '';
    const { token: key } = await world.db.database.tenant(SEP, (trx) =>
      createApiToken(trx, { accountId, providerId: SEP }),
    );
    const token = await linkFor(YILDIRIM);
    expect(await (await visitor.request()).access.readReset({ token })).toEqual({ email: YILDIRIM });
    expect(await refusal(reset(token, 'Yildirim2026!'))).toMatchObject({
      fields: { password: 'too_personal' },
    });
    await reset(token);
    expect(visitor.token()).toBeNull();
    expect(await refusal((await browser.request()).session.me())).toMatchObject({ code: 'unauthorized' });
    await expect(actorOfToken(world.db.database, key)).rejects.toMatchObject({ code: 'unauthorized' });
    await expect(attempt(PASSWORD)).resolves.toMatchObject({ accountId });
    await expect(attempt(world.logins[0]?.password ?? '')).rejects.toMatchObject({ code: 'unauthorized' });
    expect((await mailsTo(world, SEP, YILDIRIM)).at(-1)?.subject).toBe('Ihr Passwort wurde geändert');
    expect(await refusal(reset(token))).toMatchObject({ code: 'link_expired' });
    const [entry] = await asOwner(
      world.db.url,
      `select actor_name, via from app.audit_entry where action = 'access.password_reset'`,
    );
    expect(entry).toEqual({ actor_name: 'Emre Yıldırım', via: 'link' });
  });

  test('is used by one of twenty at once [S18]', async () => {
    const token = await linkFor(YILDIRIM);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, index) => reset(token, `Versuch Nummer ${index} am Morgen`)),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  }, 60_000);

  test('ends when a newer one is asked for, and after an hour by the database’s clock [S18]', async () => {
    const older = await linkFor(YILDIRIM);
    const newer = await linkFor(YILDIRIM);
    expect(await refusal(reset(older))).toMatchObject({ code: 'link_expired' });
    const back = `interval '60 minutes 1 second'`;
    await asOwner(
      world.db.url,
      `update auth.one_time_link set created_at = created_at - ${back}, expires_at = expires_at - ${back}`,
    );
    expect(await refusal(reset(newer))).toMatchObject({ code: 'link_expired' });
  });

  test('ends with the access of its owner', async () => {
    const email = 'jannis.petridis@altmoorer-guss.example';
    const token = await linkFor(email);
    await asOwner(world.db.url, `update app.person set active = false where email = '${email}'`);
    expect(await refusal(reset(token))).toMatchObject({ code: 'link_expired' });
  });

  test.each(['', '%', '_', '*', '%20', 'null', ' '])('that reads %j opens nothing [S18]', async (token) => {
    await work(YILDIRIM);
    expect(await refusal((await visitor.request()).access.readReset({ token }))).toMatchObject({
      code: 'link_expired',
    });
    expect(await refusal(reset(token))).toMatchObject({ code: 'link_expired' });
  });

  test.each([null, undefined, ['x'], { $ne: '' }, 1])('that is %j is no text [S18]', async (token) => {
    const api = await visitor.request();
    const call = api.access.resetPassword({ token, password: PASSWORD } as never);
    expect(await refusal(call)).toMatchObject({ code: 'invalid_input' });
  });
});

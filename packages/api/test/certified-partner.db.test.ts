import { asOwner } from '@zusage/db/testing';
import { findPersonByEmail } from '@zusage/identity';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createCaller, toAppError, type Api } from '../src/index.ts';
import { request } from './support/request.ts';
import { createWorld, tokenOf, type World } from './support/world.ts';

const SEP = 'sep-sesam';
const PARTNER = 'ruben.marten@datenhafen-osterlind.example';
const DAY_MS = 86_400_000;
const day = (offset: number): string => new Date(Date.now() + offset * DAY_MS).toISOString().slice(0, 10);
let world: World;
let admin: Api;
beforeAll(async () => {
  world = await createWorld(inject('serverUrl'));
  const email = world.logins.find(
    ({ provider, role }) => provider === SEP && role === 'provider-admin',
  )?.email;
  const person = await world.db.database.tenant(SEP, (trx) => findPersonByEmail(trx, SEP, email ?? ''));
  if (!person) throw new Error('nobody administers');
  admin = createCaller({
    scope: {
      database: world.db.database,
      providerId: SEP,
      actor: { kind: 'person', person, via: 'session' },
      locale: 'de',
      publicUrl: 'http://portal.test',
    },
    clientAddress: '127.0.0.1',
    userAgent: 'test',
    idempotencyKey: undefined,
    sessionToken: null,
    setSession: () => {},
    development: false,
  });
}, 180_000);
afterAll(() => world[Symbol.asyncDispose]());

test('SEP-16: a partner asks for a customer with maintenance only while staff have it certified', async () => {
  const { items } = await admin.team.partners();
  const partner = items.find(({ slug }) => slug.startsWith('datenhafen'))?.slug ?? '';
  const { members } = await admin.team.list({ partner });
  const member = members.find(({ email }) => email === PARTNER);
  if (!member) throw new Error(`nobody is ${PARTNER}`);
  const { handle, name, phone, language } = member;
  const change = (certification: string | null, certifiedUntil: string | null) =>
    admin.team.change({ partner, handle, name, phone, language, certification, certifiedUntil });
  const token = await tokenOf(world.db, PARTNER, SEP);
  const ask = async () => {
    const body = request({ customer: '104217' });
    const { body: answer } = await world.call({ method: 'POST', path: '/coverage/preview', body, token });
    return answer as { outcome?: string; reasons?: { rule: string }[] };
  };
  await change(null, null);
  expect(await ask()).toMatchObject({ outcome: 'refused', reasons: [{ rule: 'SEP-16' }] });

  const faults = async (work: Promise<unknown>) =>
    work.then(
      () => [],
      (error: unknown) => Object.keys(toAppError(error).fields ?? {}),
    );
  expect(await faults(change('Support-Partner', null))).toEqual(['certifiedUntil']);
  expect(await faults(change(null, day(30)))).toEqual(['certification']);
  expect(await faults(change('Support-Partner', day(370)))).toEqual(['certifiedUntil']);
  expect((await ask()).outcome).toBe('refused');

  await change('Support-Partner', day(30));
  expect(await admin.team.get({ partner, handle })).toMatchObject({
    certification: 'Support-Partner',
    certifiedUntil: day(30),
  });
  expect((await ask()).outcome).not.toBe('refused');
  const [entry] = await asOwner(
    world.db.url,
    `select details from app.audit_entry where provider_id = '${SEP}' and action = 'person.changed' order by at desc, id desc limit 1`,
  );
  expect(entry).toMatchObject({ details: { certifiedUntil: { from: null, to: day(30) } } });
  // A change that says nothing of it leaves it.
  await admin.team.change({ partner, handle, name, phone, language });
  expect((await ask()).outcome).not.toBe('refused');

  await change('Support-Partner', day(-2));
  expect(await ask()).toMatchObject({ outcome: 'refused', reasons: [{ rule: 'SEP-16' }] });
});

import { findPersonByEmail } from '@zusage/identity';
import { actorOfWidget, type Actor } from '@zusage/operations';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { appRouter, createCaller, routes, toAppError } from '../src/index.ts';
import { procedures, restRoutes, READERS, type Expected, type Reader } from './support/authorisation.ts';
import { createWorld, type World } from './support/world.ts';

const SEP = 'sep-sesam';
let world: World;
let actors: Record<Reader, Actor>;

beforeAll(async () => {
  world = await createWorld(inject('serverUrl'));
  const { actor: visitor } = await actorOfWidget(world.db.database, 'zwk_demo_sep_sesam', null, new Date());
  actors = {
    anonymous: { kind: 'anonymous' },
    visitor,
    contact: await contactThrough(visitor),
    customer: await signedIn('customer'),
    'customer-admin': await signedIn('customer-admin'),
    partner: await signedIn('partner'),
    agent: await signedIn('agent'),
    'provider-admin': await signedIn('provider-admin'),
  };
}, 120_000);
afterAll(() => world[Symbol.asyncDispose]());

async function signedIn(role: Exclude<Reader, 'anonymous' | 'visitor' | 'contact'>): Promise<Actor> {
  const email = world.logins.find((login) => login.provider === SEP && login.role === role)?.email ?? '';
  const person = await world.db.database.tenant(SEP, (trx) => findPersonByEmail(trx, SEP, email));
  if (!person) throw new Error(`nobody is ${role}`);
  return { kind: 'person', person, via: 'session' };
}

/** Whom a partner's site has signed for. */
async function contactThrough(visitor: Actor): Promise<Actor> {
  const person = await signedIn('customer');
  if (person.kind !== 'person' || visitor.kind !== 'visitor')
    throw new Error('not the actors that were meant');
  return { ...person, via: 'widget', widgetKey: visitor.widgetKey };
}

/** What becomes of a call: let through to its input, or turned away, and how. Being let through says nothing of success. */
async function outcomeOf(path: string, actor: Actor): Promise<Expected> {
  const caller = createCaller({
    scope: {
      database: world.db.database,
      providerId: SEP,
      actor,
      locale: 'de',
      publicUrl: 'http://portal.test',
      certificates: world.certificates,
    },
    clientAddress: '127.0.0.1',
    userAgent: 'test',
    sessionToken: null,
    setSession: () => {},
    development: false,
  });
  const [domain = '', name = ''] = path.split('.');
  const call = (caller as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>)[
    domain
  ]?.[name];
  if (!call) throw new Error(`no procedure ${path}`);
  try {
    await call({});
    return 'allowed';
  } catch (error) {
    const { code } = toAppError(error);
    if (code === 'internal') throw error;
    return code === 'unauthorized' || code === 'forbidden' ? code : 'allowed';
  }
}

describe('every procedure, for everybody [S1]', () => {
  const existing = Object.keys(appRouter._def.procedures).toSorted();

  test('the table lists exactly what there is', () => {
    expect(existing.length).toBeGreaterThan(30);
    expect(Object.keys(procedures).toSorted()).toEqual(existing);
  });

  test.each(existing)('%s', async (path) => {
    const expected = procedures[path];
    const found: Partial<Record<Reader, Expected>> = {};
    for (const reader of READERS) found[reader] = await outcomeOf(path, actors[reader]);
    expect(found).toEqual(expected);
  });

  test('without a provider only what belongs to none answers', async () => {
    const caller = createCaller({
      scope: {
        database: world.db.database,
        providerId: '',
        actor: { kind: 'anonymous' },
        locale: 'de',
        publicUrl: 'http://portal.test',
        certificates: world.certificates,
      },
      clientAddress: '127.0.0.1',
      userAgent: 'test',
      sessionToken: null,
      setSession: () => {},
      development: false,
    });
    expect((await caller.providers.list()).length).toBe(5);
    await expect(caller.catalogue.get()).rejects.toThrow();
    await expect(caller.knowledge.search({ query: 'band' })).rejects.toThrow();
  });
});

describe('every route of the REST interface, for everybody [S1]', () => {
  const nameOf = ({ method, path }: { method: string; path: string }): string => `${method} ${path}`;
  const existing = routes.map(nameOf).toSorted();

  test('the table lists exactly what there is', () => {
    expect(Object.keys(restRoutes).toSorted()).toEqual(existing);
  });

  test.each(existing)('%s', async (route) => {
    const [method = '', pattern = ''] = route.split(' ');
    const path = pattern
      .replace('{id}', '01890000-0000-7000-8000-000000000000')
      .replace('{position}', '1')
      .replaceAll(/\{\w+\}/g, 'NOBODYS-1');
    const body = method === 'POST' ? {} : undefined;
    const found: Record<string, Expected> = {};
    for (const reader of ['anonymous', 'customer', 'partner', 'agent', 'provider-admin'] as const) {
      const who = reader === 'anonymous' ? { provider: SEP } : { token: await world.tokenOf(SEP, reader) };
      const { status } = await world.call({ method, path, body, ...who });
      expect(status).toBeLessThan(500);
      found[reader] = status === 401 ? 'unauthorized' : status === 403 ? 'forbidden' : 'allowed';
    }
    expect(found).toEqual(restRoutes[route]);
  });
});

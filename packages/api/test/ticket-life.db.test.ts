import { parseCatalogue } from '@zusage/catalogue';
import { createContract, publishCatalogue } from '@zusage/contracts';
import { asOwner, createTestDatabase, type TestDatabase } from '@zusage/db/testing';
import { createAccount, createOrganisation, createPerson } from '@zusage/identity';
import { closeForGood } from '@zusage/operations';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { request } from './support/request.ts';
import { SIXTH_CATALOGUE } from './support/sixth-catalogue.ts';
import { callRest, createWorld, tokenOf, type Call, type World } from './support/world.ts';

const SEP = 'sep-sesam';
let world: World;
let customer: string;
let colleague: string;
let stranger: string;
let agent: string;

beforeAll(async () => {
  world = await createWorld(inject('serverUrl'));
  customer = await world.tokenOf(SEP, 'customer');
  colleague = await world.tokenOf(SEP, 'customer-admin');
  stranger = await tokenOf(world.db, 'annika.vanderlinde@stadtwerke-lindenbrueck.example', SEP);
  agent = await world.tokenOf(SEP, 'agent');
}, 120_000);
afterAll(() => world[Symbol.asyncDispose]());

const post = (path: string, body: object, token: string, more: Partial<Call> = {}) =>
  world.call({ method: 'POST', path, body, token, ...more });
const open = async (more: object = {}, token = customer): Promise<string> => {
  const { body } = await post('/tickets', request(more), token);
  return String(body.number);
};
interface Detail {
  status: string;
  severity: string;
  responseDueAt: string | null;
  messages: { body: string; internal?: true }[];
  events: { kind: string; reason: string | null; internal?: true; to: string | null }[];
  resolution: string | null;
  reopenUntil: string | null;
  followUpOf: { number: string } | null;
  followUps: { number: string }[];
  may: Record<string, boolean>;
  draft: string;
  staff?: object;
  assignee: { name: string } | null;
  clock: {
    state: string;
    timeline: {
      targetMinutes: number;
      countedSeconds: number;
      carriedSeconds: number;
      dueAt: string | null;
      days: { kind: string; parts: { kind: string; to: string; seconds: number; sumSeconds: number }[] }[];
    } | null;
  };
}
const detail = async (number: string, token = customer): Promise<Detail> =>
  (await world.call({ path: `/tickets/${number}`, token })).body as unknown as Detail;
const kinds = (ticket: Detail): string[] => ticket.events.map(({ kind }) => kind);

describe('a ticket to its end', () => {
  test('answered, solved, opened again with an explanation, settled, closed, followed (K-9, K-10, K-12)', async () => {
    const number = await open();
    await post(`/tickets/${number}/messages`, { body: 'Bitte neu starten.' }, agent);
    const resolution = { body: 'Das Update behebt es.', resolution: 'solved_by_update' };
    expect(await post(`/tickets/${number}/resolution`, resolution, agent)).toMatchObject({
      body: { status: 'resolved' },
    });
    const resolved = await detail(number);
    expect(resolved).toMatchObject({
      resolution: 'solved_by_update',
      may: { reopen: true, reply: false, close: true },
    });
    expect(resolved.reopenUntil).toMatch(/Z$/);

    const without = await post(`/tickets/${number}/reopening`, { body: '  ' }, customer);
    expect(without).toMatchObject({ status: 400, body: { error: { fields: { body: expect.any(String) } } } });
    const again = await post(`/tickets/${number}/reopening`, { body: 'Es kam zurück.' }, customer);
    expect(again).toMatchObject({ status: 200, body: { status: 'open' } });
    expect(await detail(number)).toMatchObject({
      resolution: null,
      reopenUntil: null,
      may: { escalate: true },
    });

    const settled = await post(`/tickets/${number}/closure`, { body: 'Der Neustart half.' }, customer);
    expect(settled.body).toEqual({ status: 'resolved' });
    expect((await post(`/tickets/${number}/closure`, {}, customer)).body).toEqual({ status: 'closed' });
    for (const [path, body] of [
      ['messages', { body: 'Hallo?' }],
      ['reopening', { body: 'Doch nicht.' }],
      ['closure', {}],
      ['escalation', { reason: 'Eilt.' }],
    ] as const)
      expect((await post(`/tickets/${number}/${path}`, body, customer)).status, path).toBe(409);

    const closed = await detail(number);
    expect(closed).toMatchObject({ status: 'closed', may: { followUp: true } });
    expect(kinds(closed)).toEqual(['opened', 'replied', 'resolved', 'reopened', 'resolved', 'closed']);
    const next = await open({ followUpOf: number });
    expect((await detail(next)).followUpOf).toMatchObject({ number });
    expect((await detail(number)).followUps).toEqual([expect.objectContaining({ number: next })]);
  });

  test('settled by the customer before anybody answered: opened again, the clock goes on where it stood', async () => {
    const number = await open();
    const first = await detail(number);
    await post(`/tickets/${number}/closure`, {}, customer);
    expect(await detail(number)).toMatchObject({
      status: 'resolved',
      responseDueAt: null,
      clock: { state: 'ended' },
    });
    await post(`/tickets/${number}/reopening`, { body: 'Doch nicht.' }, customer);
    const again = await detail(number);
    expect(Date.parse(again.responseDueAt ?? '')).toBeGreaterThanOrEqual(
      Date.parse(first.responseDueAt ?? ''),
    );
    expect(again.clock.state).toMatch(/^(running|resting|scheduled)$/);
    expect(again.clock.timeline?.dueAt).toBe(again.responseDueAt);
  });

  test('a reply to a resolved ticket is its explanation', async () => {
    const number = await open();
    await post(`/tickets/${number}/resolution`, { body: 'Gelöst.' }, agent);
    expect((await post(`/tickets/${number}/messages`, { body: 'Leider nicht.' }, customer)).body).toEqual({
      status: 'open',
      sent: true,
    });
    expect(kinds(await detail(number))).toContain('reopened');
  });

  test('the worker closes what has had no update for its period; late, early and twice change nothing [S92] [S97]', async () => {
    const number = await open();
    const run = () => closeForGood({ database: world.db.database, providerId: SEP }, number);
    await post(`/tickets/${number}/resolution`, { body: 'Gelöst.' }, agent);
    await run();
    expect((await detail(number)).status).toBe('resolved');
    await asOwner(
      world.db.url,
      `update app.ticket set reopen_until = '2026-01-10T08:00:00Z', closes_at = '2026-01-10T08:00:00Z' where number = '${number}'`,
    );
    // The period is over though the worker has not come yet.
    expect((await post(`/tickets/${number}/reopening`, { body: 'Zu spät.' }, customer)).status).toBe(409);
    await run();
    await run();
    const ticket = (await detail(number)) as Detail & { closedAt: string };
    expect(ticket).toMatchObject({ status: 'closed', closedAt: '2026-01-10T08:00:00Z' });
    expect(kinds(ticket).filter((kind) => kind === 'closed')).toHaveLength(1);
  });

  test('an escalation stands with its reason for both sides, and in the queue (K-11, N-9)', async () => {
    const number = await open();
    await post(`/tickets/${number}/escalation`, { reason: 'Die Lohnläufe stehen.' }, customer);
    for (const token of [customer, agent]) {
      const { events } = await detail(number, token);
      expect(events).toContainEqual(
        expect.objectContaining({ kind: 'escalated', reason: 'Die Lohnläufe stehen.' }),
      );
    }
    const { body } = await world.call({ path: '/queue', query: { view: 'escalated' }, token: agent });
    expect(body.items?.map((item) => item.number)).toContain(number);
  });

  test('severity, assignment and what is asked for are told in the history (K-7, K-16, K-4)', async () => {
    const number = await open();
    const before = await detail(number);
    const changed = { severity: '2', reason: 'Am Telefon: Betrieb stark eingeschränkt.' };
    expect((await post(`/tickets/${number}/severity`, changed, agent)).body).toMatchObject({ severity: '2' });
    const after = await detail(number);
    expect(Date.parse(after.responseDueAt ?? '')).toBeLessThanOrEqual(Date.parse(before.responseDueAt ?? ''));
    expect(after.events.at(-1)).toMatchObject({
      kind: 'severity_changed',
      reason: changed.reason,
      to: expect.stringContaining('2'),
    });
    const same = await post(`/tickets/${number}/severity`, changed, agent);
    expect(same).toMatchObject({
      status: 400,
      body: { error: { fields: { severity: expect.any(String) } } },
    });

    const asked = { body: 'Welche Version?', facts: ['product_version'] };
    await post(`/tickets/${number}/facts-request`, asked, agent);
    expect(await detail(number)).toMatchObject({ status: 'waiting_for_customer', clock: { state: 'met' } });
    const unknown = await post(`/tickets/${number}/facts-request`, { ...asked, facts: ['shoe_size'] }, agent);
    expect(unknown.status).toBe(400);

    const felicity = { assignee: 'felicity.ashdown@support.sep-demo.example' };
    expect((await post(`/tickets/${number}/assignment`, felicity, agent)).body).toEqual({
      assignee: { name: 'Felicity Ashdown' },
    });
    expect((await detail(number)).assignee).toEqual({ name: 'Felicity Ashdown' });
    // Whom a ticket was handed to, and when, is the provider's own.
    expect(kinds(await detail(number))).not.toContain('assigned');
    expect(kinds(await detail(number, agent))).toContain('assigned');
  });
});

describe('a clock that waits for facts, in the database [S95]', () => {
  const ID = 'harbour-hosting';
  let db: TestDatabase;
  let kit: string;
  let desk: string;
  beforeAll(async () => {
    db = await createTestDatabase(inject('serverUrl'));
    await db.database.tenant(ID, async (trx) => {
      await publishCatalogue(trx, parseCatalogue(parse(SIXTH_CATALOGUE)));
      const { id: organisationId } = await createOrganisation(trx, ID, {
        customerNumber: 'D-1',
        name: 'Dockside Inc.',
      });
      const term = { validFrom: '2026-01-01', validUntil: '2199-12-31' };
      await createContract(trx, ID, {
        organisationId,
        number: 'D-1-A',
        serviceLevel: 'pier',
        options: [],
        ...term,
      });
      for (const [email, role] of [
        ['kit@dockside.example', 'customer'],
        ['sam@harbour.example', 'agent'],
      ] as const) {
        const account = await createAccount(trx, { email, password: 'a password of one’s own' });
        const belongs = role === 'customer' ? { organisationId } : {};
        await createPerson(trx, ID, { accountId: account.id, role, name: email, email, ...belongs });
      }
    });
    kit = await tokenOf(db, 'kit@dockside.example', ID);
    desk = await tokenOf(db, 'sam@harbour.example', ID);
  });
  afterAll(() => db[Symbol.asyncDispose]());

  const send = (path: string, body: object, token: string) =>
    callRest(db, { method: 'POST', path, body, token });
  const row = (number: string) =>
    db.database.tenant(ID, (trx) =>
      trx.selectFrom('app.ticket').selectAll().where('number', '=', number).executeTakeFirstOrThrow(),
    );

  test('asking stops it, the facts let it go on: to the millisecond, and the question is no answer yet', async () => {
    const opened = await send('/tickets', request({ severity: 'flooded' }), kit);
    const number = String(opened.body.number);
    await asOwner(
      db.url,
      `update app.ticket set opened_at = opened_at - interval '7 minutes 3 seconds',
      clock_starts_at = clock_starts_at - interval '7 minutes 3 seconds',
      response_due_at = response_due_at - interval '7 minutes 3 seconds' where number = '${number}'`,
    );
    const running = await row(number);
    const asked = await send(
      `/tickets/${number}/severity`,
      { severity: 'leaking', reason: 'Es läuft wieder.' },
      desk,
    );
    // The lesser severity asks for the rack, and the catalogue lets it wait for it.
    expect(asked.body).toMatchObject({ status: 'waiting_for_facts', responseDueAt: null });
    const paused = await row(number);
    const ran = (paused.clock_paused_at?.getTime() ?? 0) - (running.clock_starts_at?.getTime() ?? 0);
    expect(paused).toMatchObject({ responded_at: null, response_due_at: null, clock_used_ms: ran });

    await send(`/tickets/${number}/messages`, { body: 'Schrank 7.', facts: { rack: '7' } }, kit);
    const resumed = await row(number);
    expect(resumed).toMatchObject({ status: 'open', clock_paused_at: null, responded_at: null });
    expect(resumed.response_due_at).not.toBeNull();
    const { body } = await callRest(db, { path: `/tickets/${number}`, token: kit });
    const history = body as unknown as Detail;
    expect(kinds(history)).toEqual(['opened', 'severity_changed', 'paused', 'facts_supplied', 'resumed']);
    addsUp(history);
    expect(history.clock.timeline?.countedSeconds).toBe(Math.round(ran / 1_000));
  });

  test('what waited for facts when it was settled waits on when it is opened again, and then has a deadline', async () => {
    const opened = await send('/tickets', request({ severity: 'leaking' }), kit);
    const number = String(opened.body.number);
    expect(opened.body).toMatchObject({ status: 'waiting_for_facts', responseDueAt: null });
    await send(`/tickets/${number}/closure`, {}, kit);
    const again = await send(`/tickets/${number}/reopening`, { body: 'Doch nicht.' }, kit);
    expect(again.body).toEqual({ status: 'waiting_for_facts' });
    await send(`/tickets/${number}/messages`, { body: 'Schrank 7.', facts: { rack: '7' } }, kit);
    const { body } = await callRest(db, { path: `/tickets/${number}`, token: kit });
    const history = body as unknown as Detail;
    expect(history).toMatchObject({ status: 'open', responseDueAt: expect.any(String) });
    expect(kinds(history)).toEqual(['opened', 'resolved', 'reopened', 'facts_supplied', 'resumed']);
    addsUp(history);
  });

  test('a clock that stood still when it was settled stands still when it is opened again', async () => {
    const opened = await send('/tickets', request({ severity: 'flooded' }), kit);
    const number = String(opened.body.number);
    await send(`/tickets/${number}/severity`, { severity: 'leaking', reason: 'Es läuft wieder.' }, desk);
    const paused = await row(number);
    await send(`/tickets/${number}/closure`, {}, kit);
    await send(`/tickets/${number}/reopening`, { body: 'Doch nicht.' }, kit);
    expect(await row(number)).toMatchObject({
      status: 'waiting_for_facts',
      response_due_at: null,
      clock_paused_at: paused.clock_paused_at,
      missing_facts: paused.missing_facts,
    });
    await send(`/tickets/${number}/messages`, { body: 'Schrank 7.', facts: { rack: '7' } }, kit);
    const { body } = await callRest(db, { path: `/tickets/${number}`, token: kit });
    addsUp(body as unknown as Detail);
  });

  /** The parts of the timeline are what was promised, and end when it is due. */
  function addsUp({ clock: { timeline }, responseDueAt }: Detail): void {
    const parts = timeline?.days.flatMap((day) => day.parts) ?? [];
    expect(timeline).toMatchObject({ carriedSeconds: 0, dueAt: responseDueAt });
    expect(parts.reduce((sum, { seconds }) => sum + seconds, 0)).toBe((timeline?.targetMinutes ?? 0) * 60);
    expect(parts.at(-1)).toMatchObject({ kind: 'running', to: responseDueAt });
  }
});

describe('once only [S82]', () => {
  test.each([
    ['messages', { body: 'Nur einmal.' }, () => customer],
    ['escalation', { reason: 'Nur einmal.' }, () => customer],
    ['notes', { body: 'Nur einmal.' }, () => agent],
    ['resolution', { body: 'Nur einmal.' }, () => agent],
  ] as const)('%s with one key', async (path, body, token) => {
    const number = await open();
    const send = (more: object = {}) =>
      post(`/tickets/${number}/${path}`, { ...body, ...more }, token(), {
        idempotencyKey: `${path}-key-${number}`,
      });
    const answers = await Promise.all(Array.from({ length: 8 }, () => send()));
    // The database keeps the parts of an answer in an order of its own.
    for (const answer of answers) expect(answer.body).toEqual(answers[0]?.body);
    const { messages, events } = await detail(number, agent);
    const written = [...messages.map((message) => message.body), ...events.map(({ reason }) => reason)];
    expect(written.filter((text) => text === 'Nur einmal.')).toHaveLength(1);
    const other = await send('reason' in body ? { reason: 'Anders.' } : { body: 'Anders.' });
    expect(other).toMatchObject({ status: 409, body: { error: { code: 'idempotency_conflict' } } });
  });

  test('reopening with one key', async () => {
    const number = await open();
    await post(`/tickets/${number}/resolution`, { body: 'Gelöst.' }, agent);
    const send = () =>
      post(`/tickets/${number}/reopening`, { body: 'Doch nicht.' }, customer, {
        idempotencyKey: `again-${number}`,
      });
    expect(await Promise.all([send(), send(), send()])).toMatchObject([
      { status: 200 },
      { status: 200 },
      { status: 200 },
    ]);
    expect((await detail(number)).messages.filter(({ body }) => body === 'Doch nicht.')).toHaveLength(1);
  });

  test('a key of one action is no key of another', async () => {
    const number = await open();
    const key = { idempotencyKey: `shared-${number}` };
    expect((await post(`/tickets/${number}/messages`, { body: 'Gleich.' }, agent, key)).status).toBe(201);
    expect((await post(`/tickets/${number}/notes`, { body: 'Gleich.' }, agent, key)).status).toBe(409);
  });
});

describe('what is the provider’s own', () => {
  const CANARY = 'Kanarienvogel-4711';

  test('[S10] an internal note is in no answer to a customer, changes no order, and writes no mail', async () => {
    const quiet = await open({ subject: 'Steht zuerst da' });
    const number = await open({ subject: 'Bekommt die Notiz' });
    const mails = async () =>
      world.db.database.tenant(SEP, (trx) => trx.selectFrom('app.outgoing_mail').selectAll().execute());
    const before = { ...(await mails()) };
    const list = async () => JSON.stringify((await world.call({ path: '/tickets', token: customer })).body);
    const listed = await list();
    const seen = JSON.stringify(await detail(number));
    await post(`/tickets/${number}/notes`, { body: `Nur für uns: ${CANARY}` }, agent);
    await post(
      `/tickets/${number}/assignment`,
      { assignee: 'korbinian.wendlinger@support.sep-demo.example' },
      agent,
    );
    await post(`/tickets/${number}/assignment`, { assignee: null }, agent);

    expect(await list()).toBe(listed);
    expect(JSON.stringify(await detail(number))).toBe(seen);
    expect({ ...(await mails()) }).toEqual(before);
    const queries: Record<string, string>[] = [
      {},
      { status: 'unresolved' },
      { q: CANARY },
      { q: 'Notiz' },
      { sort: 'due' },
      { person: 'mine' },
    ];
    for (const query of queries)
      for (const token of [customer, colleague, stranger])
        expect(JSON.stringify((await world.call({ path: '/tickets', query, token })).body)).not.toContain(
          CANARY,
        );
    for (const path of [`/tickets/${number}`, `/tickets/${quiet}`, '/me', '/products', '/entitlements'])
      for (const token of [customer, colleague, stranger])
        expect(JSON.stringify((await world.call({ path, token })).body), path).not.toContain(CANARY);
    // Mails that follow quote nothing either.
    await post(`/tickets/${number}/messages`, { body: 'Eine Antwort.' }, agent);
    await post(`/tickets/${number}/resolution`, { body: 'Gelöst.' }, agent);
    await post(`/tickets/${number}/reopening`, { body: 'Noch offen.' }, customer);
    expect(JSON.stringify(await mails())).not.toContain(CANARY);
    // And the provider's people do read it.
    const own = await detail(number, agent);
    expect(own.messages).toContainEqual(
      expect.objectContaining({ body: `Nur für uns: ${CANARY}`, internal: true }),
    );
    expect(own.staff).toBeDefined();
    const theirs = await detail(number);
    expect(theirs.staff).toBeUndefined();
    expect(JSON.stringify(theirs)).not.toContain('"internal"');
  });

  test('[S9] [S10] a draft is its writer’s alone, and nobody keeps one at a ticket out of reach', async () => {
    const number = await open();
    const keep = (token: string, body: string) =>
      import('./support/trpc.ts').then(({ keepReply }) => keepReply(world.db, SEP, token, { number, body }));
    await keep(agent, `Halbfertig ${CANARY}`);
    await keep(customer, 'Mein Entwurf');
    expect((await detail(number, agent)).draft).toBe(`Halbfertig ${CANARY}`);
    expect((await detail(number)).draft).toBe('Mein Entwurf');
    expect((await detail(number, colleague)).draft).toBe('');
    await expect(keep(stranger, 'Fremd')).rejects.toMatchObject({ cause: { code: 'not_found' } });
    // What was sent is no draft any more.
    await post(`/tickets/${number}/messages`, { body: 'Mein Entwurf, fertig.' }, customer);
    expect((await detail(number)).draft).toBe('');
    expect((await detail(number, agent)).draft).toBe(`Halbfertig ${CANARY}`);
  });
});

describe('what belongs to others', () => {
  test('[S2] [S5] every step on another customer’s ticket is the answer for one that does not exist, and changes nothing', async () => {
    const foreign = await open({}, stranger);
    const before = JSON.stringify(await detail(foreign, stranger));
    for (const [path, body] of [
      ['messages', { body: 'Hallo' }],
      ['reopening', { body: 'Hallo' }],
      ['closure', {}],
      ['escalation', { reason: 'Hallo' }],
    ] as const) {
      const theirs = await post(`/tickets/${foreign}/${path}`, body, customer);
      const none = await post(`/tickets/SEP-99999/${path}`, body, customer);
      expect(theirs, path).toMatchObject({ status: 404 });
      expect(theirs.body).toEqual(none.body);
    }
    expect(JSON.stringify(await detail(foreign, stranger))).toBe(before);
  });

  test('[S6] a new ticket cannot follow another customer’s, nor one that does not exist', async () => {
    const foreign = await open({}, stranger);
    const asked = await post('/tickets', request({ followUpOf: foreign }), customer);
    const none = await post('/tickets', request({ followUpOf: 'SEP-99999' }), customer);
    expect(asked).toMatchObject({
      status: 400,
      body: { error: { fields: { followUpOf: expect.any(String) } } },
    });
    expect(asked.body).toEqual(none.body);
    expect((await detail(foreign, stranger)).followUps).toEqual([]);
  });

  test('[S6] a ticket is given to nobody but the provider’s own people', async () => {
    const number = await open();
    for (const assignee of [
      'emre.yildirim@altmoorer-guss.example',
      'falk.grossmann@helpdesk.kaseya-demo.example',
      'niemand@support.sep-demo.example',
    ]) {
      const answer = await post(`/tickets/${number}/assignment`, { assignee }, agent);
      expect(answer, assignee).toMatchObject({
        status: 400,
        body: { error: { fields: { assignee: expect.any(String) } } },
      });
    }
    expect((await detail(number)).assignee).toBeNull();
  });

  test('[S11] what the reader must not set is refused', async () => {
    const number = await open();
    for (const body of [
      { body: 'x', internal: true },
      { body: 'x', authorId: 'y' },
      { body: 'x', status: 'closed' },
    ])
      expect((await post(`/tickets/${number}/messages`, body, customer)).status).toBe(400);
    expect((await post('/tickets', request({ assignee: 'x' }), customer)).status).toBe(400);
  });

  test('[S117] history is added to and never changed: the application may neither update nor delete it', async () => {
    for (const change of [`update app.ticket_event set kind = 'closed'`, 'delete from app.ticket_event']) {
      const attempt = world.db.database.tenant(SEP, async (trx) => {
        const { sql } = await import('@zusage/db');
        await sql.raw(change).execute(trx);
      });
      await expect(attempt).rejects.toThrow(/permission denied/);
    }
  });
});

describe('lists', () => {
  test('are found by number and words, by product and by whose they are', async () => {
    const number = await open({ subject: 'Bandlaufwerk piept beim Auswurf', product: 'backup-nord' });
    const found = async (query: Record<string, string>, token = customer) =>
      (await world.call({ path: '/tickets', query, token })).body.items?.map((item) => item.number) ?? [];
    expect(await found({ q: number.slice(4) })).toEqual([number]);
    expect(await found({ q: number.toLowerCase() })).toEqual([number]);
    expect(await found({ q: 'auswurf BAND' })).toEqual([number]);
    expect(await found({ q: '100%' })).toEqual([]);
    expect(await found({ product: 'backup-nord', q: 'piept' })).toEqual([number]);
    expect(await found({ product: 'backup-test', q: 'piept' })).toEqual([]);
    expect(await found({ person: 'mine', q: 'piept' }, colleague)).toEqual([]);
    expect(await found({ q: 'piept' }, colleague)).toEqual([number]);
    expect(await found({ q: 'piept' }, stranger)).toEqual([]);
  });

  test('the queue goes on at its cursor in due order, without gap or repetition', async () => {
    const all = await world.call({ path: '/queue', query: { limit: '100' }, token: agent });
    const numbers: unknown[] = [];
    let cursor: string | null = null;
    do {
      const query: Record<string, string> = cursor ? { limit: '2', cursor } : { limit: '2' };
      const page = await world.call({ path: '/queue', query, token: agent });
      numbers.push(...(page.body.items ?? []).map(({ number }) => number));
      cursor = page.body.nextCursor ?? null;
    } while (cursor);
    expect(numbers).toEqual((all.body.items ?? []).map(({ number }) => number));
  });

  test('what no time is promised for stands by severity, and within it what is escalated first (K-5, K-11)', async () => {
    const kaseya = 'kaseya-technical-support';
    const staff = await world.tokenOf(kaseya, 'agent');
    const { body } = await world.call({ path: '/queue', query: { limit: '100' }, token: staff });
    const waiting = (
      body.items as unknown as { status: string; severity: string; respondedAt: string | null }[]
    )
      .filter(({ status, respondedAt }) => status === 'open' && respondedAt === null)
      .map(({ severity }) => severity);
    expect(waiting).toEqual([...waiting].sort());
  });
});

import { SESSION_STATUSES, sessionStep, type SessionStatus, type SessionStepName } from '@zusage/engagements';
import type { AppError } from '@zusage/errors';
import { heldBy } from '@zusage/units';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  askForAppointment,
  cancelSession,
  listComingSessions,
  missSession,
  moveSession,
  preventSession,
  scheduleSession,
  sendReport,
  sessionCalendar,
  startSession,
  stopSession,
  workSessionDetail,
} from '../../src/engagements/index.ts';
import { runTimer } from '../../src/engagements/run-timer.ts';
import type { PersonScope } from '../../src/scope.ts';
import {
  createEngagementWorld,
  inside,
  NTT,
  report,
  type Customer,
  type EngagementWorld,
} from '../support/engagement-world.ts';

const DAY = 24 * 3_600_000;
let world: EngagementWorld;
beforeAll(async () => {
  world = await createEngagementWorld();
}, 120_000);
afterAll(() => world[Symbol.asyncDispose]());

const on = () => ({ database: world.test.database, providerId: NTT, publicUrl: 'https://portal.example' });
/** A moment so many hours from now, at a full minute. */
const hours = (count: number): string =>
  `${new Date(Math.ceil((Date.now() + count * 3_600_000) / 60_000) * 60_000).toISOString().slice(0, 19)}Z`;
let slot = 30 * 24;
/** A host is in one session at a time: every test takes its own hours. */
const span = () => {
  slot += 4;
  return { startsAt: hours(slot), endsAt: hours(slot + 2) };
};
const at = (number: string, position = 1) => ({ number, position });
const host = () => world.staff.actor.person.email;
const free = { revision: 1, isFree: true, cost: 0 };
const late = { revision: 1, isFree: false, cost: 120 };

const scheduled = async (by: Customer) => {
  const made = await world.agreed(by);
  await scheduleSession(world.staff, { ...at(made.number), ...span(), host: host() });
  return made;
};
/** Moves an appointment without anybody's word: the clock is the database's. */
const startsIn = (id: string, interval: string) =>
  world.sql(
    `update app.work_session set starts_at = now() + interval '${interval}', ends_at = now() + interval '${interval}' + interval '2 hours' where engagement_id = '${id}'`,
  );
const held = async (id: string) => {
  const { holdId } = await world.session(id);
  return world.tenant(async (trx) => (await heldBy(trx, NTT, [holdId ?? ''])).get(holdId ?? ''));
};
const problem = async (work: Promise<unknown>) => {
  const error = (await work.then(
    () => null,
    (caught: unknown) => caught,
  )) as AppError | null;
  if (error === null) return 'done';
  const [fault] = Object.entries(error.fields ?? {});
  return fault ? `${fault[0]}: ${fault[1].problem}` : error.code;
};
/** Amounts hold no-break spaces. */
const plain = (text: unknown): string => String(text).replaceAll(/\s/gu, ' ');
const reasonOf = (movement: Record<string, unknown> | undefined, locale: string): string =>
  plain((movement?.['reason'] as Record<string, string> | undefined)?.[locale]);
const movements = (customer: Customer, kind: string) =>
  world.sql(
    `select t.reason, t.rule from app.unit_transaction t where t.account_id = '${customer.accountId}' and t.kind = '${kind}'`,
  );

describe('N-15, N-18: an appointment', () => {
  test('is asked for with a wish, promised within 3 working days, set, and keeps its units for its start', async () => {
    const customer = await world.customer();
    const { number, id } = await world.agreed(customer);
    await askForAppointment(customer.scope, { ...at(number), wish: 'Dienstag vormittag.' });
    const asked = await world.session(id);
    expect(asked).toMatchObject({ status: 'requested', wish: 'Dienstag vormittag.' });
    expect(asked.scheduleDueAt!.getTime()).toBeGreaterThan(Date.now() + 2 * DAY);
    await askForAppointment(customer.scope, { ...at(number), wish: 'Lieber Donnerstag.' });
    const again = await world.session(id);
    expect(again).toMatchObject({ wish: 'Lieber Donnerstag.', scheduleDueAt: asked.scheduleDueAt });
    const set = span();
    await scheduleSession(world.staff, { ...at(number), ...set, host: host() });
    const found = await world.session(id);
    expect(found).toMatchObject({ status: 'scheduled', revision: 1, startsAt: new Date(set.startsAt) });
    const [hold] = await world.sql(`select needed_at from app.unit_hold where id = '${found.holdId}'`);
    expect(hold?.['needed_at']).toEqual(new Date(set.startsAt));
    const view = await workSessionDetail(customer.scope, at(number));
    expect(view.cancellation).toMatchObject({ isFree: true, cost: 0 });
    expect(view.steps.toSorted()).toEqual(['cancel', 'move']);
  });

  test('refuses with a typed error at the field, and writes nothing', async () => {
    const customer = await world.customer(10, 60);
    const { number, id } = await world.agreed(customer);
    const other = await world.agreed(await world.customer());
    const taken = span();
    await scheduleSession(world.staff, { ...at(other.number), ...taken, host: host() });
    const before = await world.session(id);
    const fault = (startsAt: string, endsAt: string, who = host()) =>
      problem(scheduleSession(world.staff, { ...at(number), startsAt, endsAt, host: who }));
    expect(await fault(hours(-1), hours(1))).toBe('startsAt: in_the_past');
    expect(await fault(hours(3), hours(2))).toBe('endsAt: end_before_start');
    expect(await fault(hours(3), hours(3 + 25))).toBe('endsAt: lasts_too_long');
    expect(await fault('', hours(3))).toBe('startsAt: required');
    expect(await fault('2026-02-30T10:00', hours(3))).toBe('startsAt: invalid_time');
    expect(await fault(taken.startsAt, taken.endsAt)).toBe('startsAt: session_overlaps');
    expect(await fault(hours(3), hours(4), 'nobody@beispiel.example')).toBe('host: unknown_value');
    expect(await fault(hours(3), hours(4), '')).toBe('host: required');
    expect(await fault(hours(61 * 24), hours(61 * 24 + 2))).toBe('startsAt: units_expire');
    expect(await world.session(id)).toEqual(before);
    expect(await held(id)).toEqual({ reserved: 120, awaitingAcceptance: 0 });
  });

  test('N-13: says which units would expire before it, and how many', async () => {
    const customer = await world.customer(1, 60);
    await world.buy(customer, 5, 'SPAET', 200);
    const { number } = await world.agreed(customer);
    const attempt = scheduleSession(world.staff, {
      ...at(number),
      startsAt: hours(61 * 24),
      endsAt: hours(61 * 24 + 1),
      host: host(),
    });
    const error = (await attempt.catch((caught: unknown) => caught)) as AppError;
    expect(plain(error.fields?.['startsAt']?.params?.['what'])).toMatch(/^1 Einheit \(1 Std\.\), 4711, /);
    expect(String(error.fields?.['startsAt']?.params?.['what'])).not.toContain('SPAET');
  });

  test('N-15: reserves again what has expired, and only what was approved; names what is missing', async () => {
    const customer = await world.customer(2, 60);
    const { number, id } = await world.agreed(customer);
    await world.sql('alter table app.unit_lot disable trigger user');
    await world.sql(
      `update app.unit_lot set expires_at = now() - interval '1 minute' where account_id = '${customer.accountId}'`,
    );
    await world.sql('alter table app.unit_lot enable trigger user');
    const set = span();
    expect(await problem(scheduleSession(world.staff, { ...at(number), ...set, host: host() }))).toBe(
      'startsAt: units_missing',
    );
    await world.buy(customer, 3, 'NEU');
    await scheduleSession(world.staff, { ...at(number), ...set, host: host() });
    expect(await held(id)).toEqual({ reserved: 120, awaitingAcceptance: 0 });
  });

  test('two engagements cannot get the same hours of one host, however close they come', async () => {
    const [one, two] = await Promise.all([
      world.agreed(await world.customer()),
      world.agreed(await world.customer()),
    ]);
    const set = span();
    const found = await Promise.all(
      [one, two].map(({ number }) =>
        problem(scheduleSession(world.staff, { ...at(number), ...set, host: host() })),
      ),
    );
    expect(found.toSorted()).toEqual(['done', 'startsAt: session_overlaps']);
  });
});

describe('N-16: cancelling', () => {
  test('in time is free: its units are available again', async () => {
    const customer = await world.customer();
    const { number, id } = await scheduled(customer);
    expect(await cancelSession(customer.scope, { ...at(number), shown: free })).toEqual({ cost: 0 });
    expect((await world.session(id)).status).toBe('cancelled');
    expect(await held(id)).toEqual({ reserved: 0, awaitingAcceptance: 0 });
    expect(await world.status(number)).toBe('closed');
  });

  test('too late for the price that was shown: nothing is booked, and the new price is said', async () => {
    const customer = await world.customer();
    const { number, id } = await scheduled(customer);
    await startsIn(id, '2 hours');
    expect(await problem(cancelSession(customer.scope, { ...at(number), shown: free }))).toBe(
      'stale_revision',
    );
    expect(await held(id)).toEqual({ reserved: 120, awaitingAcceptance: 0 });
    const view = await workSessionDetail(customer.scope, at(number));
    expect(view.cancellation).toMatchObject({
      isFree: false,
      cost: 120,
      shares: [{ reference: '4711', amount: 120 }],
    });
    expect(view.steps).toEqual(['cancel_late']);
    for (const shown of [
      { ...late, cost: 60 },
      { ...late, revision: 2 },
      { ...late, isFree: true },
    ])
      expect(await problem(cancelSession(customer.scope, { ...at(number), shown }))).toBe('stale_revision');
    expect(await cancelSession(customer.scope, { ...at(number), shown: late })).toEqual({ cost: 120 });
    expect((await world.session(id)).status).toBe('forfeited');
    const [movement] = await movements(customer, 'forfeit');
    expect(movement?.['rule']).toBe('N-16');
    const said = reasonOf(movement, 'de');
    expect(said).toContain(`Sitzung ${number}/1 (Umstellung), Beginn `);
    expect(said).toContain(
      'später als 2 Arbeitstage vorher abgesagt. Verfallen: 2 Einheiten (2 Std.), aus Kontingent 4711',
    );
  });

  test('once it has begun it cannot be cancelled or moved any more', async () => {
    const customer = await world.customer();
    const { number, id } = await scheduled(customer);
    await startsIn(id, '-1 second');
    expect(await problem(cancelSession(customer.scope, { ...at(number), shown: late }))).toBe('conflict');
    expect(await problem(moveSession(customer.scope, { ...at(number), wish: 'x', shown: late }))).toBe(
      'conflict',
    );
    expect((await workSessionDetail(customer.scope, at(number))).cancellation).toBeNull();
  });

  test('moving is free or not at all; the units stay reserved and the old date is given up', async () => {
    const customer = await world.customer();
    const { number, id } = await scheduled(customer);
    await moveSession(customer.scope, { ...at(number), wish: 'Eine Woche später.', shown: free });
    expect(await world.session(id)).toMatchObject({
      status: 'requested',
      startsAt: null,
      host: null,
      revision: 2,
    });
    expect(await held(id)).toEqual({ reserved: 120, awaitingAcceptance: 0 });
    await scheduleSession(world.staff, { ...at(number), ...span(), host: host() });
    await startsIn(id, '2 hours');
    const shown = { revision: 3, isFree: false, cost: 120 };
    expect(await problem(moveSession(customer.scope, { ...at(number), wish: 'x', shown }))).toBe('conflict');
    expect(
      await problem(
        moveSession(customer.scope, { ...at(number), wish: 'x', shown: { ...free, revision: 3 } }),
      ),
    ).toBe('stale_revision');
  });

  test('[S82] the same key forfeits once, however often and however close', async () => {
    const customer = await world.customer();
    const { number, id } = await scheduled(customer);
    await startsIn(id, '2 hours');
    const cancel = () =>
      cancelSession(customer.scope, { ...at(number), shown: late, key: 'cancel-once-0001' });
    const found = await Promise.all(Array.from({ length: 20 }, cancel));
    expect(new Set(found.map(({ cost }) => cost))).toEqual(new Set([120]));
    expect(await movements(customer, 'forfeit')).toHaveLength(1);
    expect(
      await problem(cancelSession(customer.scope, { ...at(number), shown: free, key: 'cancel-once-0001' })),
    ).toBe('idempotency_conflict');
  });

  test('[S80] cancelled and started at once: one of both, and the units are forfeited or reserved, never both', async () => {
    for (let round = 0; round < 5; round += 1) {
      const customer = await world.customer();
      const { number, id } = await scheduled(customer);
      await startsIn(id, '1 minute');
      const results = await Promise.all([
        problem(cancelSession(customer.scope, { ...at(number), shown: late })),
        problem(startSession(world.staff, at(number))),
      ]);
      const { status } = await world.session(id);
      const isStarted = status === 'running';
      expect(results).toEqual(isStarted ? ['conflict', 'done'] : ['done', 'conflict']);
      expect(await held(id)).toEqual({ reserved: isStarted ? 120 : 0, awaitingAcceptance: 0 });
      await world.sql(
        `update app.work_session set status = 'held' where engagement_id = '${id}' and status = 'running'`,
      );
    }
  });

  test('prevented for reasons outside a party’s control: planned again, nothing charged', async () => {
    const customer = await world.customer();
    const { number, id } = await scheduled(customer);
    await startsIn(id, '-1 hour');
    expect(await problem(preventSession(world.staff, { ...at(number), reason: ' ' }))).toBe(
      'reason: required',
    );
    await preventSession(world.staff, { ...at(number), reason: 'Stromausfall im Viertel.' });
    expect(await world.session(id)).toMatchObject({ status: 'planned', startsAt: null, askedAt: null });
    expect(await held(id)).toEqual({ reserved: 120, awaitingAcceptance: 0 });
  });

  test('not attended: forfeited, but only once it should have begun', async () => {
    const customer = await world.customer();
    const { number, id } = await scheduled(customer);
    const reason = 'Niemand war da.';
    expect(await problem(missSession(world.staff, { ...at(number), reason }))).toBe('conflict');
    await startsIn(id, '-10 minutes');
    expect(await missSession(world.staff, { ...at(number), reason })).toEqual({ cost: 120 });
    const [movement] = await movements(customer, 'forfeit');
    expect(reasonOf(movement, 'en')).toContain('not attended. Forfeited: 2 units (2 hr');
    expect(await world.status(number)).toBe('closed');
  });
});

describe('starting and stopping', () => {
  test('by the database’s clock, on its day; a day later its end is stated', async () => {
    const customer = await world.customer();
    const { number, id } = await scheduled(customer);
    expect(await problem(startSession(world.staff, at(number)))).toBe('start: too_early');
    await startsIn(id, '1 second');
    await startSession(world.staff, at(number));
    expect((await world.session(id)).startedAt!.getTime()).toBeGreaterThan(Date.now() - 60_000);
    await world.sql(
      `update app.work_session set started_at = now() - interval '24 hours 1 minute' where engagement_id = '${id}'`,
    );
    expect((await workSessionDetail(world.staff, at(number))).endIsStated).toBe(true);
    expect(await problem(stopSession(world.staff, { ...at(number), at: null }))).toBe('at: stop_stated');
    expect(await problem(stopSession(world.staff, { ...at(number), at: hours(1) }))).toBe('at: too_far');
    expect(await problem(stopSession(world.staff, { ...at(number), at: hours(-25) }))).toBe(
      'at: end_before_start',
    );
    await stopSession(world.staff, { ...at(number), at: hours(-22) });
    expect((await world.session(id)).status).toBe('held');
  });
});

describe('the state table is all that happens', () => {
  const steps: Record<
    string,
    (
      number: string,
      customer: Customer,
    ) => { by: PersonScope; on: SessionStepName[]; run: () => Promise<unknown> }
  > = {
    ask: (number, { scope }) => ({
      by: scope,
      on: ['ask'],
      run: () => askForAppointment(scope, { ...at(number), wish: 'x' }),
    }),
    move: (number, { scope }) => ({
      by: scope,
      on: ['move'],
      run: () => moveSession(scope, { ...at(number), wish: 'x', shown: free }),
    }),
    cancel: (number, { scope }) => ({
      by: scope,
      on: ['cancel'],
      run: () => cancelSession(scope, { ...at(number), shown: free }),
    }),
    schedule: (number) => ({
      by: world.staff,
      on: ['schedule'],
      run: () => scheduleSession(world.staff, { ...at(number), ...span(), host: host() }),
    }),
    start: (number) => ({ by: world.staff, on: ['start'], run: () => startSession(world.staff, at(number)) }),
    stop: (number) => ({
      by: world.staff,
      on: ['stop'],
      run: () => stopSession(world.staff, { ...at(number), at: null }),
    }),
    prevent: (number) => ({
      by: world.staff,
      on: ['prevent'],
      run: () => preventSession(world.staff, { ...at(number), reason: 'x' }),
    }),
    miss: (number) => ({
      by: world.staff,
      on: ['miss'],
      run: () => missSession(world.staff, { ...at(number), reason: 'x' }),
    }),
  };

  test.each(SESSION_STATUSES)('from %s', async (from: SessionStatus) => {
    const customer = await world.customer();
    const { number, id } = await scheduled(customer);
    await world.sql(`update app.work_session set status = '${from}' where engagement_id = '${id}'`);
    const before = await world.session(id);
    for (const [name, make] of Object.entries(steps)) {
      const { by, on: taken, run } = make(number, customer);
      const side = by === world.staff ? 'provider' : 'customer';
      if (taken.some((step) => sessionStep(from, step, side))) continue;
      expect(`${name}: ${await problem(run())}`).toBe(`${name}: conflict`);
    }
    expect(await world.session(id)).toEqual(before);
    expect(await held(id)).toEqual({ reserved: 120, awaitingAcceptance: 0 });
  });

  test('[S2] the other side, a stranger and a session that is not there are refused', async () => {
    const customer = await world.customer();
    const { number, id } = await scheduled(customer);
    const stranger = { ...customer, scope: world.stranger };
    for (const make of Object.values(steps)) {
      const { by } = make(number, customer);
      if (by !== world.staff) expect(await problem(make(number, stranger).run())).toBe('not_found');
    }
    const asStaff = { ...customer, scope: world.staff };
    for (const name of ['ask', 'move', 'cancel'])
      expect(await problem(steps[name]!(number, asStaff).run())).toBe('forbidden');
    expect(await problem(scheduleSession(customer.scope, { ...at(number), ...span(), host: host() }))).toBe(
      'forbidden',
    );
    expect(await problem(startSession(customer.scope, at(number)))).toBe('forbidden');
    expect(await problem(listComingSessions(customer.scope, { mine: false }))).toBe('forbidden');
    for (const read of [workSessionDetail, sessionCalendar]) {
      expect(await problem(read(world.stranger, at(number)))).toBe('not_found');
      expect(await problem(read(customer.scope, at(number, 2)))).toBe('not_found');
    }
    expect((await world.session(id)).status).toBe('scheduled');
  });

  test('N-15: nothing is scheduled before the statement of work is approved', async () => {
    const customer = await world.customer(0);
    const { number } = await world.agreed(customer);
    expect(await world.status(number)).toBe('awaiting_units');
    expect(await problem(scheduleSession(world.staff, { ...at(number), ...span(), host: host() }))).toBe(
      'not_found',
    );
  });
});

describe('moments that pass', () => {
  test('N-18: an appointment that is not set in time is marked once, and staff are told', async () => {
    const customer = await world.customer();
    const { number, id } = await world.agreed(customer);
    await askForAppointment(customer.scope, { ...at(number), wish: 'Bald.' });
    const { id: sessionId } = await world.session(id);
    const timer = { engagementId: id, sessionId, kind: 'schedule_due' } as const;
    const missed = () =>
      world.sql(
        `select 1 from app.engagement_event where engagement_id = '${id}' and kind = 'schedule_missed'`,
      );
    await runTimer(on(), timer);
    expect(await missed()).toHaveLength(0);
    await world.sql(
      `update app.work_session set schedule_due_at = now() - interval '1 minute' where engagement_id = '${id}'`,
    );
    await Promise.all([runTimer(on(), timer), runTimer(on(), timer)]);
    expect(await missed()).toHaveLength(1);
    const mails = await world.sql(
      `select recipient from app.outgoing_mail where subject like '[${number}] Zusage versäumt%' or subject like '[${number}] Promise missed%'`,
    );
    expect(mails.map(({ recipient }) => recipient)).toEqual([world.staff.actor.person.email]);
  });

  const scans = {
    sessions: [
      { title: 'Erster Scan', amount: 60, planKey: 'first_scan' },
      { title: 'Zweiter Scan', amount: 0, planKey: 'second_scan' },
    ],
  };
  const twoScans = async () => {
    const customer = await world.customer();
    const made = await world.agreed(customer, scans);
    await world.sql(
      `update app.engagement set service_key = 'vulnerability_assessment' where id = '${made.id}'`,
    );
    return { customer, ...made };
  };

  test('N-19: the second scan waits for the first one’s report, then is asked for within 30 days or lapses', async () => {
    const { customer, number, id } = await twoScans();
    const ask = () => problem(askForAppointment(customer.scope, { ...at(number, 2), wish: 'x' }));
    expect(await ask()).toBe('conflict');
    expect((await workSessionDetail(customer.scope, at(number, 2))).waitsForReport).toBe(true);
    await world.sql(
      `update app.work_session set status = 'held' where engagement_id = '${id}' and position = 1`,
    );
    await sendReport(world.staff, {
      ...report(number),
      parts: [inside(world.catalogue, 60)],
      sections: { findings: 'Keine.' },
    });
    const second = await world.session(id, 2);
    const days = (date: Date | null) => Math.round(((date?.getTime() ?? 0) - Date.now()) / DAY);
    expect(
      [days(second.askUntil), days(second.holdUntil)].every((n, i) => Math.abs(n - [30, 45][i]!) <= 1),
    ).toBe(true);
    const tooFar = { startsAt: hours(50 * 24), endsAt: hours(50 * 24 + 1), host: host() };
    expect(await problem(scheduleSession(world.staff, { ...at(number, 2), ...tooFar }))).toBe(
      'endsAt: beyond_plan',
    );
    await world.sql(
      `update app.work_session set ask_until = now() - interval '1 second' where id = '${second.id}'`,
    );
    expect(await ask()).toBe('conflict');
    const timer = { engagementId: id, sessionId: second.id, kind: 'session_lapse' } as const;
    await Promise.all([runTimer(on(), timer), runTimer(on(), timer)]);
    expect((await world.session(id, 2)).status).toBe('lapsed');
  });

  test('N-19: without a first scan there is nothing to check again', async () => {
    const { customer, number, id } = await twoScans();
    await scheduleSession(world.staff, { ...at(number), ...span(), host: host() });
    await cancelSession(customer.scope, { ...at(number), shown: free });
    expect((await world.session(id, 2)).status).toBe('lapsed');
    expect(await world.status(number)).toBe('closed');
  });
});

describe('for calendars', () => {
  const parsed = async (scope: PersonScope, number: string) => {
    const { text } = await sessionCalendar(scope, at(number));
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const calendar = new ICAL.Component(ICAL.parse(text));
    const event = calendar.getFirstSubcomponent('vevent')!;
    const property = (name: string) => event.getFirstPropertyValue(name);
    return {
      calendar,
      event: new ICAL.Event(event),
      property,
      zones: calendar.getAllSubcomponents('vtimezone').length,
    };
  };

  test('a file that another parser reads: same UID, growing sequence, and a cancellation', async () => {
    const customer = await world.customer();
    const { number, id } = await world.agreed(customer);
    await world.sql(
      `update app.engagement set subject = 'Firewall, Teil 1; "Süd" \\ neu – ${'sehr '.repeat(20)}lang' where id = '${id}'`,
    );
    expect(await problem(sessionCalendar(customer.scope, at(number)))).toBe('not_found');
    const set = span();
    await scheduleSession(world.staff, { ...at(number), ...set, host: host() });
    const one = await parsed(customer.scope, number);
    expect(one.calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(one.zones).toBe(1);
    expect(one.event.startDate.toJSDate()).toEqual(new Date(set.startsAt));
    expect(one.event.endDate.toJSDate()).toEqual(new Date(set.endsAt));
    expect(one.event.startDate.zone.tzid).toBe(world.catalogue.timeZone);
    expect(one.event.summary).toBe(`Umstellung (${number})`);
    expect(one.event.description).toContain('Firewall, Teil 1; "Süd" \\ neu – ');
    expect(one.event.sequence).toBe(1);
    const moved = span();
    await scheduleSession(world.staff, { ...at(number), ...moved, host: host() });
    const two = await parsed(world.staff, number);
    expect([two.event.uid, two.event.sequence]).toEqual([one.event.uid, 2]);
    expect(two.event.startDate.toJSDate()).toEqual(new Date(moved.startsAt));
    await moveSession(customer.scope, { ...at(number), wish: 'x', shown: { ...free, revision: 2 } });
    const three = await parsed(customer.scope, number);
    expect(three.calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect([three.event.uid, three.event.sequence, three.property('status')]).toEqual([
      one.event.uid,
      3,
      'CANCELLED',
    ]);
    expect(three.event.startDate.toJSDate()).toEqual(new Date(moved.startsAt));
  });

  test('staff see what comes by day, with the break before each; what is over waits for its result', async () => {
    const [one, two, past] = await Promise.all([1, 2, 3].map(async () => scheduled(await world.customer())));
    await world.sql(
      `update app.work_session set starts_at = date_trunc('day', now()) + interval '500 days 9 hours', ends_at = date_trunc('day', now()) + interval '500 days 10 hours' where engagement_id = '${one!.id}'`,
    );
    await world.sql(
      `update app.work_session set starts_at = date_trunc('day', now()) + interval '500 days 10 hours 45 minutes', ends_at = date_trunc('day', now()) + interval '500 days 12 hours' where engagement_id = '${two!.id}'`,
    );
    await startsIn(past!.id, '-3 hours');
    const { days, open } = await listComingSessions(world.staff, { mine: true });
    const last = days.at(-1)!;
    expect(last.sessions.map(({ number, gapMinutes }) => [number, gapMinutes])).toEqual([
      [one!.number, null],
      [two!.number, 45],
    ]);
    expect(last.isToday).toBe(false);
    expect(open.map(({ number }) => number)).toContain(past!.number);
    expect(days.flatMap(({ sessions }) => sessions.map(({ number }) => number))).not.toContain(past!.number);
  });
});

test('what happened is told to the other side, in its language, with a link and no more than it needs', async () => {
  const customer = await world.customer();
  const { number } = await world.agreed(customer);
  await askForAppointment(customer.scope, { ...at(number), wish: 'Freitag um zehn.' });
  await scheduleSession(world.staff, { ...at(number), ...span(), host: host() });
  await cancelSession(customer.scope, { ...at(number), shown: free });
  const mails = await world.sql(
    `select recipient, subject, body_text from app.outgoing_mail where subject like '[${number}]%' order by created_at, id`,
  );
  const own = customer.scope.actor.person.email;
  const subjects = mails.filter(({ recipient }) => recipient === own).map(({ subject }) => subject);
  expect(subjects).toContain(`[${number}] Termin steht`);
  const staff = mails.filter(({ recipient }) => recipient === host()).map(({ subject }) => subject);
  expect(staff).toContain(`[${number}] Termin angefragt`);
  expect(staff).toContain(`[${number}] Sitzung abgesagt`);
  const text = String(mails.find(({ subject }) => subject === `[${number}] Termin steht`)?.['body_text']);
  expect(text).toContain(`https://portal.example/${NTT}/engagements/${number}/sessions/1`);
  expect(text).toContain('Beginn: ');
});

import { expect, request, type APIRequestContext } from '@playwright/test';
import { addresses } from './product.ts';
import { lookBehind } from './product-database.ts';
import { openSession, people, type DemoPerson } from './people.ts';
import { mutate, query, uniqueSubject } from './tickets.ts';

/** The API as a person of the demo data, for what a journey is not about. */
async function as(person: DemoPerson): Promise<APIRequestContext> {
  const context = await request.newContext({ baseURL: addresses.portal });
  await openSession(context, person);
  return context;
}

export interface MadeEngagement {
  number: string;
  subject: string;
}

/** Work that a customer has approved, Bank Escherfeld unless named, in whole units of an hour; quoted where there are too few. */
export async function approvedWork(given: {
  units: number;
  criteria?: string;
  by?: DemoPerson;
}): Promise<MadeEngagement> {
  const provider = 'ntt-securecall';
  const subject = uniqueSubject('Abnahme');
  const customer = await as(given.by ?? people.rueegger);
  const staff = await as(people.lichtenberger);
  const { number } = await mutate<{ number: string }>(customer, provider, 'engagements.request', {
    service: 'securehands_session',
    subject,
    description: 'Die Firewall soll erneuert werden.',
    facts: { systems: 'FGDEMO2000001' },
  });
  await mutate(staff, provider, 'engagements.send', {
    number,
    scope: 'Wir erneuern die Firewall.',
    pricing: 'by_effort',
    factorPercent: 150,
    rollbackPlan: 'Zurück auf das Abbild.',
    contactName: 'Andrin Rüegger',
    contactPhone: '+41 44 000 02 41',
    accessLevel: 'control',
    acceptanceCriteria: given.criteria ?? null,
    sessions: [{ title: 'Umstellung', amount: given.units * 60 }],
  });
  const detail = await query<{ statement: { version: number; preconditions: { key: string }[] } }>(
    customer,
    provider,
    'engagements.get',
    { number },
  );
  await mutate(customer, provider, 'engagements.approve', {
    number,
    version: detail.statement.version,
    confirmed: detail.statement.preconditions.map(({ key }) => key),
  });
  await customer.dispose();
  await staff.dispose();
  return { number, subject };
}

/** The same with its session held some days ago: times are not waited for. */
export async function heldWork(given: { units: number; criteria?: string }): Promise<MadeEngagement> {
  const made = await approvedWork(given);
  await lookBehind(
    `with e as (update app.engagement set requested_at = now() - interval '30 days'
       where provider_id = 'ntt-securecall' and number = '${made.number}' returning provider_id, id)
     update app.work_session s set status = 'held' from e where s.provider_id = e.provider_id and s.engagement_id = e.id`,
  );
  return made;
}

/** What a field of date and time takes: a Wednesday one to two weeks ago, or days after it. */
export function lastWednesday(time: string, daysLater = 0): string {
  const day = new Date();
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 4) % 7) - 7 + daysLater);
  return `${day.toISOString().slice(0, 10)}T${time}`;
}

/** Lets the limit of acceptance pass, as if two working days had gone by. */
export async function passAcceptance(number: string): Promise<void> {
  const rows = await lookBehind(
    `update app.completion_report r set accepts_itself_at = now() - interval '1 minute', complain_until = now() - interval '1 minute'
       from app.work_session s join app.engagement e on e.provider_id = s.provider_id and e.id = s.engagement_id
      where r.provider_id = s.provider_id and r.session_id = s.id and e.number = '${number}' returning s.id`,
  );
  expect(rows).toHaveLength(1);
  await lookBehind(
    `update graphile_worker._private_jobs set run_at = now() where key like '%engagement:accept:${String(rows[0]?.['id'])}%'`,
  );
}

import { localDate, workdays, type Catalogue } from '@zusage/catalogue';
import type { Transaction } from '@zusage/db';
import type { Person } from '@zusage/identity';
import {
  awaitFrom,
  recordPastEngagement,
  recordPastStep,
  type PastStep,
} from '@zusage/operations/engagements';
import { localMoment } from '@zusage/service-time';
import type { OrganisationContent } from './content.ts';
import { readEngagements, type EngagementContent, type StepContent } from './engagements-content.ts';
import { dayAfter } from './moment.ts';
import type { SeedContext } from './seed-context.ts';
import { purchasesOf, type TimedWork } from './seed-units.ts';

interface Known {
  people: Map<string, Person>;
  organisationIds: Map<string, string>;
}

/** Purchases of units and the work they were used for, in the order in which it all happened: the ledger keeps that order. */
export async function seedWork(
  trx: Transaction,
  context: SeedContext,
  organisations: readonly OrganisationContent[],
  known: Known,
): Promise<void> {
  const numbers = new Map<EngagementContent, string>();
  const work: TimedWork[] = [];
  for (const organisation of organisations)
    work.push(...(await purchasesOf(trx, context, organisation, known.organisationIds)));
  for (const engagement of readEngagements(context.catalogue.id)) {
    work.push({
      at: momentOf(engagement.at, context),
      run: async () => {
        numbers.set(engagement, await begin(trx, context, engagement, known));
      },
    });
    for (const step of engagement.steps) {
      const past = stepOf(step, context, known);
      work.push({
        at: past.at,
        run: () => recordPastStep(trx, context.catalogue.id, numbers.get(engagement) ?? '', past),
      });
    }
  }
  for (const { run } of work.toSorted((one, other) => one.at.getTime() - other.at.getTime())) await run();
  for (const number of numbers.values()) await awaitFrom(trx, context.catalogue.id, number, context.now);
}

async function begin(
  trx: Transaction,
  context: SeedContext,
  { service, by, at, subject, description, facts }: EngagementContent,
  known: Known,
): Promise<string> {
  const { number } = await recordPastEngagement(trx, context.catalogue.id, {
    service,
    requester: personOf(known, by),
    requestedAt: momentOf(at, context),
    subject,
    description,
    facts,
  });
  return number;
}

/** What the file says in days and times, as moments; the operation checks the rest. */
function stepOf({ at, by, ...content }: StepContent, context: SeedContext, known: Known): PastStep {
  const span = (starts: string, minutes: number): { startsAt: Date; endsAt: Date } => {
    const startsAt = momentOf(starts, context);
    return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) };
  };
  const { starts, minutes, parts, statement, ...others } = content;
  const moment = momentOf(at, context);
  const held =
    minutes === undefined
      ? {}
      : { startedAt: moment, stoppedAt: new Date(moment.getTime() + minutes * 60_000) };
  return {
    at: 'stoppedAt' in held && content.do === 'hold' ? held.stoppedAt : moment,
    by: by === null ? null : personOf(known, by),
    ...OPTIONAL,
    ...others,
    ...(content.do === 'hold' ? held : {}),
    ...(starts === undefined ? {} : span(starts, minutes ?? 0)),
    ...(parts
      ? { parts: parts.map((part) => ({ kind: part.kind, ...span(part.starts, part.minutes) })) }
      : {}),
    ...(statement ? { statement: statementOf(statement, context) } : {}),
  } as PastStep;
}

/** What a step may leave unsaid. */
const OPTIONAL = {
  reason: null,
  wish: null,
  rating: null,
  words: null,
  sections: {},
  recorded: false,
  participants: null,
};

function statementOf(
  { orderedUntil, sessions, ...content }: NonNullable<StepContent['statement']>,
  { now }: SeedContext,
) {
  return {
    ...content,
    ...(orderedUntil === undefined ? {} : { orderedUntil: dayAfter(now, Number(orderedUntil)) }),
    sessions: sessions.map((session) => ({ planKey: null, ...session })),
  };
}

/** So many working days from today at a time of day, on the provider's wall. */
function momentOf(text: string, { catalogue, now }: { catalogue: Catalogue; now: Date }): Date {
  const [days = '', time = ''] = text.split(' ');
  const day = localDate(catalogue, workdays(catalogue, now, Number(days)));
  const moment = localMoment(`${day}T${time}`, catalogue.timeZone);
  if (!moment) throw new Error(`"${text}" is no moment`);
  return moment;
}

function personOf({ people }: Known, key: string): Person {
  const person = people.get(key);
  if (!person) throw new Error(`the demo content names an unknown person: ${key}`);
  return person;
}

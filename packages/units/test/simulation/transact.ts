import { setTimeout as sleep } from 'node:timers/promises';
import type { Database, Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import { UnitError } from '../../src/index.ts';
import { isBroken, kill, Killed, killedBefore, processOf, sqlState, untilReplaced } from './disturb.ts';
import type { AccountHistory, Seen } from './history.ts';
import type { Asked, Refusal } from './operation.ts';
import { perform } from './perform.ts';
import type { Disturbance } from './plan.ts';
import { readPlace, readStanding } from './standing.ts';
import { PROVIDER } from './world.ts';

/** One operation on its account. */
export interface Request {
  history: AccountHistory;
  asked: Asked;
}

export interface Noticed {
  history: AccountHistory;
  seen: Seen;
}

/** What all workers share. */
export interface Sight {
  control: () => Database;
  /** The latest reading of the clock that anybody had: whatever begins now is decided after it. */
  clock: number;
  /** Transactions that came to their end. */
  looks: number;
  counts: { killed: number; repeated: number; triedAgain: number; givenUp: number };
}

/** The caller changed its mind. */
class GivenUp extends Error {}

/** A refusal that ended the transaction: nothing can be read in it any more. */
class Ended extends Error {
  readonly request: Request;
  readonly refusal: Refusal;
  readonly since: number;
  constructor(request: Request, refusal: Refusal, since: number) {
    super('ended');
    this.request = request;
    this.refusal = refusal;
    this.since = since;
  }
}

/**
 * Does the requests in one transaction, disturbed as planned, and again with the same keys until an answer is had: as a
 * caller would whose connection breaks.
 *
 * @returns what was seen; empty when everything was rolled back
 */
export async function transact(
  sight: Sight,
  database: Database,
  requests: readonly Request[],
  disturbance: Disturbance | null,
): Promise<Noticed[]> {
  const seen: Noticed[] = [];
  for (let round = 0; ; round += 1) {
    const disturbed = round === 0 ? disturbance : null;
    let killing: Killing | null = null;
    try {
      const noticed = await once(sight, database, requests, disturbed, (begun) => void (killing = begun));
      seen.push(...noticed);
      if (disturbed?.what !== 'answer lost') return seen;
      sight.counts.repeated += 1;
    } catch (error) {
      if (error instanceof GivenUp) return seen;
      if (error instanceof Ended) return [...seen, await afterwards(sight, database, error)];
      if (!isBroken(error)) throw error;
      sight.counts.killed += 1;
    } finally {
      if (killing) await gone(database, killing);
    }
  }
}

interface Killing {
  process: number;
  sent: Promise<void>;
}

async function gone(database: Database, { process, sent }: Killing): Promise<void> {
  await sent;
  await untilReplaced(database, process);
}

async function once(
  sight: Sight,
  database: Database,
  requests: readonly Request[],
  disturbance: Disturbance | null,
  killing: (begun: Killing) => void,
): Promise<Noticed[]> {
  let tries = 0;
  return database.tenant(PROVIDER, async (trx) => {
    tries += 1;
    if (tries > 1) sight.counts.triedAgain += 1;
    const process = disturbance?.what.startsWith('killed') ? await processOf(trx) : 0;
    const end = (): Promise<void> => kill(sight.control(), process);
    const acting = disturbance?.what === 'killed' ? killedBefore(trx, disturbance.statement) : trx;
    let noticed: Noticed[];
    try {
      noticed = await doAll(sight, trx, acting, requests);
    } catch (error) {
      if (error instanceof Killed) killing({ process, sent: end() });
      if (error instanceof Killed) await end();
      throw error;
    }
    if (disturbance?.what === 'given up') {
      sight.counts.givenUp += 1;
      throw new GivenUp('given up');
    }
    if (disturbance?.what === 'killed before commit') {
      await end();
      killing({ process, sent: Promise.resolve() });
    }
    if (disturbance?.what === 'killed at commit')
      killing({ process, sent: sleep(disturbance.delay).then(end) });
    return noticed;
  });
}

async function doAll(
  sight: Sight,
  trx: Transaction,
  acting: Transaction,
  requests: readonly Request[],
): Promise<Noticed[]> {
  const noticed: Noticed[] = [];
  for (const request of requests)
    for (const seen of await doOne(sight, trx, acting, request))
      noticed.push({ history: request.history, seen });
  // Only what came under the account's lock is followed by a standing that nobody else can change. Each movement is judged
  // by its answer; what the tables make of them is looked at after one transaction in four.
  sight.looks += 1;
  const wanted = sight.looks % 4 === 0 ? noticed.filter(({ seen }) => isUnderLock(seen)) : [];
  const locked = new Set(wanted.map(({ history }) => history));
  for (const history of locked)
    noticed.push({ history, seen: { what: 'standing', ...(await readStanding(trx, history.id)) } });
  for (const { seen } of noticed) sight.clock = Math.max(sight.clock, seen.clock);
  return noticed;
}

const isUnderLock = (seen: Seen): boolean =>
  seen.what !== 'refused' ||
  !(seen.refusal.reason.startsWith('invalid_input') || seen.refusal.reason === 'not_found');

async function doOne(sight: Sight, trx: Transaction, acting: Transaction, request: Request): Promise<Seen[]> {
  const { history, asked } = request;
  const since = sight.clock;
  try {
    const answer = await perform(acting, history.id, history.model, asked);
    if ('hold' in answer) {
      if (asked.kind !== 'hold' && asked.kind !== 'needed')
        throw new Error('only a hold is answered by its id');
      return [{ what: 'held', ...(await readPlace(trx, history.id)), asked, id: answer.hold }];
    }
    const seen: Seen[] = answer.booked.map((booked) => {
      return { what: 'booked', sequence: booked.sequence, clock: booked.recordedAt, asked, booked };
    });
    if (asked.kind === 'expire') seen.push({ what: 'expired', ...(await readPlace(trx, history.id)), since });
    return seen;
  } catch (error) {
    if (!(error instanceof AppError) || asked.kind === 'expire') throw error;
    const refusal = refusalOf(error);
    try {
      return [{ what: 'refused', ...(await readPlace(trx, history.id)), asked, refusal, since }];
    } catch (aborted) {
      if (sqlState(aborted) !== '25P02') throw aborted;
      throw new Ended(request, refusal, since);
    }
  }
}

/** A name that was taken stays so: what was refused for it would be refused now. */
async function afterwards(sight: Sight, database: Database, ended: Ended): Promise<Noticed> {
  const { request, refusal, since } = ended;
  const { history, asked } = request;
  if (asked.kind === 'expire') throw new Error('an expiry names nothing');
  const place = await database.tenant(PROVIDER, (trx) => readPlace(trx, history.id));
  sight.clock = Math.max(sight.clock, place.clock);
  return { history, seen: { what: 'refused', ...place, asked, refusal, since } };
}

function refusalOf(error: AppError): Refusal {
  if (error instanceof UnitError)
    return error.requested === undefined
      ? { reason: error.reason }
      : { reason: error.reason, requested: error.requested, held: error.held };
  return { reason: [error.code, ...Object.keys(error.fields ?? {})].join(' ') };
}

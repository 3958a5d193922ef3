import type { Database } from '@zusage/db';
import { checkAccounts, checkBook, checkStandings } from './check.ts';
import { BEGINNING, reach } from './clock.ts';
import { AccountHistory } from './history.ts';
import { accountsOf, planOf, type Disturbance, type Planned } from './plan.ts';
import { nextEnd, resolve } from './resolve.ts';
import { readMovement } from './standing.ts';
import { transact, type Noticed, type Request, type Sight } from './transact.ts';
import { createSimulatedWorld, PROVIDER, type SimulatedWorld } from './world.ts';

export interface RunOptions {
  seed: number;
  operations: number;
  /** 1 is the same history in every run; with more, what they meet in differs. */
  workers: number;
  progress?: (operations: number) => void;
}

export interface Summary {
  operations: number;
  /** By the number of the operation that was at work, or of the check that found it. */
  violations: { operation: number; fault: string }[];
  accounts: number;
  movements: Record<string, number>;
  refusals: Record<string, number>;
  disturbances: Sight['counts'];
  /** How far the simulated clock went, in days. */
  days: number;
  seconds: number;
}

const DAY = 86_400_000;
/** After so many transactions everybody stops, and the tables are compared with the model. */
const TRANSACTIONS_BETWEEN_CHECKS = 6_000;
/** The first time sooner: while the tables are being filled the server has no idea of them. */
const TRANSACTIONS_AT_FIRST = 400;
const VIOLATIONS_MAX = 10;
/** Each tenth account is charged afterwards: its work is booked as effort (SB-4, S7-11). */
const isPostpaid = (account: number): boolean => account % 10 === 9;

/** A run of a seed against a database of its own. @param serverUrl a server with the migrated template */
export async function simulate(serverUrl: string, options: RunOptions): Promise<Summary> {
  const startedAt = performance.now();
  await using world = await createSimulatedWorld(serverUrl, options.workers);
  const plan = planOf(options.seed, options.operations);
  const ids = await world.openAccounts(accountsOf(plan));
  const run = new Run(world, ids, options);
  for (let at = 0; at < plan.length && run.violations.length === 0;) {
    const until = at === 0 ? TRANSACTIONS_AT_FIRST : at + TRANSACTIONS_BETWEEN_CHECKS;
    await run.stretch(plan.slice(at, until), at === 0);
    at = until;
  }
  await run.checkAll();
  return run.summary((performance.now() - startedAt) / 1000);
}

class Run {
  readonly violations: Summary['violations'] = [];
  readonly #world: SimulatedWorld;
  readonly #options: RunOptions;
  readonly #histories: AccountHistory[];
  readonly #sight: Sight;
  readonly #touched = new Set<AccountHistory>();
  readonly #refusals: Record<string, number> = {};
  #done = 0;

  constructor(world: SimulatedWorld, ids: string[], options: RunOptions) {
    this.#world = world;
    this.#options = options;
    this.#histories = ids.map((id) => new AccountHistory(id));
    const counts = { killed: 0, repeated: 0, triedAgain: 0, givenUp: 0 };
    this.#sight = { control: () => world.connections().control, clock: BEGINNING, looks: 0, counts };
  }

  /** All workers through these transactions, then a look at every account that they touched. */
  async stretch(plan: readonly Planned[], isFirst: boolean): Promise<void> {
    const left = plan.values();
    const work = async (database: Database): Promise<void> => {
      for (const planned of left) {
        if (this.violations.length > 0) return;
        await this.#one(database, planned);
      }
    };
    const { workers } = this.#world.connections();
    await Promise.all(workers.map(work));
    if (isFirst) await this.#world.settle();
    if (this.violations.length === 0) this.#blameAll(await checkStandings(this.#control, [...this.#touched]));
    this.#touched.clear();
  }

  async checkAll(): Promise<void> {
    if (this.violations.length > 0) return;
    this.#blameAll(await checkAccounts(this.#control, this.#histories));
    this.#blameAll(await checkBook(this.#control));
  }

  get #control(): Database {
    return this.#world.connections().control;
  }

  #blameAll(faults: readonly string[]): void {
    for (const fault of faults) this.#blame(this.#done, fault);
  }

  #blame(operation: number, fault: string): void {
    if (this.violations.length < VIOLATIONS_MAX) this.violations.push({ operation, fault });
  }

  async #one(database: Database, planned: Planned): Promise<void> {
    const histories = planned.accounts.map((at) => this.#historyAt(at));
    if (planned.clock) await this.#moveClock(planned, histories[0]);
    else await this.#transaction(database, planned, histories);
    this.#done += planned.asks.length;
    this.#options.progress?.(this.#done);
  }

  #historyAt(account: number): AccountHistory {
    const history = this.#histories[account];
    if (!history) throw new Error(`there is no account ${account}`);
    return history;
  }

  /** To the end of a lot, a little before or after it; or on by any time. */
  async #moveClock({ asks }: Planned, history: AccountHistory | undefined): Promise<void> {
    const [ask] = asks;
    if (!ask || !history) return;
    const { random } = ask;
    const end = nextEnd(history.model, this.#sight.clock);
    const far = random.chance(0.03) ? 60 * DAY : 12 * 3_600_000;
    const isNear = end !== null && end - this.#sight.clock < 20 * DAY;
    const moment =
      isNear && random.chance(0.7) ? end - random.between(0, 8) : this.#sight.clock + random.spread(20, far);
    const now = await reach(this.#control, Math.round(moment));
    this.#sight.clock = Math.max(this.#sight.clock, now);
  }

  async #transaction(database: Database, planned: Planned, histories: AccountHistory[]): Promise<void> {
    const begun = histories.map((history) => history.begin());
    for (const history of histories) this.#touched.add(history);
    try {
      const requests = this.#requests(planned, histories);
      for (const { history, seen } of await this.#noticed(database, requests, planned.disturbance)) {
        history.notice(seen);
        if (seen.what === 'refused')
          this.#refusals[seen.refusal.reason] = (this.#refusals[seen.refusal.reason] ?? 0) + 1;
      }
    } catch (error) {
      this.#blame(
        planned.first,
        `failed with ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    }
    for (const [at, history] of histories.entries()) {
      history.end(begun[at] ?? 0);
      await this.#findMissing(history);
      for (const fault of history.violations.splice(0)) this.#blame(planned.first, fault);
    }
  }

  #requests({ asks, accounts }: Planned, histories: AccountHistory[]): Request[] {
    return asks.map((ask, at) => {
      const which = at % histories.length;
      const history = histories[which];
      if (!history) throw new Error('a transaction has an account');
      return {
        history,
        asked: resolve(ask, history.model, this.#sight.clock, isPostpaid(accounts[which] ?? 0)),
      };
    });
  }

  async #noticed(database: Database, requests: Request[], wanted: Disturbance | null): Promise<Noticed[]> {
    const disturbance = possible(wanted, requests, this.#options.workers);
    if (disturbance?.what !== 'asked at once') return transact(this.#sight, database, requests, disturbance);
    const times = Array.from({ length: disturbance.times }, () =>
      transact(this.#sight, this.#world.connections().database, requests, null),
    );
    return (await Promise.all(times)).flat();
  }

  /** Movements whose caller was killed and will not ask again: an expiry repeats itself by what is left. */
  async #findMissing(history: AccountHistory): Promise<void> {
    for (let sequence = history.missing(); sequence !== null; sequence = history.missing()) {
      const wanted = sequence;
      const begun = history.begin();
      const booked = await this.#control.tenant(PROVIDER, (trx) => readMovement(trx, history.id, wanted));
      if (booked?.kind === 'expire')
        history.notice({
          what: 'booked',
          sequence,
          clock: booked.recordedAt,
          asked: { kind: 'expire' },
          booked,
        });
      history.end(begun);
      if (booked?.kind === 'expire') continue;
      this.#blame(
        this.#done,
        `account ${history.id}: nobody asked for movement ${sequence}: ${JSON.stringify(booked)}`,
      );
      return;
    }
  }

  summary(seconds: number): Summary {
    const movements: Record<string, number> = {};
    for (const { model } of this.#histories)
      for (const { kind } of model.booked) movements[kind] = (movements[kind] ?? 0) + 1;
    return {
      operations: this.#done,
      violations: this.violations,
      accounts: this.#histories.length,
      movements,
      refusals: this.#refusals,
      disturbances: this.#sight.counts,
      days: Math.round((this.#sight.clock - BEGINNING) / DAY),
      seconds,
    };
  }
}

/** What may be repeated without a key must not be lost; and one worker is to see the same in every run. */
function possible(wanted: Disturbance | null, requests: Request[], workers: number): Disturbance | null {
  if (wanted?.what === 'asked at once')
    return requests.length === 1 && requests.every(({ asked }) => 'key' in asked) && workers > 1
      ? wanted
      : null;
  if (wanted?.what !== 'killed at commit' && wanted?.what !== 'answer lost') return wanted;
  const isRepeatable = requests.every(({ asked }) => 'key' in asked || asked.kind === 'expire');
  if (!isRepeatable) return { what: 'killed before commit' };
  if (workers > 1 || wanted.what === 'answer lost') return wanted;
  return { what: wanted.delay % 2 === 0 ? 'killed before commit' : 'answer lost' };
}

import { EventEmitter } from 'node:events';
import type { Database } from '@zusage/db';
import { parseCronItems, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import type { JobHandler, Schedule } from './handler.ts';
import { LivingWorkers } from './living-workers.ts';
import { graphileLogger, type JobLogger } from './logger.ts';

/** Above two seconds a due time would be kept visibly late. */
const pollMillisecondsMax = 2_000;

export interface RunOptions {
  /** Connects as the owner of the schema and not through a pooler in transaction mode: the queue listens. */
  url: string;
  handlers: readonly JobHandler[];
  schedules?: readonly Schedule[];
  /** What handlers work with; the caller closes it after `stop`. */
  database: Database;
  logger: JobLogger;
  /** Milliseconds between looks at timers; at most 2000. Jobs due at once are announced and do not wait. */
  pollInterval?: number;
  /** Jobs at the same time; 4 if left out. */
  concurrency?: number;
}

export interface RunningJobs {
  /** Takes no more jobs and resolves when those that run have ended; what does not end is given back. */
  stop(): Promise<void>;
  /** Settles when the runner has ended, with an error if it ended by itself. */
  ended: Promise<void>;
}

/** Runs jobs until stopped. Any number of processes may run at once: each job is taken by one. */
export async function runJobs(options: RunOptions): Promise<RunningJobs> {
  const { logger } = options;
  const living = new LivingWorkers(options.url, logger);
  const events: WorkerEvents = new EventEmitter();
  events.on('worker:create', ({ worker }) => living.announce(worker.workerId));
  events.on('job:failed', ({ job, error }) => {
    const providerId = providerOf(job.payload);
    logger.error(
      { job: job.id, task: job.task_identifier, providerId, attempts: job.attempts, err: error },
      'gave a job up',
    );
  });
  events.on('job:error', ({ job, error }) => {
    const providerId = providerOf(job.payload);
    logger.warn(
      { job: job.id, task: job.task_identifier, providerId, attempt: job.attempts, err: error },
      'a job failed',
    );
  });

  await living.start();
  const concurrency = options.concurrency ?? 4;
  const pool = queuePool(options.url, concurrency, logger);
  const end = async (): Promise<void> => {
    await living.end();
    await pool.end();
  };
  try {
    const runner = await run({
      pgPool: pool,
      taskList: tasksOf(options),
      parsedCronItems: cronItemsOf(options.schedules ?? []),
      concurrency,
      pollInterval: Math.min(options.pollInterval ?? 1_000, pollMillisecondsMax),
      noHandleSignals: true,
      logger: graphileLogger(logger),
      events,
    });
    const ended = runner.promise.finally(end);
    // whoever calls stop() gets the error there; `ended` is for those who watch
    ended.catch(() => {});
    let stopping: Promise<void> | undefined;
    const stop = (): Promise<void> => (stopping ??= runner.stop().then(() => ended));
    return { stop, ended };
  } catch (error) {
    await end();
    throw error;
  }
}

/** Connections that break are replaced; a restart of the database must not end the process (S100). */
function queuePool(url: string, concurrency: number, logger: JobLogger): pg.Pool {
  // each job takes one to be noted, and one listens
  const pool = new pg.Pool({ connectionString: url, max: concurrency + 2, connectionTimeoutMillis: 5_000 });
  pool.on('error', (err) => logger.warn({ err }, 'a connection of the queue broke; it is replaced'));
  // the pool stops listening for errors when it ends, before the server has closed the connection
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

function tasksOf({ handlers, schedules = [], database }: RunOptions): TaskList {
  const tasks: TaskList = {};
  for (const handler of handlers) {
    if (tasks[handler.name]) throw new Error(`two handlers for ${handler.name}`);
    tasks[handler.name] = async (payload: unknown, helpers) => {
      const providerId = providerOf(payload);
      if (providerId === undefined) throw new Error(`${handler.name} has no tenant`);
      await handler.run(payload, { database, providerId, signal: helpers.abortSignal });
    };
  }
  for (const schedule of schedules) {
    if (tasks[schedule.name]) throw new Error(`two handlers for ${schedule.name}`);
    tasks[schedule.name] = () => schedule.run({ database });
  }
  return tasks;
}

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

function cronItemsOf(schedules: readonly Schedule[]) {
  return parseCronItems(
    schedules.map((schedule) => ({
      task: schedule.name,
      match: schedule.at,
      identifier: schedule.name,
      options: { backfillPeriod: DAY_MILLISECONDS, maxAttempts: 3, jobKey: schedule.name },
    })),
  );
}

function providerOf(payload: unknown): string | undefined {
  if (typeof payload !== 'object' || payload === null || !('providerId' in payload)) return undefined;
  return typeof payload.providerId === 'string' ? payload.providerId : undefined;
}

import pg from 'pg';
import type { JobLogger } from './logger.ts';

/** Seconds between looks for jobs of dead workers, and the age from which a lock is looked at. */
const lookSeconds = 15;
const lockAgeSeconds = 5;

const lockOf = (worker: string): string => `hashtextextended('zusage.worker/' || ${worker}, 0)`;

/**
 * Gives back what workers held that were killed. The queue itself waits four hours for a lost worker. Each worker
 * therefore holds an advisory lock, which ends with its connection, however it died; jobs locked by a worker without
 * one are freed and run again.
 */
export class LivingWorkers {
  readonly #url: string;
  readonly #logger: JobLogger;
  readonly #workers = new Set<string>();
  #client: pg.Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #work: Promise<void> = Promise.resolve();
  #ended = false;

  constructor(url: string, logger: JobLogger) {
    this.#url = url;
    this.#logger = logger;
  }

  async start(): Promise<void> {
    await this.#connect();
    await this.#freeLostJobs();
    this.#timer = setInterval(() => this.#run(() => this.#look()), lookSeconds * 1000);
  }

  /** Must be told of every worker before it takes its first job. */
  announce(worker: string): void {
    this.#workers.add(worker);
    this.#run(async () => {
      await this.#lock([worker]);
      await this.#sign();
    });
  }

  async end(): Promise<void> {
    this.#ended = true;
    clearInterval(this.#timer);
    await this.#work;
    await this.#client?.end();
  }

  /** One after the other: all of it shares one connection. A lost one is replaced at the next look. */
  #run(work: () => Promise<void>): void {
    this.#work = this.#work.then(async () => {
      if (this.#ended) return;
      try {
        if (!this.#client) await this.#connect();
        await work();
      } catch (error) {
        this.#logger.warn({ err: error }, 'cannot look for lost jobs; trying again');
        await this.#client?.end().catch(() => {});
        this.#client = undefined;
      }
    });
  }

  async #look(): Promise<void> {
    await this.#freeLostJobs();
    await this.#sign();
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#url,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    client.on('error', () => (this.#client = undefined));
    await client.connect();
    this.#client = client;
    await this.#lock([...this.#workers]);
  }

  /** For people who look after the installation: the lock alone tells nobody since when. */
  async #sign(): Promise<void> {
    await this.#client?.query(
      `insert into jobs.worker_sign (worker) select w from unnest($1::text[]) w
         on conflict (worker) do update set seen_at = now()`,
      [[...this.#workers]],
    );
    await this.#client?.query(`delete from jobs.worker_sign where seen_at < now() - interval '1 day'`);
  }

  async #lock(workers: string[]): Promise<void> {
    await this.#client?.query(`select pg_advisory_lock_shared(${lockOf('w')}) from unnest($1::text[]) w`, [
      workers,
    ]);
  }

  async #freeLostJobs(): Promise<void> {
    // a shared lock stands in the way of the exclusive one; the latter ends with this statement's transaction
    const { rows } = await this.#client!.query<{ lost: string[] | null }>(
      `with holders as (
         select distinct locked_by as w from graphile_worker.jobs
          where locked_by is not null and locked_at < now() - make_interval(secs => ${lockAgeSeconds}) and locked_by <> all ($1)
       )
       select array_agg(w) as lost from holders where pg_try_advisory_xact_lock(${lockOf('w')})`,
      [[...this.#workers]],
    );
    const lost = rows[0]?.lost;
    if (!lost) return;
    await this.#client!.query('select graphile_worker.force_unlock_workers($1::text[])', [lost]);
    this.#logger.warn({ workers: lost }, 'gave back the jobs of workers that are gone');
  }
}

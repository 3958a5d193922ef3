import type { Database } from '@zusage/db';
import type { Job } from './job.ts';

/** What a handler gets beside its payload; it opens tenant transactions itself, as short as it can. */
export interface JobContext {
  database: Database;
  /** Stamped by the database when the job was added; no payload can name another tenant. */
  providerId: string;
  /** Ends when the process is to end: long work may stop early and throw, to be tried again. */
  signal: AbortSignal | undefined;
}

/** A job with what is done for it. Work may happen twice (a crash after it, before it is noted): it must bear that. */
export interface JobHandler {
  readonly name: string;
  readonly run: (payload: unknown, context: JobContext) => Promise<void>;
}

/** Ties a job to its work, with the types of both checked against each other. */
export function handle<T extends object>(
  job: Job<T>,
  run: (payload: T, context: JobContext) => Promise<void>,
): JobHandler {
  return { name: job.name, run: (payload, context) => run(job.parse(payload), context) };
}

/** Work of no tenant, at fixed times. */
export interface Schedule {
  /** Kept in the database like a job's name. */
  readonly name: string;
  /** Cron pattern in UTC: minute, hour, day, month, weekday. Missed times of the last day are made up for once. */
  readonly at: string;
  readonly run: (context: { database: Database }) => Promise<void>;
}

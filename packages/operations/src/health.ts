import { sql, type Transaction } from '@zusage/db';
import { healthFindings, type HealthFinding } from './health-findings.ts';
import { toInstant, type Instant } from './instant.ts';
import type { PersonScope } from './scope.ts';

/** What an administrator looks at when something seems slow or silent. */
export interface Health {
  /** What wants attention, worst first; empty when all is well. */
  findings: HealthFinding[];
  database: { version: string; sizeBytes: number; answeredInMs: number; migration: string };
  workers: { alive: number; seenAt: Instant | null };
  jobs: {
    due: number;
    oldestDueAt: Instant | null;
    ahead: number;
    nextAt: Instant | null;
    givenUp: number;
    lastError: string | null;
  };
  mail: { waiting: number; oldestAt: Instant | null; lastSentAt: Instant | null };
  backupAt: Instant | null;
}

interface Row {
  now: Date;
  due: number;
  oldest_due_at: Date | null;
  ahead: number;
  next_at: Date | null;
  given_up: number;
  last_error: string | null;
  alive: number;
  seen_at: Date | null;
  server_version: string;
  size_bytes: number;
  backup_at: Date | null;
  mail_waiting: number;
  mail_oldest_at: Date | null;
  mail_sent_at: Date | null;
  migration: string;
}

/** Database, workers, jobs and mail of this provider, read in one statement. */
export function health(scope: PersonScope): Promise<Health> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const began = performance.now();
    const row = await read(trx, scope.providerId);
    const answeredInMs = Math.round(performance.now() - began);
    const instant = (date: Date | null): Instant | null => date && toInstant(date);
    return {
      findings: healthFindings({
        now: row.now,
        workersAlive: row.alive,
        oldestDueAt: row.oldest_due_at,
        givenUp: row.given_up,
        mailOldestAt: row.mail_oldest_at,
        backupAt: row.backup_at,
      }),
      database: {
        version: row.server_version,
        sizeBytes: row.size_bytes,
        answeredInMs,
        migration: row.migration,
      },
      workers: { alive: row.alive, seenAt: instant(row.seen_at) },
      jobs: {
        due: row.due,
        oldestDueAt: instant(row.oldest_due_at),
        ahead: row.ahead,
        nextAt: instant(row.next_at),
        givenUp: row.given_up,
        lastError: row.last_error,
      },
      mail: {
        waiting: row.mail_waiting,
        oldestAt: instant(row.mail_oldest_at),
        lastSentAt: instant(row.mail_sent_at),
      },
      backupAt: instant(row.backup_at),
    };
  });
}

async function read(trx: Transaction, providerId: string): Promise<Row> {
  const { rows } = await sql<Row>`
    select now() as now, s.*, w.alive, w.seen_at, i.*, m.*,
           (select max(name) from auth.applied_migrations() as name) as migration
      from jobs.standing() s, jobs.workers() w, jobs.installation() i,
           (select count(*) filter (where sent_at is null)::integer as mail_waiting,
                   min(created_at) filter (where sent_at is null) as mail_oldest_at,
                   max(sent_at) as mail_sent_at
              from app.outgoing_mail where provider_id = ${providerId}) m`.execute(trx);
  const [row] = rows;
  if (!row) throw new Error('the database told nothing of itself');
  return row;
}

/** Jobs that were given up get their tries back. @returns how many */
export function retryGivenUpJobs(scope: PersonScope): Promise<number> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const { rows } = await sql<{ count: number }>`select jobs.retry_given_up() as count`.execute(trx);
    return rows[0]?.count ?? 0;
  });
}

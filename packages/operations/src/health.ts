import { currentCatalogue } from '@zusage/contracts';
import { sql, type Transaction } from '@zusage/db';
import { healthFindings, type HealthFinding } from './health-findings.ts';
import { toInstant, type Instant } from './instant.ts';
import type { PersonScope } from './scope.ts';
import type { NamedFault } from './units/check-ledger.ts';

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
  /** What the last hourly check of the unit ledger found; `fault.unit` is the unit's name. */
  ledger: { checkedAt: Instant | null; accounts: number; movements: number; fault: NamedFault | null };
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
  ledger_checked_at: Date | null;
  ledger_accounts: number | null;
  ledger_movements: number | null;
  ledger_fault: NamedFault | null;
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
        ledgerHolds: row.ledger_fault === null,
        ledgerCheckedAt: row.ledger_checked_at,
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
      ledger: {
        checkedAt: instant(row.ledger_checked_at),
        accounts: row.ledger_accounts ?? 0,
        movements: row.ledger_movements ?? 0,
        fault: row.ledger_fault && (await withUnitName(trx, scope, row.ledger_fault)),
      },
    };
  });
}

async function withUnitName(trx: Transaction, scope: PersonScope, fault: NamedFault): Promise<NamedFault> {
  const { catalogue } = await currentCatalogue(trx, scope.providerId);
  const unit = catalogue.units.find(({ key }) => key === fault.unit);
  return { ...fault, unit: unit?.name[scope.locale] ?? fault.unit };
}

async function read(trx: Transaction, providerId: string): Promise<Row> {
  const { rows } = await sql<Row>`
    select now() as now, s.*, w.alive, w.seen_at, i.*, m.*, l.checked_at as ledger_checked_at,
           l.accounts as ledger_accounts, l.movements as ledger_movements, l.fault as ledger_fault,
           (select max(name) from auth.applied_migrations() as name) as migration
      from jobs.standing() s cross join jobs.workers() w cross join jobs.installation() i cross join
           (select count(*) filter (where sent_at is null)::integer as mail_waiting,
                   min(created_at) filter (where sent_at is null) as mail_oldest_at,
                   max(sent_at) as mail_sent_at
              from app.outgoing_mail where provider_id = ${providerId}) m
      left join app.ledger_check l on l.provider_id = ${providerId}`.execute(trx);
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

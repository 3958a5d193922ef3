/** What is not as it should be, in the order in which it hurts customers. */
export type HealthFinding =
  | 'ledger_fault'
  | 'no_worker'
  | 'jobs_late'
  | 'jobs_given_up'
  | 'mail_late'
  | 'ledger_unchecked'
  | 'backup_missing'
  | 'backup_old';

export interface Vitals {
  now: Date;
  workersAlive: number;
  oldestDueAt: Date | null;
  givenUp: number;
  mailOldestAt: Date | null;
  backupAt: Date | null;
  ledgerHolds: boolean;
  /** null: not yet, as in the first hour of an installation. */
  ledgerCheckedAt: Date | null;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Jobs start within seconds; a minute is a queue that stands or is swamped. */
const JOBS_LATE_MS = MINUTE_MS;
/** A mail server may greylist for ten minutes. */
const MAIL_LATE_MS = 15 * MINUTE_MS;
/** The ledger is checked every hour. */
const LEDGER_UNCHECKED_MS = 3 * HOUR_MS;
/** One nightly backup may be missed by hours, not by a day. */
const BACKUP_OLD_MS = 36 * HOUR_MS;

export function healthFindings({ now, ...vitals }: Vitals): HealthFinding[] {
  const age = (date: Date | null): number => (date === null ? 0 : now.getTime() - date.getTime());
  const found: [HealthFinding, boolean][] = [
    ['ledger_fault', !vitals.ledgerHolds],
    ['no_worker', vitals.workersAlive === 0],
    ['jobs_late', age(vitals.oldestDueAt) > JOBS_LATE_MS],
    ['jobs_given_up', vitals.givenUp > 0],
    ['mail_late', age(vitals.mailOldestAt) > MAIL_LATE_MS],
    ['ledger_unchecked', age(vitals.ledgerCheckedAt) > LEDGER_UNCHECKED_MS],
    ['backup_missing', vitals.backupAt === null],
    ['backup_old', age(vitals.backupAt) > BACKUP_OLD_MS],
  ];
  return found.filter(([, holds]) => holds).map(([finding]) => finding);
}

import { describe, expect, it } from 'vitest';
import { healthFindings, type Vitals } from '../src/health-findings.ts';

const now = new Date('2026-11-23T10:00:00Z');
const ago = (minutes: number): Date => new Date(now.getTime() - minutes * 60_000);
const well: Vitals = {
  now,
  workersAlive: 2,
  oldestDueAt: null,
  givenUp: 0,
  mailOldestAt: null,
  backupAt: ago(600),
  ledgerHolds: true,
  ledgerCheckedAt: ago(30),
};

describe("what wants an administrator's attention", () => {
  it.each<[string, Partial<Vitals>, string[]]>([
    ['nothing when all is well', {}, []],
    ['no living worker', { workersAlive: 0 }, ['no_worker']],
    ['a job that has just become due is none', { oldestDueAt: ago(1) }, []],
    ['jobs that wait for more than a minute', { oldestDueAt: ago(1.1) }, ['jobs_late']],
    ['a job that was given up', { givenUp: 1 }, ['jobs_given_up']],
    ['a mail held back by greylisting is none', { mailOldestAt: ago(15) }, []],
    ['a mail that waits longer', { mailOldestAt: ago(16) }, ['mail_late']],
    ['no backup at all', { backupAt: null }, ['backup_missing']],
    ['a backup of one and a half days', { backupAt: ago(36 * 60) }, []],
    ['an older one', { backupAt: ago(36 * 60 + 1) }, ['backup_old']],
    ['a ledger that does not hold', { ledgerHolds: false }, ['ledger_fault']],
    ['a ledger that was not checked yet is none', { ledgerCheckedAt: null }, []],
    ['a ledger that was checked three hours ago', { ledgerCheckedAt: ago(180) }, []],
    ['one that was checked before', { ledgerCheckedAt: ago(181) }, ['ledger_unchecked']],
    [
      'worst first',
      { ledgerHolds: false, workersAlive: 0, givenUp: 3, backupAt: null },
      ['ledger_fault', 'no_worker', 'jobs_given_up', 'backup_missing'],
    ],
  ])('%s', (_name, vitals, findings) => {
    expect(healthFindings({ ...well, ...vitals })).toEqual(findings);
  });
});

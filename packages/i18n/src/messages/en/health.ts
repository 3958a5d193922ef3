import { plural } from '../../plural.ts';
import type { health as german } from '../de/health.ts';

const count = plural('en');

export const health = {
  title: 'Operation',
  lead: 'Whether everything runs, what is waiting, and what may be behind it.',
  well: 'Everything runs.',
  attention: ({ count: found }) =>
    count(found, { one: 'One thing needs attention.', other: '# things need attention.' }),
  findings: {
    ledger_fault: {
      title: 'The unit ledger does not hold.',
      help: 'Somebody changed movements, accounts or checkpoints past the application. Book nothing on the account by hand, keep the database and the file of checkpoints, and compare with the last backup. “zusage ledger verify” checks again.',
    },
    no_worker: {
      title: 'No worker is running.',
      help: 'Deadlines are not watched and mail does not go out until one is started. Nothing is lost.',
    },
    jobs_late: {
      title: 'Jobs have been waiting for more than a minute.',
      help: 'The worker cannot keep up: start another one, or look into its log.',
    },
    jobs_given_up: {
      title: 'Jobs were given up after many attempts.',
      help: 'Usually the mail server was out of reach for too long. Once the cause is gone, try again.',
    },
    mail_late: {
      title: 'A mail has been waiting for more than a quarter of an hour.',
      help: 'Check SMTP_URL and whether the mail server accepts mail.',
    },
    ledger_unchecked: {
      title: 'The unit ledger has not been checked for more than three hours.',
      help: 'Is the worker running? Its log says why the check fails.',
    },
    backup_missing: {
      title: 'There is no backup yet.',
      help: 'The command “zusage backup FILE” writes database and files into one archive; the operating guide shows how to run it every night.',
    },
    backup_old: {
      title: 'The newest backup is more than a day and a half old.',
      help: 'Check whether the nightly backup still runs.',
    },
  },
  release: 'Version',
  releaseOf: ({ version, node }) => `Zusage ${version} · Node ${node}`,
  schema: 'Schema',
  database: 'Database',
  databaseOf: ({ version }) => `PostgreSQL ${version}`,
  databaseSize: ({ size, milliseconds }) => `${size} · answers in ${milliseconds} ms`,
  workers: 'Worker',
  workersAlive: ({ count: alive }) =>
    alive === 0 ? 'none is running' : count(alive, { one: 'running', other: '# work threads running' }),
  workerSeen: ({ at }) => `last seen ${at}`,
  workerNever: 'never seen',
  jobs: 'Jobs',
  jobsDue: ({ count: due }) =>
    due === 0 ? 'none waiting' : count(due, { one: '# waiting', other: '# waiting' }),
  jobsAhead: ({ count: ahead, at }) =>
    count(ahead, {
      one: `# deadline running, it ends ${at}`,
      other: `# deadlines running, the next ends ${at}`,
    }),
  jobsNoneAhead: 'no deadline running',
  jobsGivenUp: 'Given up',
  lastError: 'Last error',
  mail: 'Mail',
  mailWaiting: ({ count: waiting }) =>
    waiting === 0 ? 'none waiting' : count(waiting, { one: '# waiting', other: '# waiting' }),
  mailSent: ({ at }) => `last sent ${at}`,
  mailNeverSent: 'none sent yet',
  backup: 'Backup',
  noBackup: 'none yet',
  ledger: 'Unit ledger',
  ledgerHolds: 'holds',
  ledgerDoesNotHold: 'does not hold',
  ledgerChecked: ({ at, accounts, movements }) => `checked ${at}: ${accounts}, ${movements}`,
  ledgerAccounts: ({ count: n }) => count(n, { one: '# account', other: '# accounts' }),
  ledgerMovements: ({ count: n }) => count(n, { one: '# movement', other: '# movements' }),
  ledgerCheckedAt: ({ at }) => `checked ${at}`,
  ledgerNever: 'not checked yet',
  ledgerAccount: ({ unit, customer, customerNumber }) =>
    `Account “${unit}” of ${customer} (${customerNumber})`,
  ledgerMovement: ({ sequence }) => `movement ${sequence}`,
  ledgerKinds: {
    file_damaged: 'The file of checkpoints cannot be read.',
    account_missing: 'An account was deleted.',
    account_changed: 'An account is no longer that of the customer or unit it was kept for.',
    checkpoint_forged: 'A checkpoint has no valid signature.',
    checkpoint_missing: 'A checkpoint was deleted from the database.',
    movement_missing: 'A movement was deleted.',
    movement_changed: 'A movement was changed afterwards.',
    rewritten: 'The movements before a checkpoint were written anew.',
    unbalanced: 'A movement does not balance.',
    lot: 'A purchase is not as it was sold.',
    overdrawn: 'More was taken than was there.',
    cut_off: 'The latest movements were cut off.',
    hold_changed: 'A reservation was changed afterwards.',
    balance: 'The balance is not what the movements come to.',
  },
  retry: 'Try the given-up jobs again',
  retried: ({ count: retried }) =>
    retried === 0
      ? 'Nothing had been given up.'
      : count(retried, { one: 'One job runs again.', other: '# jobs run again.' }),
} satisfies typeof german;

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
  retry: 'Try the given-up jobs again',
  retried: ({ count: retried }) =>
    retried === 0
      ? 'Nothing had been given up.'
      : count(retried, { one: 'One job runs again.', other: '# jobs run again.' }),
} satisfies typeof german;

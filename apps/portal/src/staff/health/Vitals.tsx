import { formatBytes, formatNumber } from '@zusage/i18n';
import { DefinitionList, type Fact } from '@zusage/ui';
import type { Health } from '../api-types.ts';
import type { View } from '../../views/view.ts';

/** Every part of the installation with how it stands now. */
export function Vitals({ view, health }: { view: View; health: Health }) {
  return <DefinitionList look="rows" facts={[...processes(view, health), ...installation(view, health)]} />;
}

function processes(view: View, health: Health): Fact[] {
  const { messages, times } = view;
  const { workers, jobs, mail, backupAt } = health;
  const texts = messages.health;
  return [
    {
      term: texts.workers,
      value: texts.workersAlive({ count: workers.alive }),
      note: workers.seenAt ? texts.workerSeen({ at: times.spoken(workers.seenAt) }) : texts.workerNever,
    },
    {
      term: texts.jobs,
      value: texts.jobsDue({ count: jobs.due }),
      note: jobs.nextAt
        ? texts.jobsAhead({ count: jobs.ahead, at: times.spoken(jobs.nextAt) })
        : texts.jobsNoneAhead,
    },
    ...(jobs.givenUp > 0 ? [{ term: texts.jobsGivenUp, value: String(jobs.givenUp) }] : []),
    {
      term: texts.mail,
      value: texts.mailWaiting({ count: mail.waiting }),
      note: mail.lastSentAt ? texts.mailSent({ at: times.spoken(mail.lastSentAt) }) : texts.mailNeverSent,
    },
    bookkeeping(view, health),
    { term: texts.backup, value: backupAt ? times.spoken(backupAt) : texts.noBackup },
  ];
}

function installation({ locale, messages }: View, { database, release }: Health): Fact[] {
  const texts = messages.health;
  return [
    {
      term: texts.database,
      value: texts.databaseOf({ version: database.version }),
      note: texts.databaseSize({
        size: formatBytes(database.sizeBytes, locale),
        milliseconds: formatNumber(database.answeredInMs, locale),
      }),
    },
    { term: texts.release, value: texts.releaseOf(release), note: `${texts.schema} ${database.migration}` },
  ];
}

/** The ledger of units, by its last hourly check. */
function bookkeeping({ messages, times }: View, { ledger }: Health): Fact {
  const texts = messages.health;
  const { checkedAt, accounts, movements, fault } = ledger;
  if (!checkedAt) return { term: texts.ledger, value: texts.ledgerNever };
  return {
    term: texts.ledger,
    value: fault ? texts.ledgerDoesNotHold : texts.ledgerHolds,
    // Of a ledger with a fault only what lies before it was counted.
    note: fault
      ? texts.ledgerCheckedAt({ at: times.spoken(checkedAt) })
      : texts.ledgerChecked({
          at: times.spoken(checkedAt),
          accounts: texts.ledgerAccounts({ count: accounts }),
          movements: texts.ledgerMovements({ count: movements }),
        }),
  };
}

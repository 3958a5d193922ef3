import { localDate, type Catalogue } from '@zusage/catalogue';
import {
  contractById,
  contractsEnding,
  currentCatalogue,
  daysBetween,
  daysLater,
  dueReminder,
  hasSuccessor,
  listContracts,
  listProviders,
  noteReminder,
  REMINDER_DAYS,
  sentReminders,
  type Contract,
} from '@zusage/contracts';
import type { Database, Transaction } from '@zusage/db';
import { findOrganisation, lockOrganisation } from '@zusage/identity';
import { notify } from '@zusage/notifications';
import { audit } from '../audit.ts';
import { databaseNow, toInstant, type Instant } from '../instant.ts';
import { customerRecipients } from '../partners/sides.ts';
import { renewalOf } from '../renewal.ts';
import type { PersonScope } from '../scope.ts';
import { requireStaff } from './desk.ts';

/** So many days ahead a contract's end is looked at: from the first reminder on. */
const AHEAD_DAYS = Math.max(...REMINDER_DAYS);

/**
 * Reminds the customers of every provider whose contract ends and that have nothing to follow it, 90, 30 and 7 days ahead
 * (SEP-7). Each reminder goes out once for a last day; after a pause only the latest one that is due.
 *
 * @returns how many reminders went out
 */
export async function remindOfRenewals({
  database,
  publicUrl,
}: {
  database: Database;
  publicUrl: string;
}): Promise<number> {
  const providers = await database.withoutTenant(listProviders);
  let sent = 0;
  for (const { id } of providers) {
    const ids = await database.tenant(id, (trx) => endingNow(trx, id));
    for (const contractId of ids) {
      const isSent = await database.tenant(id, (trx) => remind(trx, id, publicUrl, contractId));
      if (isSent) sent += 1;
    }
  }
  return sent;
}

async function endingNow(trx: Transaction, providerId: string): Promise<string[]> {
  const { catalogue } = await currentCatalogue(trx, providerId);
  const today = localDate(catalogue, await databaseNow(trx));
  return contractsEnding(trx, providerId, { from: today, until: daysLater(today, AHEAD_DAYS) });
}

/** One contract in one transaction: what was noted is mailed, what was mailed is noted. */
async function remind(
  trx: Transaction,
  providerId: string,
  publicUrl: string,
  contractId: string,
): Promise<boolean> {
  const { catalogue } = await currentCatalogue(trx, providerId);
  const now = await databaseNow(trx);
  const today = localDate(catalogue, now);
  const contract = await contractById(trx, providerId, contractId);
  await lockOrganisation(trx, providerId, contract.organisationId);
  const days = dueReminder(contract.validUntil, today);
  if (days === null || contract.validFrom > today) return false;
  if (hasSuccessor(contract, await listContracts(trx, providerId, [contract.organisationId]))) return false;
  const sent = await sentReminders(trx, providerId, [contractId]);
  if (sent.some((reminder) => reminder.validUntil === contract.validUntil && reminder.days <= days))
    return false;
  const recipients = await customerRecipients(trx, providerId, contract.organisationId);
  const { validUntil } = contract;
  await noteReminder(trx, providerId, { contractId, validUntil, days, at: now, mailedTo: recipients.length });
  for (const recipient of recipients) {
    const renewal = renewalOf(contract, catalogue, recipient.language);
    await notify(trx, providerId, {
      kind: 'contract_ending',
      recipient,
      contract: contract.number,
      level: levelName(contract, catalogue, recipient.language),
      validUntil,
      daysLeft: daysBetween(today, validUntil),
      renewal: renewal.next,
      url: `${publicUrl}/${providerId}/contracts/${encodeURIComponent(contract.number)}#renewal`,
    });
  }
  await audit(
    trx,
    { providerId, actor: { kind: 'system', name: 'remind_of_renewals' } },
    {
      action: 'contract.reminded',
      subject: { kind: 'contract', reference: contract.number },
      organisationId: contract.organisationId,
      details: { days, validUntil },
    },
  );
  return true;
}

const levelName = ({ serviceLevel }: Contract, catalogue: Catalogue, locale: 'de' | 'en' | 'fr'): string =>
  catalogue.levels.find(({ key }) => key === serviceLevel)?.name[locale] ?? '';

/** A contract that ends soon and that nothing follows. */
export interface EndingContract {
  contract: string;
  level: string;
  customerNumber: string;
  customer: string;
  validUntil: string;
  daysLeft: number;
  /** When the customer was last reminded of this end. */
  remindedAt: Instant | null;
}

/** For the provider's people: whom to talk to about a renewal, the next end first. @throws AppError forbidden */
export async function listEndingContracts(scope: PersonScope): Promise<{ items: EndingContract[] }> {
  requireStaff(scope);
  const { providerId, locale } = scope;
  return scope.database.tenant(providerId, async (trx) => {
    const { catalogue } = await currentCatalogue(trx, providerId);
    const today = localDate(catalogue, await databaseNow(trx));
    const ids = await contractsEnding(trx, providerId, { from: today, until: daysLater(today, AHEAD_DAYS) });
    const sent = await sentReminders(trx, providerId, ids);
    const items: EndingContract[] = [];
    for (const id of ids) {
      const contract = await contractById(trx, providerId, id);
      const all = await listContracts(trx, providerId, [contract.organisationId]);
      if (hasSuccessor(contract, all)) continue;
      const customer = await findOrganisation(trx, providerId, contract.organisationId);
      const reminder = sent.find(
        ({ contractId, validUntil }) => contractId === id && validUntil === contract.validUntil,
      );
      items.push({
        contract: contract.number,
        level: levelName(contract, catalogue, locale),
        customerNumber: customer?.customerNumber ?? '',
        customer: customer?.name ?? '',
        validUntil: contract.validUntil,
        daysLeft: daysBetween(today, contract.validUntil),
        remindedAt: reminder ? toInstant(reminder.sentAt) : null,
      });
    }
    return { items };
  });
}

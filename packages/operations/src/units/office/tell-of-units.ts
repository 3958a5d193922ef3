import { localDate, type Catalogue } from '@zusage/catalogue';
import { currentCatalogue, daysBetween, listProviders } from '@zusage/contracts';
import type { Database, Transaction } from '@zusage/db';
import { lockOrganisation } from '@zusage/identity';
import { notify } from '@zusage/notifications';
import {
  dayIn,
  dueNotices,
  noteNotice,
  noticeableLots,
  type NoticeableLot,
  type NoticeKind,
} from '@zusage/units';
import { databaseNow } from '../../instant.ts';
import { customerRecipients } from '../../partners/sides.ts';

/**
 * Tells customers that 75 or 90 % of a purchase are no longer available, and 90, 30 and 7 days ahead that one expires with
 * units left in it: each once, after a pause the latest alone, and one mail where both are due.
 *
 * @param families `used` shortly after movements; `all` once a day
 * @returns how many purchases were told of
 * @throws AggregateError with what failed, after everything else was sent
 */
export async function tellOfUnits(
  { database, publicUrl }: { database: Database; publicUrl: string },
  families: 'used' | 'all',
): Promise<number> {
  const failures: unknown[] = [];
  let told = 0;
  for (const { id } of await database.withoutTenant(listProviders)) {
    const lots = await database.tenant(id, async (trx) => {
      const { catalogue, today } = await now(trx, id);
      return (await noticeableLots(trx, id)).filter((lot) => due(lot, catalogue, today, families).length > 0);
    });
    for (const lot of lots) {
      const tell = (trx: Transaction): Promise<number> => tellOf(trx, id, publicUrl, lot, families);
      told += await database.tenant(id, tell).catch((error: unknown) => {
        failures.push(error);
        return 0;
      });
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} purchases could not be told of`);
  return told;
}

async function now(trx: Transaction, providerId: string): Promise<{ catalogue: Catalogue; today: string }> {
  const { catalogue } = await currentCatalogue(trx, providerId);
  return { catalogue, today: localDate(catalogue, await databaseNow(trx)) };
}

function due(
  lot: NoticeableLot,
  catalogue: Catalogue,
  today: string,
  families: 'used' | 'all',
): NoticeKind[] {
  const unit = catalogue.units.find(({ key }) => key === lot.unitKey);
  if (!unit?.prepaid) return [];
  const lastDay = dayIn(lot.expiresAt, catalogue.timeZone);
  const daysLeft = daysBetween(today, lastDay);
  const termDays = daysBetween(dayIn(lot.purchasedAt, catalogue.timeZone), lastDay);
  return dueNotices({ ...lot, daysLeft, termDays }, families);
}

/** One purchase in one transaction, looked at again under the customer's lock: what is noted is mailed, and the reverse. */
async function tellOf(
  trx: Transaction,
  providerId: string,
  publicUrl: string,
  { lotId, organisationId }: NoticeableLot,
  families: 'used' | 'all',
): Promise<number> {
  await lockOrganisation(trx, providerId, organisationId);
  const { catalogue, today } = await now(trx, providerId);
  const [lot] = await noticeableLots(trx, providerId, lotId);
  const unit = catalogue.units.find(({ key }) => key === lot?.unitKey);
  if (!lot || !unit) return 0;
  const kinds = due(lot, catalogue, today, families);
  const recipients = await customerRecipients(trx, providerId, organisationId);
  const fresh: NoticeKind[] = [];
  for (const kind of kinds) {
    const { accountId } = lot;
    if (await noteNotice(trx, providerId, { accountId, lotId, kind, mailedTo: recipients.length }))
      fresh.push(kind);
  }
  if (fresh.length === 0) return 0;
  const lastDay = dayIn(lot.expiresAt, catalogue.timeZone);
  for (const recipient of recipients)
    await notify(trx, providerId, {
      kind: 'units_low',
      recipient,
      causes: fresh,
      unitName: unit.name[recipient.language],
      counted: { unit: unit.unit, minutesPerUnit: unit.minutesPerUnit ?? null },
      reference: lot.reference,
      amount: lot.amount,
      available: lot.available,
      lastDay,
      daysLeft: daysBetween(today, lastDay),
      url: `${publicUrl}/${providerId}/units`,
    });
  return 1;
}

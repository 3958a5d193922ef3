import type { Transaction } from '@zusage/db';
import { daysLater } from './versions/calendar-months.ts';
import type { Contract } from './contracts.ts';

/** So many days before a contract's last day its customer is reminded. */
export const REMINDER_DAYS = [90, 30, 7] as const;
export type ReminderDays = (typeof REMINDER_DAYS)[number];

/** A successor begins in the last days of what it follows, or later. */
const SUCCESSOR_DAYS = 90;
const DAY_MS = 86_400_000;

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** The reminder that is due on a day: the latest one whose day has come; null before the first and after the end. */
export function dueReminder(validUntil: string, today: string): ReminderDays | null {
  const left = daysBetween(today, validUntil);
  if (left < 0) return null;
  return REMINDER_DAYS.filter((days) => left <= days).at(-1) ?? null;
}

/** Whether the customer has already what comes after a contract: it lasts longer and begins around the other's end. */
export const hasSuccessor = (
  contract: Pick<Contract, 'id' | 'organisationId' | 'validUntil'>,
  all: readonly Pick<Contract, 'id' | 'organisationId' | 'validFrom' | 'validUntil'>[],
): boolean =>
  all.some(
    (other) =>
      other.id !== contract.id &&
      other.organisationId === contract.organisationId &&
      other.validUntil > contract.validUntil &&
      other.validFrom > daysLater(contract.validUntil, -SUCCESSOR_DAYS),
  );

/** The latest reminder that was sent for this last day: the fewest days. */
export async function sentReminders(
  trx: Transaction,
  providerId: string,
  contractIds: readonly string[],
): Promise<{ contractId: string; validUntil: string; days: number; sentAt: Date }[]> {
  if (contractIds.length === 0) return [];
  const rows = await trx
    .selectFrom('app.renewal_reminder')
    .select(['contract_id', 'valid_until', 'days', 'sent_at'])
    .where('provider_id', '=', providerId)
    .where('contract_id', 'in', contractIds)
    .orderBy('days')
    .execute();
  return rows.map((row) => ({
    contractId: row.contract_id,
    validUntil: row.valid_until,
    days: row.days,
    sentAt: row.sent_at,
  }));
}

/** @returns false when it was noted before: then nothing is to be sent */
export async function noteReminder(
  trx: Transaction,
  providerId: string,
  reminder: { contractId: string; validUntil: string; days: ReminderDays; at: Date; mailedTo: number },
): Promise<boolean> {
  const { contractId, validUntil, days, at, mailedTo } = reminder;
  const noted = await trx
    .insertInto('app.renewal_reminder')
    .values({
      provider_id: providerId,
      contract_id: contractId,
      valid_until: validUntil,
      days,
      sent_at: at,
      mailed_to: mailedTo,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return noted.numInsertedOrUpdatedRows === 1n;
}

/** Contracts of all customers whose last day lies between two days, the next one first. */
export async function contractsEnding(
  trx: Transaction,
  providerId: string,
  { from, until }: { from: string; until: string },
): Promise<string[]> {
  const rows = await trx
    .selectFrom('app.contract')
    .select('id')
    .where('provider_id', '=', providerId)
    .where('valid_until', '>=', from)
    .where('valid_until', '<=', until)
    .orderBy('valid_until')
    .orderBy('number')
    .execute();
  return rows.map(({ id }) => id);
}

import type { Catalogue } from '@zusage/catalogue';
import { currentCatalogue, listProviders } from '@zusage/contracts';
import type { Database, Transaction } from '@zusage/db';
import { formatDate, formatUnits, locales, messagesFor, type Locale } from '@zusage/i18n';
import {
  accountsToExpire,
  expireUnits,
  findAccount,
  type ReasonShare,
  type ReasonText,
  type UnitAccount,
} from '@zusage/units';

/**
 * Books what the database's clock has taken with expired purchases, of every provider. Balances and statements say the same
 * before and after it (S81); this gives each expiry its line with a reason. An account that fails keeps no other waiting.
 *
 * @returns how many movements were booked
 * @throws AggregateError with what failed, after everything else was booked
 */
export async function expireAllUnits(database: Database): Promise<number> {
  const providers = await database.withoutTenant(listProviders);
  const failures: unknown[] = [];
  let booked = 0;
  for (const { id: providerId } of providers) {
    const accounts = await database.tenant(providerId, (trx) => accountsToExpire(trx, providerId));
    for (const accountId of accounts) {
      const expire = (trx: Transaction): Promise<number> => expireAccount(trx, providerId, accountId);
      booked += await database.tenant(providerId, expire).catch((error: unknown) => {
        failures.push(error);
        return 0;
      });
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} unit accounts could not expire`);
  return booked;
}

async function expireAccount(trx: Transaction, providerId: string, accountId: string): Promise<number> {
  const account = await findAccount(trx, providerId, accountId);
  if (!account) return 0;
  const { catalogue } = await currentCatalogue(trx, providerId);
  const rule = catalogue.units.find(({ key }) => key === account.unitKey)?.rule ?? 'N-13';
  const reason = (shares: ReasonShare[], purpose: string | null): ReasonText =>
    expiryReason(catalogue, account, shares, purpose);
  return (await expireUnits(trx, providerId, { accountId, rule, reason })).length;
}

function expiryReason(
  catalogue: Catalogue,
  account: UnitAccount,
  shares: readonly ReasonShare[],
  purpose: string | null,
): ReasonText {
  const [share] = shares;
  if (!share) throw new Error('an expiry takes from one purchase');
  const unit = catalogue.units.find(({ key }) => key === account.unitKey) ?? account;
  const sentence = (locale: Locale): string => {
    const { ledger } = messagesFor(locale);
    const given = {
      lot: share.reference,
      day: formatDate(share.expiresAt, { locale, timeZone: catalogue.timeZone, style: 'long' }),
      amount: formatUnits(unit, share.amount, locale),
    };
    return purpose === null
      ? ledger.reasonExpired(given)
      : ledger.reasonExpiredReserved({ ...given, purpose });
  };
  return Object.fromEntries(locales.map((locale) => [locale, sentence(locale)])) as ReasonText;
}

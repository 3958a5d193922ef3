import type { Locale } from '@zusage/i18n';
import type { StatementBalance, StatementGroup } from '@zusage/units';
import type { UnitStatementLine } from './statement-line.ts';
import type { Settlement } from './unit-accounts.ts';

/** A statement as it goes into a file: plain data, the same for the same question (S89). */
export interface StatementPaper {
  locale: Locale;
  /** Days and times are those of the provider's calendar. */
  timeZone: string;
  provider: { name: string; service: string; accent: string };
  customer: { customerNumber: string; name: string } | null;
  account: { name: string; description: string; unit: 'minute' | 'piece'; settlement: Settlement };
  /** Days `YYYY-MM-DD`, both included; null is open. */
  from: string | null;
  to: string | null;
  group: StatementGroup | null;
  /** As known at this moment, to the millisecond. */
  asOf: string;
  opening: StatementBalance;
  closing: StatementBalance;
  added: number;
  taken: number;
  used: number;
  /** The oldest first. */
  lines: UnitStatementLine[];
}

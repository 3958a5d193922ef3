import type { FieldFault } from '@zusage/errors';

/** What may stand in the fields of customers, contracts and products: for forms, for the interface and for imports. */
export const NUMBER_CHARACTERS_MAX = 40;
export const NAME_CHARACTERS_MAX = 160;
export const VERSION_CHARACTERS_MAX = 80;
export const IDENTIFIER_CHARACTERS_MAX = 200;
/** Identifiers of one kind. */
export const IDENTIFIERS_MAX = 100;
const MINUTES_MAX = 527_040;

/** The one word that the address of a form takes. */
const isNoPage = (value: string): boolean => value.toLowerCase() !== 'new';

/** A number that people quote and that stands in addresses. */
export const isReadableNumber = (value: string): boolean =>
  /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(value) && isNoPage(value);

/** A new key of something within a customer. */
export const isNewKey = (value: string): boolean => /^[a-z0-9][a-z0-9-]*$/.test(value) && isNoPage(value);

/** Minutes that a contract may agree (SB-3): whole ones, up to a year. */
export const isAgreeable = (minutes: number): boolean =>
  Number.isSafeInteger(minutes) && minutes >= 1 && minutes <= MINUTES_MAX;

/** Text that the database can hold exactly: no NUL, no half of a surrogate pair (S53). */
export const isStorable = (value: string): boolean => !value.includes('\0') && value.isWellFormed();

/** A day, `YYYY-MM-DD`, in the years that deadlines are reckoned in. */
export const isReckoned = (day: string): boolean => day >= '2000-01-01' && day <= '2199-12-31';

/** What is wrong with a text that must be there; null when nothing is. */
export function textFault(value: string, charactersMax: number): FieldFault | null {
  if (value.trim() === '') return { problem: 'required' };
  if (value.length > charactersMax) return { problem: 'too_long', params: { max: charactersMax } };
  return isStorable(value) ? null : { problem: 'invalid_text' };
}

/** The same of a number that people quote. */
export const numberFault = (value: string): FieldFault | null =>
  textFault(value, NUMBER_CHARACTERS_MAX) ?? (isReadableNumber(value) ? null : { problem: 'characters' });

/** The same of a new key. */
export const keyFault = (value: string): FieldFault | null =>
  textFault(value, NUMBER_CHARACTERS_MAX) ?? (isNewKey(value) ? null : { problem: 'characters' });

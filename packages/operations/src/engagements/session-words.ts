import { locales, messagesFor, type Locale } from '@zusage/i18n';
import type { ReasonText } from '@zusage/units';

type Words = ReturnType<typeof messagesFor>['workSessions']['reasons'];

/** Why a session moved units, as the account's statement says it in every language. */
export const sessionReason = (say: (words: Words, locale: Locale) => string): ReasonText =>
  Object.fromEntries(
    locales.map((locale) => [locale, say(messagesFor(locale).workSessions.reasons, locale)]),
  ) as ReasonText;

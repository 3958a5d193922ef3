import { locales, messagesFor } from '@zusage/i18n';
import type { ReasonText } from '@zusage/units';

type Words = ReturnType<typeof messagesFor>['engagements']['reasons'];

/** Why units moved, as the account's statement says it in every language. */
export const reasonOf = (say: (words: Words) => string): ReasonText =>
  Object.fromEntries(
    locales.map((locale) => [locale, say(messagesFor(locale).engagements.reasons)]),
  ) as ReasonText;

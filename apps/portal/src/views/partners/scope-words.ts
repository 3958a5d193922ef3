import { formatList } from '@zusage/i18n';
import type { Check } from '@zusage/ui';
import type { View } from '../view.ts';

export const scopes = ['tickets', 'entitlements'] as const;
export type Scope = (typeof scopes)[number];

/** "Tickets und Verträge und Produkte", as one reads it. */
export const scopeList = ({ messages, locale }: View, granted: readonly Scope[]): string =>
  formatList(
    granted.map((scope) => messages.partners.scope[scope]),
    locale,
  );

/** The scopes to choose from, each with what it lets a partner do. */
export const scopeChoices = ({ messages: { partners } }: View): Check[] =>
  scopes.map((value) => ({
    value,
    label: partners.scope[value],
    definition: partners.scopeMeaning[value],
  }));

/** "bis 31. Dez. 2026", or that it has no end. */
export const endOf = ({ messages: { partners }, times }: View, lastDay: string | null): string =>
  lastDay === null ? partners.noEnd : partners.untilDay({ day: times.day(lastDay) });

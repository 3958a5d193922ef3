import type { Catalogue } from '@zusage/catalogue';
import type { Locale } from '@zusage/i18n';

/** A number for emergencies that a level or an option brings (S7-5). */
export interface EmergencyLine {
  label: string;
  target: string;
  /** Who may use it, and when, in the provider's own words. */
  text: string;
  rule: string;
}

/** The one that belongs to what was bought; to anything that there is to buy, where nothing is given. */
export function emergencyLine(
  catalogue: Catalogue,
  locale: Locale,
  bought?: { serviceLevel: string; options: readonly string[] },
): EmergencyLine | null {
  const rule = catalogue.rules.find(
    ({ when, effect }) =>
      effect.next?.kind === 'emergency_line' &&
      (!bought || !when.levels || when.levels.includes(bought.serviceLevel)) &&
      (!bought || !when.withOptions || when.withOptions.some((key) => bought.options.includes(key))),
  );
  const next = rule?.effect.next;
  if (!rule || !next?.target) return null;
  return { label: next.label?.[locale] ?? '', target: next.target, text: rule.text[locale], rule: rule.id };
}

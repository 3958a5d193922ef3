import type { StatedTarget, Statement } from '@zusage/certificates';
import type { Locale } from '@zusage/i18n';

/** What a certificate states, in one language: all that its holder's paper shows. */
export interface CertificateText {
  issuer: { name: string; service: string };
  holder: { name: string; customerNumber: string };
  contract: string;
  level: { name: string; description: string };
  options: string[];
  window: string | null;
  /** What the provider calls a severity, and what its times are times until. */
  terms: { severity: string; response: string };
  targets: TargetText[];
  products: ProductText[];
  sites: string[];
}

export interface TargetText {
  severity: string;
  severityName: string;
  /** Null where no time is promised or agreed; `time` says which. */
  minutes: number | null;
  time: string;
  clock: string | null;
  condition: string | null;
  note: string | null;
  rule: string;
}

export interface ProductText {
  name: string;
  version: string | null;
  environmentName: string;
  identifiers: { kind: string; name: string; value: string }[];
  site: string | null;
}

export function certificateText(statement: Statement, locale: Locale): CertificateText {
  const { provider, holder, level, terms, window } = statement;
  return {
    issuer: { name: provider.name, service: provider.service },
    holder,
    contract: statement.contract,
    level: { name: level.name[locale], description: level.description[locale] },
    options: statement.options.map(({ name }) => name[locale]),
    window: window?.[locale] ?? null,
    terms: { severity: terms.severity[locale], response: terms.response[locale] },
    targets: statement.targets.map((target) => targetText(target, locale)),
    products: statement.products.map(({ name, version, environment, identifiers, site }) => ({
      name,
      version,
      environmentName: environment[locale],
      identifiers: identifiers.map((identifier) => ({ ...identifier, name: identifier.name[locale] })),
      site,
    })),
    sites: statement.sites,
  };
}

const targetText = (
  { severity, name, minutes, time, clock, condition, note, rule }: StatedTarget,
  locale: Locale,
) => ({
  severity,
  severityName: name[locale],
  minutes,
  time: time[locale],
  clock: clock?.[locale] ?? null,
  condition: condition?.[locale] ?? null,
  note: note?.[locale] ?? null,
  rule,
});

import {
  catalogueServedBy,
  type AskerKind,
  type Catalogue,
  type ExampleSituation,
  type Text,
} from '@zusage/catalogue';
import type { Locale } from '@zusage/i18n';
import { severityName } from '../answer.ts';

/** A request as an example describes it, in the reader's words. */
export interface SituationView {
  /** On the wall, `YYYY-MM-DD HH:mm`, in `timeZone`. */
  at: string;
  timeZone: string;
  severity: string;
  channel: string;
  environment: string;
  isFollowUp: boolean;
  asker: AskerKind;
  certified: boolean;
  contract: {
    level: string;
    options: string[];
    calendar: string | null;
    validFrom: string | null;
    validUntil: string | null;
    agreed: { severity: string; minutes: number }[];
    /** What its level presupposes and is not there. */
    missing: string[];
  } | null;
  product: { supportUntil: string | null } | null;
  answers: { label: string; value: string }[];
  /** Labels of what is left empty on purpose. */
  without: string[];
}

export function situationView(
  situation: ExampleSituation,
  catalogue: Catalogue,
  locale: Locale,
): SituationView {
  const { contract } = situation;
  return {
    at: situation.at,
    timeZone: catalogueServedBy(catalogue, contract?.calendar).timeZone,
    severity: severityName(catalogue, situation.severity, locale),
    channel: nameOf(catalogue.channels, situation.channel, locale),
    environment: nameOf(catalogue.environments, situation.environment, locale),
    isFollowUp: situation.request === 'follow_up',
    asker: situation.asker,
    certified: situation.certified,
    contract: contract && contractView(contract, catalogue, locale),
    product: situation.product && { supportUntil: situation.product.supportUntil ?? null },
    answers: answersOf(situation, catalogue, locale),
    without: situation.without.map((key) => labelOf(catalogue, key, locale)),
  };
}

function contractView(
  contract: NonNullable<ExampleSituation['contract']>,
  catalogue: Catalogue,
  locale: Locale,
): SituationView['contract'] {
  const { prerequisites } = contract;
  const presupposed = catalogue.prerequisites.filter(
    ({ levels }) => !levels || levels.includes(contract.level),
  );
  return {
    level: nameOf(catalogue.levels, contract.level, locale),
    options: contract.options.map((key) => nameOf(catalogue.options, key, locale)),
    calendar: contract.calendar ? nameOf(catalogue.calendars, contract.calendar, locale) : null,
    validFrom: contract.validFrom ?? null,
    validUntil: contract.validUntil ?? null,
    agreed: Object.entries(contract.agreedMinutes).map(([key, minutes]) => ({
      severity: severityName(catalogue, key, locale),
      minutes,
    })),
    missing: prerequisites
      ? presupposed.filter(({ key }) => !prerequisites.includes(key)).map(({ name }) => name[locale])
      : [],
  };
}

function answersOf(
  { facts }: ExampleSituation,
  catalogue: Catalogue,
  locale: Locale,
): SituationView['answers'] {
  return Object.entries(facts).map(([key, value]) => {
    const choices = catalogue.facts.find((fact) => fact.key === key)?.choices;
    const chosen = choices?.find((choice) => choice.key === value)?.label[locale];
    return { label: labelOf(catalogue, key, locale), value: chosen ?? value };
  });
}

const labelOf = (catalogue: Catalogue, key: string, locale: Locale): string =>
  catalogue.facts.find((fact) => fact.key === key)?.label[locale] ?? key;

const nameOf = (list: readonly { key: string; name: Text }[], key: string, locale: Locale): string =>
  list.find((entry) => entry.key === key)?.name[locale] ?? key;

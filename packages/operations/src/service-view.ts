import type { Catalogue, Service } from '@zusage/catalogue';
import type { Locale } from '@zusage/i18n';
import { windowView } from './window-view.ts';

/** Work that can be ordered, as a service description says it. */
export interface ServiceView {
  key: string;
  name: string;
  description: string;
  rule: string;
  /** In which unit it is counted, and how. */
  unit: {
    name: string;
    counts: 'minute' | 'piece';
    prepaid: boolean;
    minutesPerUnit: number | null;
    /** Every started stretch of so many minutes is charged. */
    roundUpToMinutes: number | null;
  };
  place: 'remote' | 'on_site' | 'either';
  /** Only with a contract in force (N-13). */
  withContract: boolean;
  participantsMax: number | null;
  sessionMinutesMax: number | null;
  /** Titles of a plan that the catalogue fixes. */
  sessions: string[];
  targets: {
    firstResponse: { minutes: number; window: string } | null;
    statementWorkdays: number | null;
    scheduleWorkdays: number | null;
    rule: string;
  } | null;
  preconditions: { text: string; rule: string }[];
  otherwise: { label: string; target: string } | null;
}

/** What a catalogue offers as work to be ordered, in its order. */
export const serviceViews = (catalogue: Catalogue, locale: Locale): ServiceView[] =>
  catalogue.services.map((service) => serviceView(service, catalogue, locale));

function serviceView(service: Service, catalogue: Catalogue, locale: Locale): ServiceView {
  const unit = catalogue.units.find(({ key }) => key === service.unit);
  return {
    key: service.key,
    name: service.name[locale],
    description: service.description[locale],
    rule: service.rule,
    unit: {
      name: unit?.name[locale] ?? service.unit,
      counts: unit?.unit ?? 'minute',
      prepaid: unit?.prepaid ?? false,
      minutesPerUnit: unit?.minutesPerUnit ?? null,
      roundUpToMinutes: unit?.roundUpToMinutes ?? null,
    },
    place: service.place,
    withContract: service.contract,
    participantsMax: service.participantsMax ?? unit?.participantsMax ?? null,
    sessionMinutesMax: service.sessionMinutesMax ?? unit?.sessionMinutesMax ?? null,
    sessions: service.sessions.map(({ title }) => title[locale]),
    targets: targetsOf(service, catalogue, locale),
    preconditions: service.preconditions.map(({ label, rule }) => ({ text: label[locale], rule })),
    otherwise: service.otherwise
      ? { label: service.otherwise.label[locale], target: service.otherwise.target }
      : null,
  };
}

function targetsOf({ targets }: Service, catalogue: Catalogue, locale: Locale): ServiceView['targets'] {
  if (!targets) return null;
  const { firstResponse } = targets;
  return {
    firstResponse: firstResponse
      ? { minutes: firstResponse.minutes, window: windowView(catalogue, firstResponse.window, locale).label }
      : null,
    statementWorkdays: targets.statementWorkdays ?? null,
    scheduleWorkdays: targets.scheduleWorkdays ?? null,
    rule: targets.rule,
  };
}

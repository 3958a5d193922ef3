import { plural } from '../../plural.ts';

const count = plural('de');

/** The catalogue as a service description: what a provider promises everybody. */
export const description = {
  title: 'Was wir zusagen',
  titleForStaff: 'Leistungskatalog',
  documentTitle: 'Unsere Zusagen',
  contents: 'Inhalt',
  provider: 'Anbieter',
  version: 'Fassung',
  zone: 'Zeitzone',
  zoneOf: ({ city }: { city: string }) => `Alle Uhrzeiten gelten in ${city}.`,
  print: 'Drucken',
  levels: 'Stufen',
  levelsOne: 'Leistung',
  noWindow: 'ohne zugesagte Servicezeit',
  targets: 'Zugesagte Zeiten',
  targetsNote:
    'Eine Servicestunde läuft nur, während die genannte Zeit offen ist. Was außerhalb eintrifft, zählt ab der nächsten Öffnung.',
  windows: 'Zeiten',
  use: {
    service: 'Daran messen wir, ob der Support erreichbar ist.',
    reporting: 'In dieser Zeit nehmen wir Störungen an.',
    office: 'Außerhalb dieser Zeit erreichen Sie uns telefonisch.',
    business: 'Danach zählen wir Arbeitstage.',
  },
  noHours: 'Dieser Anbieter nennt keine Geschäftszeiten.',
  closedOnHolidays: 'Feiertage ausgenommen',
  openOnHolidays: 'auch an Feiertagen',
  holidays: 'Feiertage',
  holidaysNational: ({ country }: { country: string }) =>
    `Geschlossen ist an bundesweiten Feiertagen (${country}).`,
  holidaysOf: ({ region }: { region: string }) => `Geschlossen ist an den Feiertagen in ${region}.`,
  holidaysNext: 'Die Feiertage der nächsten zwölf Monate',
  channels: 'So erreichen Sie uns',
  emergencyForm: 'Notfallformular',
  needs: ({ options }: { options: string }) => `nur mit der Option ${options}`,
  severities: 'Was bedeutet welche Stufe?',
  severitiesOf: ({ severity }: { severity: string }) => `${severity}: was gehört wohin?`,
  request: 'Eine vollständige Anfrage',
  requestLead: 'Betreff und Beschreibung gehören zu jeder Anfrage. Außerdem brauchen wir:',
  requestPlain: 'Betreff und Beschreibung genügen.',
  optional: 'wenn bekannt',
  onlyFor: ({ severities }: { severities: string }) => `bei ${severities}`,
  identifiers: ({ list }: { list: string }) => `Produkte erkennen wir an: ${list}.`,
  environments: ({ list }: { list: string }) => `Sagen Sie dazu, wo es auftritt: ${list}.`,
  options: 'Optionen',
  units: 'Einheiten',
  services: 'Was Sie bestellen können',
  serviceCost: 'Kostet',
  servicePrepaid: 'im Voraus gekauft',
  serviceByOrder: 'mit dem Auftrag bestellt, Preis auf Anfrage',
  servicePieces: 'je Auftrag',
  serviceRounding: ({ duration }: { duration: string }) =>
    `in Schritten von ${duration}, angefangene zählen ganz`,
  serviceLimits: 'Rahmen',
  servicePlace: { remote: 'aus der Ferne', on_site: 'vor Ort', either: 'vor Ort oder aus der Ferne' },
  serviceWithContract: 'mit laufendem Vertrag',
  serviceParticipants: ({ count: people }: { count: number }) => `höchstens ${people} Teilnehmende`,
  serviceSession: ({ duration }: { duration: string }) => `höchstens ${duration} je Sitzung`,
  serviceTargets: 'Zugesagt',
  serviceFirstResponse: ({ duration, window }: { duration: string; window: string }) =>
    `Erste Antwort binnen ${duration} (${window}).`,
  serviceStatement: ({ count: days }: { count: number }) =>
    count(days, {
      one: 'Leistungsbeschreibung # Arbeitstag nach der Anfrage.',
      other: 'Leistungsbeschreibung # Arbeitstage nach der Anfrage.',
    }),
  serviceSchedule: ({ count: days }: { count: number }) =>
    count(days, {
      one: 'Termin geplant binnen # Arbeitstag, sobald die Leistungsbeschreibung vereinbart ist.',
      other: 'Termin geplant binnen # Arbeitstagen, sobald die Leistungsbeschreibung vereinbart ist.',
    }),
  serviceNeeds: 'Das brauchen wir',
  serviceOtherwise: 'Darüber hinaus',
  promises: 'Alle Zusagen im Wortlaut',
  promisesLead: 'Jede Entscheidung im Portal nennt die Zusage, auf der sie beruht.',
  empty: 'Hier stehen die Zusagen, sobald der Leistungskatalog veröffentlicht ist.',
};

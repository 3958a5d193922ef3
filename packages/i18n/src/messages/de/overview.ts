import { plural } from '../../plural.ts';

const count = plural('de');

/** The first page after signing in: what is promised, what is left, what is open. */
export const overview = {
  title: 'Übersicht',
  openUntil: ({ until }: { until: string }) => `Ihr Support ist jetzt erreichbar, bis ${until}.`,
  openAlways: 'Ihr Support ist rund um die Uhr erreichbar.',
  openForCalls: ({ at }: { at: string }) =>
    `Telefonisch ist jetzt jemand da. Die übrige Servicezeit beginnt ${at}.`,
  closedUntil: ({ at }: { at: string }) => `Ihr Support ist gerade nicht besetzt. Er öffnet ${at}.`,
  noHours: 'Ihr Anbieter nennt keine festen Servicezeiten.',
  noContract: 'Zurzeit ist für Sie kein Vertrag gültig.',
  ifYouReportNow: ({ due }: { due: string }) => `Wenn Sie jetzt melden, antworten wir bis ${due}.`,
  contracts: 'Ihre Verträge',
  contractsEmpty: 'Hier stehen Ihre Verträge mit Servicelevel, Laufzeit und Servicezeit.',
  contractsEmptyHelp: 'Fehlt ein Vertrag? Schreiben Sie uns, wir sehen nach.',
  serviceLevel: 'Servicelevel',
  validity: 'Laufzeit',
  validUntil: ({ date }: { date: string }) => `gültig bis ${date}`,
  validFrom: ({ date }: { date: string }) => `gültig ab ${date}`,
  expiredOn: ({ date }: { date: string }) => `abgelaufen am ${date}`,
  expiresIn: ({ count: days }: { count: number }) =>
    count(days, { one: 'läuft in # Tag ab', other: 'läuft in # Tagen ab' }),
  products: 'Produkte',
  serviceWindow: 'Servicezeit',
  windowToday: ({ range }: { range: string }) => `heute ${range}`,
  closedToday: 'heute geschlossen',
  aroundTheClock: 'rund um die Uhr',
  openNow: 'jetzt geöffnet',
  closedNow: 'jetzt geschlossen',
  opens: ({ at }: { at: string }) => `öffnet ${at}`,
  dayBar: ({ range, state }: { range: string; state: string }) => `Servicezeit: ${range}, ${state}.`,
  targets: 'Reaktionszeiten',
  targetIn: ({ duration }: { duration: string }) => `Antwort in ${duration}`,
  targetWindow: 'Servicestunden',
  targetElapsed: 'durchgehend gerechnet',
  units: 'Ihr Einheitenkonto',
  unitsEmpty: 'Sie haben keine Einheiten gekauft.',
  available: 'verfügbar',
  reserved: 'reserviert',
  awaitingAcceptance: 'wartet auf Abnahme',
  nextExpiry: ({ amount, date }: { amount: string; date: string }) => `Nächster Ablauf am ${date}: ${amount}`,
  noExpiry: 'Keine Einheit läuft demnächst ab.',
  unitAmount: ({ count: amount }: { count: number }) =>
    count(amount, { one: '# Einheit', other: '# Einheiten' }),
  unitBar: ({ available, reserved, awaiting }: { available: string; reserved: string; awaiting: string }) =>
    `${available} verfügbar, ${reserved} reserviert, ${awaiting} warten auf Abnahme.`,
  openTickets: 'Offene Tickets',
  openTicketsEmpty: 'Kein Ticket ist offen.',
  openTicketsEmptyHelp: 'Wenn etwas nicht läuft, hilft oft schon ein Artikel. Sonst antworten wir Ihnen.',
  allTickets: 'Alle Tickets',
  needsYou: 'Das steht bei Ihnen an',
  answerNeeded: ({ number }: { number: string }) => `Wir warten bei ${number} auf Ihre Antwort.`,
  renewalNeeded: ({ contract, date }: { contract: string; date: string }) =>
    `Der Vertrag ${contract} läuft am ${date} aus.`,
  nothingNeeded: 'Von Ihnen wird gerade nichts gebraucht.',
  factsNeeded: ({ number }: { number: string }) => `Bei ${number} fehlen uns noch Angaben.`,
  renewalMissed: ({ contract, date }: { contract: string; date: string }) =>
    `Der Vertrag ${contract} ist am ${date} abgelaufen.`,
  byPhone: 'Am Telefon ist die Hotline da:',
  ifNow: 'Wenn Sie jetzt melden',
  ifNowAnswer: ({ at }: { at: string }) => `Antwort bis ${at}`,
  ifNowPhone: 'nur am Telefon',
  ifNowUntimed:
    'Feste Fristen sind nicht vereinbart. Wir bearbeiten Anfragen in der Reihenfolge der Dringlichkeit.',
  ifNowRefused: 'durch keinen Vertrag gedeckt',
  identifier: 'Kennung',
  site: 'Standort',
  environment: 'Umgebung',
  supportUntil: 'Support bis',
  certificates: 'Supportzertifikate',
  certificateStatus: {
    valid: 'gültig',
    upcoming: 'noch nicht gültig',
    expired: 'abgelaufen',
    revoked: 'widerrufen',
    superseded: 'ersetzt',
  },
  openForTickets: 'Ihr Support nimmt Anfragen jederzeit an.',
  moreTickets: ({ count: more }: { count: number }) =>
    count(more, { one: '# weiteres Ticket', other: '# weitere Tickets' }),
};

import { plural } from '../../plural.ts';

const count = plural('de');

/** Work booked on tickets: charged by the month, or covered by a flat rate. */
export const effort = {
  title: 'Aufwand',
  none: 'Auf dieses Ticket ist noch kein Aufwand gebucht.',
  charged: ({ duration }: { duration: string }) => `${duration} werden berechnet`,
  covered: ({ duration }: { duration: string }) => `${duration} durch Ihre Flatrate gedeckt`,
  coveredForStaff: ({ duration }: { duration: string }) => `${duration} durch die Flatrate gedeckt`,
  lineCovered: 'Flatrate',
  lineCharged: 'wird berechnet',
  takenBackOn: ({ date, reason }: { date: string; reason: string }) => `Zurückgenommen am ${date}: ${reason}`,
  toStatement: 'Aufwand des Monats',
  reason: ({ duration, ticket, day }: { duration: string; ticket: string; day: string }) =>
    `${duration} Arbeit an ${ticket} am ${day}`,
  reasonTakenBack: ({ reference, reason }: { reference: string; reason: string }) =>
    `Aufwand ${reference} zurückgenommen: ${reason}`,

  book: 'Aufwand buchen',
  day: 'Tag',
  minutes: 'Minuten',
  minutesHint: '1 Std. 30 Min. sind 90.',
  minutesWrong: 'Bitte geben Sie ganze Minuten von 1 bis 1.440 an.',
  text: 'Was wurde getan?',
  textHint: 'Der Kunde liest das am Ticket und in der Monatsübersicht.',
  textMissing: 'Bitte schreiben Sie, was getan wurde.',
  save: 'Aufwand buchen',
  booked: 'Der Aufwand ist gebucht.',
  goesTo: ({ unit }: { unit: string }) => `Wird gebucht auf: ${unit}.`,
  settled:
    'Für dieses Ticket ist kein Tag mehr offen: Gebucht wird für den laufenden und den vorigen Monat, solange das Ticket nicht endgültig geschlossen ist.',
  takeBack: 'Zurücknehmen',
  takeBackOf: ({ reference }: { reference: string }) => `${reference} zurücknehmen`,
  takeBackReason: 'Warum?',
  takeBackHint: 'Der Kunde liest das am Ticket und in der Monatsübersicht.',
  takeBackMissing: 'Bitte schreiben Sie, warum der Aufwand zurückgenommen wird.',
  takenBack: 'Der Aufwand ist zurückgenommen.',

  statement: 'Aufwand im Monat',
  statementOf: ({ month }: { month: string }) => `Aufwand im ${month}`,
  statementFor: ({ customer }: { customer: string }) => `Aufwand für ${customer}`,
  lead: 'Was wir auf Ihre Tickets gebucht haben, Ticket für Ticket.',
  months: 'Monat',
  show: 'Anzeigen',
  noneInMonth: ({ month }: { month: string }) => `Im ${month} ist kein Aufwand gebucht.`,
  noneHelp: 'Sobald wir auf eines Ihrer Tickets Aufwand buchen, steht er hier mit Tag und Tätigkeit.',
  noneHelpForStaff: 'Aufwand wird am Ticket gebucht.',
  work: 'Tätigkeit',
  who: 'Bearbeitet von',
  duration: 'Zeit',
  ticket: 'Ticket',
  ticketTotal: ({ number, count: entries }: { number: string; count: number }) =>
    `${number}, ${count(entries, { one: '# Buchung', other: '# Buchungen' })}`,
  total: 'Summe',
  totalCharged: ({ duration, month }: { duration: string; month: string }) =>
    `${duration} werden für ${month} berechnet.`,
  totalCovered: ({ duration }: { duration: string }) =>
    `${duration} sind durch die Flatrate gedeckt und kosten nichts extra.`,
  correction: ({ reason }: { reason: string }) => `Berichtigung eines früheren Monats: ${reason}`,
  standsFrom: ({ date }: { date: string }) =>
    `Diese Übersicht steht ab dem ${date} fest. Bis dahin kann noch Aufwand hinzukommen oder zurückgenommen werden.`,
  stands: 'Diese Übersicht steht fest. Spätere Berichtigungen erscheinen im Monat der Berichtigung.',
  print: 'Drucken',
  csv: 'Als CSV-Datei',
  csvColumns: {
    unit: 'Einheit',
    day: 'Tag',
    ticket: 'Ticket',
    subject: 'Betreff',
    work: 'Tätigkeit',
    who: 'Bearbeitet von',
    minutes: 'Minuten',
    note: 'Vermerk',
  },

  fairUse: 'Flatrate-Nutzung',
  fairUseLead:
    'Wie viel Arbeit die Flatrate je Kunde gedeckt hat. Für den Kunden folgt daraus nichts: Sehr hohe Nutzung ist ein Anlass für ein Gespräch.',
  fairUseNone: ({ month }: { month: string }) => `Im ${month} hat kein Kunde die Flatrate genutzt.`,
  fairUseNoneHelp: 'Sobald Aufwand auf Tickets mit Flatrate gebucht ist, steht er hier je Kunde.',
  fairUseNoRate: 'Ihr Leistungskatalog hat keine Flatrate.',
  fairUseNoRateHelp: 'Diese Seite zeigt die Nutzung von Flatrates, wenn der Katalog welche anbietet.',
  customer: 'Kunde',
  inMonth: 'In diesem Monat',
  monthBefore: 'Monat davor',
  proportion: 'Im Verhältnis',
  compared: 'Verglichen mit',
  comparedThreshold: ({ duration }: { duration: string }) => `Schwelle ${duration}`,
  comparedOthers: ({ duration }: { duration: string }) => `Median der anderen ${duration}`,
  comparedNothing: 'niemandem, sonst nutzt sie keiner',
  judgement: 'Einschätzung',
  worthATalk: 'Anlass für ein Gespräch',
  usual: 'im Rahmen',
};

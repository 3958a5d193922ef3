import { plural } from '../../plural.ts';

const count = plural('de');

/** Units from the provider's side: corrections by two people, the report, whom to ask, and mails before units end. */
export const unitOffice = {
  reasonGiven: ({ reference, reason }: { reference: string; reason: string }) =>
    `Gutgeschrieben als Kontingent ${reference}: ${reason}`,
  reasonTaken: ({ reason }: { reason: string }) => `Korrektur: ${reason}`,

  title: 'Einheiten aller Kunden',
  lead: 'Verkauft, verbraucht, verfallen und abgelaufen; davor und danach, was wir noch schulden. Die Summen sind die der Kontoauszüge.',
  periods: 'Zeiträume',
  period: {
    month: 'Dieser Monat',
    lastMonth: 'Voriger Monat',
    quarter: 'Dieses Quartal',
    lastQuarter: 'Voriges Quartal',
    year: 'Dieses Jahr',
    lastYear: 'Voriges Jahr',
  },
  from: 'Von',
  to: 'Bis',
  show: 'Anzeigen',
  fromTo: ({ from, to }: { from: string; to: string }) => `${from} bis ${to}`,
  csv: 'Als CSV herunterladen',
  csvName: 'einheiten',
  none: 'In diesem Zeitraum gab es keine Einheiten.',
  noneHelp: 'Hier steht je Kunde, was verkauft und verbraucht wurde, sobald es Buchungen gibt.',
  unit: 'Einheit',
  customer: 'Kunde',
  customerNumber: 'Kundennummer',
  part: { minute: 'Minuten', piece: 'Stück' },
  countedIn: 'Gezählt in',
  opening: 'Geschuldet zu Beginn',
  sold: 'Verkauft',
  adjusted: 'Korrigiert',
  used: 'Verbraucht',
  forfeited: 'Verfallen',
  expired: 'Abgelaufen',
  closing: 'Geschuldet am Ende',
  credited: 'Gutgeschrieben',
  creditedHelp:
    'Gutgeschriebenes ist von Verbrauch und Verfall schon abgezogen; geschuldet ist, was verfügbar oder reserviert ist oder auf Abnahme wartet.',
  sum: 'Summe',

  uncovered: 'Einheiten ohne Leistungsbeschreibung',
  uncoveredLead:
    'Diese Kunden haben Einheiten, die keine Leistungsbeschreibung abdeckt. Sie dürfen sie darauf ansprechen; der Kunde sieht diese Liste nicht.',
  uncoveredNone: 'Alle Einheiten sind verplant.',
  uncoveredNoneHelp: 'Hier steht, wer Einheiten hat, für die nichts vereinbart ist.',
  available: 'Verfügbar',
  expiresNext: 'Läuft zuerst ab',
  nextPart: ({ amount, date }: { amount: string; date: string }) => `${amount} am ${date}`,
  contact: 'Ansprechpartner',
  noContact: 'niemand eingetragen',

  adjust: 'Einheiten korrigieren',
  adjustTitle: ({ unit }: { unit: string }) => `${unit} korrigieren`,
  adjustLead: ({ available }: { available: string }) => `Verfügbar sind zurzeit ${available}.`,
  limit: ({ amount }: { amount: string }) =>
    `Bis ${amount} gilt Ihre Korrektur sofort; was Sie in diesem Konto in den letzten 30 Tagen allein korrigiert haben, zählt mit. Darüber entscheidet eine zweite Person aus der Verwaltung.`,
  limitNone: 'Jede Korrektur entscheidet eine zweite Person aus der Verwaltung.',
  direction: 'Was soll geschehen?',
  give: 'Einheiten geben',
  giveHelp: 'Ein eigenes Kontingent mit einem letzten Tag.',
  take: 'Einheiten nehmen',
  takeHelp: 'Von dem, was verfügbar ist; was zuerst abläuft, zuerst.',
  amount: { minute: 'Minuten', piece: 'Stück' },
  amountHint: ({ minutes }: { minutes: string }) => `Eine Einheit sind ${minutes} Minuten.`,
  lastDay: 'Letzter Tag',
  lastDayHint: 'Nur wenn Sie Einheiten geben.',
  reason: 'Grund',
  reasonHint: 'Der Kunde liest ihn im Kontoauszug.',
  submit: 'Korrektur eintragen',
  booked: 'Die Korrektur ist gebucht.',
  proposed: 'Die Korrektur ist vorgeschlagen. Eine zweite Person aus der Verwaltung entscheidet darüber.',
  refused: 'Der Vorschlag ist abgelehnt.',
  withdrawn: 'Der Vorschlag ist zurückgezogen.',

  open: 'Korrekturen',
  openLead: 'Vorschläge, über die eine zweite Person entscheidet.',
  openNone: 'Kein Vorschlag wartet.',
  openNoneHelp: 'Korrekturen über der Grenze warten hier auf eine zweite Person.',
  waiting: ({ count: proposals }: { count: number }) =>
    count(proposals, {
      one: '# Korrektur von Einheiten wartet auf Ihre Entscheidung.',
      other: '# Korrekturen von Einheiten warten auf Ihre Entscheidung.',
    }),
  toDecision: 'Entscheiden',
  history: 'Bisherige Korrekturen',
  historyNone: 'In diesem Konto wurde noch nichts korrigiert.',
  given: ({ amount, day }: { amount: string; day: string }) => `+ ${amount}, gültig bis ${day}`,
  taken: ({ amount }: { amount: string }) => `− ${amount}`,
  proposedBy: ({ name, date }: { name: string; date: string }) => `Vorgeschlagen von ${name} am ${date}`,
  status: { proposed: 'wartet', booked: 'gebucht', refused: 'abgelehnt', withdrawn: 'zurückgezogen' },
  decidedBy: ({ name, date }: { name: string; date: string }) => `${name}, ${date}`,
  correction: 'Korrektur',
  proposedTitle: 'Vorgeschlagen',
  state: 'Stand',
  waitsFor: {
    withdraw: 'Wartet auf eine andere Person aus der Verwaltung. Sie können den Vorschlag zurückziehen.',
    decide: 'Wartet auf Sie oder eine andere Person aus der Verwaltung.',
    refuse:
      'Wer das vorgeschlagen hat, verwaltet hier nicht mehr. Sie können nur ablehnen und selbst neu vorschlagen.',
  },
  approve: 'Genehmigen und buchen',
  refuse: 'Ablehnen',
  withdraw: 'Zurückziehen',
  note: 'Warum lehnen Sie ab?',

  purchases: 'Käufe und Ablauf',
  purchasesLead: 'Was Kunden gekauft haben; was zuerst abläuft, steht oben.',
  purchasesSearch: 'Kunde, Kundennummer oder Bestellnummer',
  purchasesNoneFound: 'Dazu gibt es keinen Kauf.',
  purchasesNone: 'Es ist noch nichts gekauft.',
  purchasesNoneHelp: 'Käufe trägt die Verwaltung auf der Seite eines Kunden ein.',
  purchasesCut: 'Hier stehen die ersten 200. Eine Suche findet die übrigen.',

  mail: {
    usedSubject: ({ unit, left }: { unit: string; left: string }) => `${unit}: noch ${left}`,
    expiresSubject: ({ unit, left, day }: { unit: string; left: string; day: string }) =>
      `${unit}: ${left} laufen am ${day} ab`,
    used: ({ reference, percent, bought }: { reference: string; percent: number; bought: string }) =>
      `von Ihrem Kauf ${reference} über ${bought} sind mindestens ${percent} % verbraucht oder verplant.`,
    until: ({ left, day }: { left: string; day: string }) =>
      `Frei verfügbar sind daraus noch ${left}, bis ${day}.`,
    expires: ({
      left,
      reference,
      day,
      count: days,
    }: {
      left: string;
      reference: string;
      day: string;
      count: number;
    }) =>
      `Aus Ihrem Kauf ${reference} sind noch ${left} frei. Sie gelten bis ${day}, ${count(days, { one: 'noch # Tag', other: 'noch # Tage' })}; danach laufen sie ab.`,
    first: 'Was zuerst abläuft, wird zuerst verbraucht. Sie können jetzt Leistungen damit anfragen.',
    link: 'Ihre Einheiten und wofür Sie sie verwenden können:',
    mute: 'Diese Nachrichten können Sie in Ihrem Profil abstellen.',
  },
};

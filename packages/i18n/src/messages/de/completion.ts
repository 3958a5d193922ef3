import { plural } from '../../plural.ts';

const count = plural('de');

/** From the end of a session to the closed engagement: report, charge, acceptance, complaint, feedback, quotes (N-14 to N-17, N-29). */
export const completion = {
  charge: {
    inWindow: ({ time }: { time: string }) => `${time} in den Standardzeiten`,
    byFactor: ({ time, factor }: { time: string; factor: string }) => `${time} × ${factor}`,
    fixed: ({ amount }: { amount: string }) => `Festpreis ${amount}`,
    planned: ({ amount }: { amount: string }) => `${amount} laut Leistungsbeschreibung`,
    free: 'ohne Berechnung, in einer anderen Sitzung enthalten',
    nothing: 'kein berechneter Aufwand',
    fromLot: ({ lot, day }: { lot: string; day: string }) => `aus Kontingent ${lot}, gültig bis ${day}`,
    partOfLot: ({ amount, lot, day }: { amount: string; lot: string; day: string }) =>
      `${amount} aus Kontingent ${lot}, gültig bis ${day}`,
    missing: ({ amount }: { amount: string }) => `es fehlt: ${amount}, das Angebot dazu kommt`,
  },
  reasons: {
    reported: ({ purpose, charge }: { purpose: string; charge: string }) => `${purpose}: ${charge}`,
    more: ({ purpose, charge }: { purpose: string; charge: string }) =>
      `${purpose}: mehr Aufwand als reserviert. ${charge}`,
    notNeeded: ({ purpose }: { purpose: string }) =>
      `${purpose}: weniger Aufwand als reserviert, wieder frei`,
    accepted: ({ purpose, name, charge }: { purpose: string; name: string; charge: string }) =>
      `${purpose}: abgenommen von ${name}. ${charge}`,
    acceptedItself: ({ purpose, charge }: { purpose: string; charge: string }) =>
      `${purpose}: ohne Reklamation abgenommen. ${charge}`,
    credited: ({ purpose, reason }: { purpose: string; reason: string }) =>
      `${purpose}: Gutschrift nach Reklamation. ${reason}`,
    creditExpired: ({
      purpose,
      lot,
      day,
      reason,
    }: {
      purpose: string;
      lot: string;
      day: string;
      reason: string;
    }) =>
      `${purpose}: Gutschrift nach Reklamation in das Kontingent ${lot}, das am ${day} abgelaufen ist und damit verfällt. ${reason}`,
    decided: ({ purpose, charge }: { purpose: string; charge: string }) =>
      `${purpose}: Reklamation entschieden. ${charge}`,
    toppedUp: ({ purpose, quote }: { purpose: string; quote: string }) =>
      `${purpose}: was im Bericht fehlte, nach Angebot ${quote}`,
    closed: ({ purpose }: { purpose: string }) => `${purpose}: Auftrag abgeschlossen, wieder frei`,
    ordered: ({ quote }: { quote: string }) => `Bestellt mit Angebot ${quote}`,
  },
  kinds: { session: 'Sitzung', preparation: 'Vorbereitung', documentation: 'Dokumentation' },
  report: {
    title: 'Abschlussbericht',
    of: ({ number, session }: { number: string; session: string }) =>
      `Abschlussbericht ${number}, ${session}`,
    state: {
      open: 'Wartet auf Ihre Abnahme',
      openStaff: 'Wartet auf die Abnahme des Kunden',
      accepted: 'Abgenommen',
      complained: 'Reklamation wird geprüft',
      settled: 'Reklamation entschieden',
    },
    acceptsItself: ({ moment }: { moment: string }) =>
      `Wenn Sie nichts tun, gilt die Sitzung am ${moment} als abgenommen. Bis dahin können Sie reklamieren.`,
    acceptsItselfStaff: ({ moment }: { moment: string }) =>
      `Ohne Reklamation gilt die Sitzung am ${moment} als abgenommen.`,
    counted: ({ count: days }: { count: number }) =>
      `Gezählt ${count(days, { one: 'wird # Arbeitstag', other: 'werden # Arbeitstage' })} ab dem Versand`,
    skipped: ({ days }: { days: string }) => `nicht gezählt: ${days}`,
    byCriteria:
      'Abgenommen wird nach den Kriterien der Leistungsbeschreibung. Von selbst geschieht nichts: Bitte nehmen Sie ab oder reklamieren Sie.',
    byCustomer: 'Von selbst geschieht nichts: Bitte nehmen Sie die Sitzung ab oder reklamieren Sie.',
    byCustomerStaff: 'Die Sitzung nimmt sich nicht von selbst ab: Der Kunde nimmt ab oder reklamiert.',
    criteria: 'Abnahmekriterien',
    acceptedBy: ({ name, moment }: { name: string; moment: string }) => `Abgenommen von ${name}, ${moment}`,
    acceptedItself: ({ moment }: { moment: string }) => `Ohne Reklamation abgenommen, ${moment}`,
    decideUntil: ({ moment }: { moment: string }) => `Wir entscheiden bis ${moment}.`,
    decideOpen: 'Wir prüfen Ihre Reklamation und melden uns.',
    sent: ({ name, moment }: { name: string; moment: string }) => `Gesendet von ${name}, ${moment}`,
    summary: 'Was getan wurde',
    effort: 'Aufwand',
    kind: 'Art',
    time: 'Zeit',
    length: 'Dauer',
    rate: 'Faktor',
    notCharged: 'nicht berechnet',
    charge: 'Berechnung',
    amount: 'Berechnet',
    missing: 'Fehlt noch',
    balance: 'Kontostand jetzt',
    balanceLine: ({
      available,
      reserved,
      awaiting,
    }: {
      available: string;
      reserved: string;
      awaiting: string;
    }) => `verfügbar ${available}, reserviert ${reserved}, in der Abnahme ${awaiting}`,
    recorded: 'Aufzeichnung',
    isRecorded: 'Die Sitzung wurde aufgezeichnet.',
    notRecorded: 'Die Sitzung wurde nicht aufgezeichnet.',
    participants: 'Teilnehmende',
    host: 'Durchgeführt von',
    customer: 'Kunde',
    engagement: 'Auftrag',
    toEngagement: 'Zum Auftrag',
    print: 'Drucken',
    accept: 'Sitzung abnehmen',
    acceptsAmount: ({ amount }: { amount: string }) => `Mit der Abnahme wird abgebucht: ${amount}.`,
    complain: 'Reklamieren',
    complainText: 'Was ist nicht in Ordnung?',
    complainHint: ({ count: days }: { count: number }) =>
      `Eine Reklamation hält die Abnahme an. Wir entscheiden innerhalb von ${count(days, { one: '# Arbeitstag', other: '# Arbeitstagen' })}, ob die Berechnung ganz, teilweise oder nicht aufgehoben wird.`,
    complainHintOpen:
      'Eine Reklamation hält die Abnahme an. Wir entscheiden, ob die Berechnung ganz, teilweise oder nicht aufgehoben wird.',
    tooLate: 'Die Frist ist abgelaufen, die Sitzung gilt als abgenommen.',
    feedback: 'Wie war die Sitzung?',
    feedbackHint: 'Freiwillig. Ihre Antwort hilft uns, besser zu werden.',
    ratings: {
      '5': '5 – sehr gut',
      '4': '4 – gut',
      '3': '3 – in Ordnung',
      '2': '2 – mäßig',
      '1': '1 – schlecht',
    },
    words: 'In eigenen Worten',
    giveFeedback: 'Antwort senden',
    yourFeedback: 'Ihre Rückmeldung',
    customersFeedback: 'Rückmeldung des Kunden',
    complaint: 'Reklamation',
    complainedBy: ({ name, moment }: { name: string; moment: string }) => `Von ${name}, ${moment}`,
    decision: 'Entscheidung',
    decidedBy: ({ name, moment }: { name: string; moment: string }) => `${name}, ${moment}`,
    done: {
      accepted: 'Sie haben die Sitzung abgenommen. Vielen Dank.',
      complained: 'Ihre Reklamation ist eingegangen. Die Abnahme ist angehalten.',
      feedback: 'Vielen Dank für Ihre Rückmeldung.',
      sent: 'Der Bericht ist beim Kunden.',
      decided: 'Die Entscheidung ist beim Kunden.',
    },
    has: 'Es gibt noch keinen Bericht zu dieser Sitzung.',
  },
  outcomes: {
    full: 'Berechnung ganz aufgehoben',
    partial: 'Berechnung teilweise aufgehoben',
    none: 'Berechnung bleibt',
  },
  credited: ({ amount }: { amount: string }) => `Gutgeschrieben: ${amount}`,
  form: {
    title: 'Abschlussbericht schreiben',
    lead: ({ session, customer }: { session: string; customer: string }) => `${session} bei ${customer}`,
    parts: 'Zeiten',
    partsHint: ({ zone }: { zone: string }) =>
      `Zeiten in ${zone}. Was leer bleibt, zählt nicht; eine Zeile dauert höchstens einen Tag.`,
    part: ({ index }: { index: number }) => `Zeile ${index}`,
    kind: 'Art',
    from: 'Von',
    to: 'Bis',
    moreRows: 'Weitere Zeile',
    summary: 'Was wurde getan?',
    recorded: 'Die Sitzung wurde aufgezeichnet',
    participants: 'Teilnehmende',
    preview: 'Neu berechnen',
    previewTitle: 'Das wird berechnet',
    previewFirst: 'Tragen Sie die Zeiten ein: Hier steht dann, was berechnet wird.',
    send: 'Bericht senden',
    sendHint: 'Der Bericht geht an den Kunden; danach lässt er sich nicht mehr ändern.',
    reserved: ({ amount }: { amount: string }) => `Reserviert: ${amount}.`,
    more: ({ amount }: { amount: string }) => `Dazu aus dem verfügbaren Guthaben: ${amount}.`,
    less: ({ amount }: { amount: string }) => `Wieder frei: ${amount}.`,
    quoted: ({ amount }: { amount: string }) => `Fehlt dem Kunden und wird ihm angeboten: ${amount}.`,
    ownCriteria: 'Nach den Kriterien der Leistungsbeschreibung: Die Sitzung nimmt sich nicht von selbst ab.',
    fixed: 'Festpreis: Die Zeiten stehen im Bericht, berechnet wird der vereinbarte Betrag.',
    byEffort: ({ factor, step }: { factor: string; step: string }) =>
      `Nach Aufwand: je angefangene ${step}, außerhalb der Standardzeiten mal ${factor}.`,
    byEffortPlain: ({ step }: { step: string }) => `Nach Aufwand: je angefangene ${step}.`,
    byMinute: 'Nach Aufwand, auf die Minute.',
    byEffortExact: ({ factor }: { factor: string }) =>
      `Nach Aufwand auf die Minute, außerhalb der Standardzeiten mal ${factor}.`,
    preparationFree: 'Vorbereitung und Dokumentation werden nach Vereinbarung nicht berechnet.',
    notYet: 'Für diese Sitzung kann jetzt kein Bericht geschrieben werden.',
    noSession: 'Mindestens eine Zeile ist die Sitzung selbst.',
  },
  decide: {
    title: ({ number, session }: { number: string; session: string }) => `Reklamation ${number}, ${session}`,
    until: ({ moment }: { moment: string }) => `Zu entscheiden bis ${moment}`,
    late: ({ moment }: { moment: string }) => `War zu entscheiden bis ${moment}`,
    outcome: 'Entscheidung',
    full: ({ amount }: { amount: string }) => `Ganz aufheben, zurück geht: ${amount}`,
    partial: 'Teilweise aufheben',
    none: ({ amount }: { amount: string }) => `Nicht aufheben, abgebucht wird: ${amount}`,
    amount: ({ unit }: { unit: string }) => `Zurück, in ${unit}`,
    inMinutes: 'Minuten',
    inUnits: 'Einheiten',
    amountHint: ({ max }: { max: string }) => `Nur bei „teilweise“; weniger als ${max}.`,
    reason: 'Begründung für den Kunden',
    submit: 'Entscheidung senden',
    expired: ({ lot, day }: { lot: string; day: string }) =>
      `Das Kontingent ${lot} ist am ${day} abgelaufen: Was daraus zurückgeht, verfällt sofort.`,
    none_yet: 'Zu dieser Sitzung gibt es keine Reklamation.',
  },
  quotes: {
    title: 'Angebote',
    one: ({ number }: { number: string }) => `Angebot ${number}`,
    number: 'Angebot',
    amount: 'Menge',
    until: 'Bestellbar bis',
    state: 'Stand',
    status: {
      open: 'offen',
      ordered: 'bestellt',
      bought: 'gekauft',
      lapsed: 'abgelaufen',
      withdrawn: 'ersetzt oder zurückgezogen',
    },
    forStatement: ({ amount, number }: { amount: string; number: string }) =>
      `Für den Auftrag ${number} fehlt: ${amount}.`,
    forSession: ({ amount, session }: { amount: string; session: string }) =>
      `Für die Sitzung „${session}“ fehlt: ${amount}.`,
    rounded: 'Verkauft werden ganze Einheiten.',
    orderBy: ({ day }: { day: string }) => `Sie können bis ${day} bestellen. Danach verfällt das Angebot.`,
    lapseStatement: 'Verfällt es, endet der Auftrag; reserviert ist dafür nichts.',
    afterOrder: 'Sobald der Kauf gebucht ist, geht der Auftrag von selbst weiter.',
    orderReference: 'Ihre Bestellnummer',
    orderHint: 'Sie steht später auf dem Kauf und im Kontoauszug.',
    order: 'Verbindlich bestellen',
    orderedBy: ({ name, moment, reference }: { name: string; moment: string; reference: string }) =>
      `Bestellt von ${name}, ${moment}, Bestellnummer ${reference}`,
    orderedStaff: 'Der Kunde hat bestellt: Bitte buchen Sie den Kauf.',
    book: 'Kauf buchen',
    waiting: 'Der Kauf wird gebucht, dann geht es weiter.',
    done: 'Die Bestellung ist eingegangen.',
    toQuote: 'Angebot ansehen',
    customer: 'Kunde',
    quotedOn: ({ moment }: { moment: string }) => `Angeboten ${moment}`,
  },
  open: {
    title: 'Reklamationen und Angebote',
    lead: 'Was zu entscheiden und was zu buchen ist, das Dringendste zuerst.',
    complaints: 'Reklamationen',
    noComplaints: 'Keine Reklamation wartet auf eine Entscheidung.',
    quotes: 'Offene Angebote',
    noQuotes: 'Kein Angebot ist offen.',
    session: 'Sitzung',
    decideUntil: 'Entscheiden bis',
    noLimit: 'keine Frist',
    late: 'überfällig',
  },
  feedback: {
    title: 'Rückmeldungen',
    lead: 'Was Kunden nach den Sitzungen antworten, je Monat und Leistung.',
    none: 'Noch keine Rückmeldung',
    noneHelp: 'Gefragt wird mit jedem Abschlussbericht. Sobald jemand antwortet, steht es hier.',
    month: 'Monat',
    service: 'Leistung',
    answers: 'Antworten',
    average: 'Mittel',
    averageOf: ({ average }: { average: string }) => `${average} von 5`,
    all: 'Alle Leistungen',
    latest: 'Zuletzt geschrieben',
    noWords: 'In Worten hat noch niemand geantwortet.',
    byLine: ({ customer, service, day }: { customer: string; service: string; day: string }) =>
      `${customer}, ${service}, ${day}`,
    rating: ({ rating }: { rating: string }) => `${rating} von 5`,
    answersIn: ({ count: answers }: { count: number }) =>
      count(answers, { one: '# Antwort', other: '# Antworten' }),
  },
};

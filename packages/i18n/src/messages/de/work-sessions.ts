import { plural } from '../../plural.ts';

const count = plural('de');

/** A session of an engagement: asked for, scheduled, moved, cancelled, held (N-15, N-16, N-18, N-19, N-20). */
export const workSessions = {
  title: ({ position, title }: { position: number; title: string }) => `Sitzung ${position}: ${title}`,
  /** What a calendar shows. */
  calendar: {
    summary: ({ title, number }: { title: string; number: string }) => `${title} (${number})`,
    engagement: ({ number, subject }: { number: string; subject: string }) => `Auftrag ${number}: ${subject}`,
    host: ({ name }: { name: string }) => `Durchgeführt von ${name}`,
    file: 'Kalenderdatei laden',
    fileHelp: 'Ändert sich der Termin, laden Sie sie neu: Ihr Kalender ersetzt den alten Eintrag.',
    cancelFile: 'Kalenderdatei mit der Absage laden',
  },
  report: 'Zum Abschlussbericht',
  facts: 'Termin',
  when: 'Wann',
  span: ({ start, end }: { start: string; end: string }) => `${start} bis ${end}`,
  noDate: 'noch kein Termin',
  host: 'Durchgeführt von',
  wish: 'Ihr Wunsch',
  wishStaff: 'Wunsch des Kunden',
  scheduleDue: 'Termin zugesagt bis',
  amount: 'Umfang',
  reserved: 'Reserviert',
  share: ({ amount, lot, day }: { amount: string; lot: string; day: string }) =>
    `${amount} aus Kontingent ${lot}, gültig bis ${day}`,
  included: 'in einer anderen Sitzung enthalten, kostet keine Einheiten',
  longest: 'Längste Dauer',
  started: 'Begonnen',
  stopped: 'Beendet',
  planned: 'Nach Plan',
  askUntil: ({ moment }: { moment: string }) => `anzufragen bis ${moment}`,
  holdUntil: ({ moment }: { moment: string }) => `stattzufinden bis ${moment}`,
  waits:
    'Diese Sitzung baut auf der vorigen auf: Sie können danach fragen, sobald deren Abschlussbericht da ist.',
  engagement: 'Auftrag',
  customer: 'Kunde',
  ask: {
    title: 'Nach einem Termin fragen',
    again: 'Wunsch ändern',
    wish: 'Wann passt es Ihnen?',
    hint: 'Zum Beispiel: dienstags oder donnerstags vormittags, nicht vor dem 8. Dezember.',
    promise: ({ count: days }: { count: number }) =>
      `Wir setzen den Termin innerhalb von ${count(days, { one: 'einem Arbeitstag', other: '# Arbeitstagen' })}.`,
    keep: 'Bis der Termin steht, laufen reservierte Einheiten mit ihrem Kontingent ab. Danach bleiben sie für die Sitzung erhalten.',
    submit: 'Termin anfragen',
    change: 'Wunsch speichern',
  },
  move: {
    title: 'Um einen anderen Termin bitten',
    help: ({ moment }: { moment: string }) =>
      `Bis ${moment} ist das kostenlos. Der jetzige Termin entfällt damit; Ihre Einheiten bleiben reserviert.`,
    helpAlways: 'Das ist kostenlos. Der jetzige Termin entfällt damit; Ihre Einheiten bleiben reserviert.',
    submit: 'Anderen Termin anfragen',
    tooLate: 'Verlegen können Sie den Termin nicht mehr: Die Frist dafür ist vorbei.',
  },
  cancel: {
    title: 'Sitzung absagen',
    open: 'Absagen',
    lead: ({ title, start }: { title: string; start: string }) => `${title}, ${start}`,
    free: 'Die Absage kostet jetzt nichts.',
    freeUntil: ({ moment }: { moment: string }) => `Kostenlos bis ${moment}.`,
    freeAlways: 'Für diese Sitzung ist die Absage bis zum Beginn kostenlos.',
    freeAfter: ({ amount }: { amount: string }) => `Eine spätere Absage kostet ${amount}.`,
    freeAfterNone: 'Sagen Sie später ab, verfällt die Sitzung.',
    late: ({ amount }: { amount: string }) => `Die Absage kostet jetzt ${amount}.`,
    lateNone: 'Die Absage kostet keine Einheiten, aber die Sitzung verfällt.',
    wasFree: ({ moment }: { moment: string }) => `Kostenlos war sie bis ${moment}.`,
    from: 'Verfallen würden',
    workdays: ({ count: days }: { count: number }) =>
      `Gerechnet sind ${count(days, { one: 'ein Arbeitstag', other: '# Arbeitstage' })} vor dem Beginn, zur selben Uhrzeit.`,
    workdaysOff: ({ count: days }: { count: number }) =>
      `Der Beginn liegt auf keinem Arbeitstag. Gerechnet sind ${count(days, { one: 'ein Arbeitstag', other: '# Arbeitstage' })} vor dem Ende des letzten Arbeitstags davor.`,
    daysOff: ({ days }: { days: string }) => `Keine Arbeitstage sind dabei: ${days}.`,
    released: ({ amount }: { amount: string }) => `Wieder frei: ${amount}.`,
    outside:
      'Liegt der Grund weder bei Ihnen noch bei uns? Rufen Sie uns an: Dann setzen wir ohne Berechnung neu an.',
    submitFree: 'Kostenlos absagen',
    submitLate: ({ amount }: { amount: string }) => `Absagen und ${amount} verfallen lassen`,
    submitLateNone: 'Absagen und die Sitzung verfallen lassen',
    keep: 'Termin behalten',
    changed:
      'Inzwischen gilt etwas anderes. Es ist nichts gebucht worden: Bitte lesen Sie, was die Absage jetzt kostet.',
    none: 'Hier gibt es nichts mehr abzusagen.',
  },
  staff: {
    schedule: 'Termin setzen',
    reschedule: 'Termin neu setzen',
    startsAt: 'Beginn',
    endsAt: 'Ende',
    zoneHint: ({ zone }: { zone: string }) => `In der Zeit von ${zone}.`,
    maxHint: ({ time }: { time: string }) => `Höchstens ${time}.`,
    host: 'Wer führt sie durch?',
    chooseHost: 'Bitte wählen',
    submit: 'Termin setzen',
    resubmit: 'Termin neu setzen',
    start: 'Sitzung beginnen',
    startHelp: 'Die Uhr des Portals hält den Beginn fest.',
    stop: 'Sitzung beenden',
    stopHelp: ({ moment }: { moment: string }) =>
      `Läuft seit ${moment}. Die Uhr des Portals hält das Ende fest.`,
    stopStated: ({ moment }: { moment: string }) =>
      `Läuft seit ${moment}, also seit mehr als einem Tag. Geben Sie an, wann sie zu Ende war.`,
    stopAt: 'Ende der Sitzung',
    prevent: 'Verhindert: neu ansetzen',
    preventHelp:
      'Aus Gründen, die weder der Kunde noch wir zu vertreten haben. Es wird nichts berechnet, die Einheiten bleiben reserviert.',
    preventSubmit: 'Ohne Berechnung neu ansetzen',
    miss: 'Nicht wahrgenommen',
    missHelp: ({ amount }: { amount: string }) => `Der Kunde war nicht da. Sofort verfallen: ${amount}.`,
    missHelpNone: 'Der Kunde war nicht da: Die Sitzung verfällt.',
    missSubmit: 'Als nicht wahrgenommen eintragen',
    reason: 'Was ist geschehen? Der Kunde liest es.',
    report: 'Abschlussbericht schreiben',
    other: 'Etwas ist dazwischengekommen',
  },
  coming: {
    title: 'Sitzungen',
    lead: 'Was angesetzt ist, nach Tagen.',
    today: ({ day }: { day: string }) => `Heute, ${day}`,
    none: 'Zurzeit ist keine Sitzung angesetzt.',
    noneToday: 'Heute findet keine Sitzung statt.',
    noneHelp:
      'Fragt ein Kunde nach einem Termin, steht er unter Aufträge; sobald Sie ihn setzen, steht er hier.',
    all: 'Alle',
    mine: 'Ihre',
    filter: 'Sitzungen eingrenzen',
    open: 'Vorbei, noch ohne Ergebnis',
    openHelp:
      'Tragen Sie ein, was daraus geworden ist: Abschlussbericht, verhindert oder nicht wahrgenommen.',
    columns: {
      time: 'Zeit',
      session: 'Sitzung',
      customer: 'Kunde',
      host: 'Durchgeführt von',
      gap: 'Pause davor',
    },
    gapNone: '–',
    you: ({ name }: { name: string }) => `${name} (Sie)`,
  },
  done: {
    asked: 'Ihre Anfrage ist angekommen. Sie erhalten eine E-Mail, sobald der Termin steht.',
    changed: 'Ihr neuer Wunsch ist gespeichert.',
    moved: 'Der Termin ist aufgehoben. Wir setzen einen neuen.',
    cancelled: 'Die Sitzung ist abgesagt. Es ist nichts berechnet worden.',
    forfeited: 'Die Sitzung ist abgesagt. Was verfallen ist, steht im Verlauf.',
    scheduled: 'Der Termin steht. Der Kunde hat eine E-Mail bekommen.',
    started: 'Die Sitzung läuft.',
    stopped: 'Die Sitzung ist beendet. Als Nächstes kommt der Abschlussbericht.',
    prevented: 'Die Sitzung ist wieder offen. Der Kunde hat eine E-Mail bekommen.',
    missed: 'Eingetragen. Der Kunde hat eine E-Mail bekommen.',
  },
  reasons: {
    freed: ({ purpose }: { purpose: string }) =>
      `Sitzung ${purpose} findet nicht statt, Reservierung aufgehoben`,
    reservedAgain: ({ purpose }: { purpose: string }) =>
      `Erneut reserviert für ${purpose}: früher Reserviertes war abgelaufen`,
    late: ({
      purpose,
      title,
      start,
      count: days,
      amount,
      lots,
    }: {
      purpose: string;
      title: string;
      start: string;
      count: number;
      amount: string;
      lots: string;
    }) =>
      `Sitzung ${purpose} (${title}), Beginn ${start}: später als ${count(days, { one: 'einen Arbeitstag', other: '# Arbeitstage' })} vorher abgesagt. Verfallen: ${amount}, ${lots}`,
    missed: ({
      purpose,
      title,
      start,
      amount,
      lots,
    }: Record<'purpose' | 'title' | 'start' | 'amount' | 'lots', string>) =>
      `Sitzung ${purpose} (${title}), Beginn ${start}: nicht wahrgenommen. Verfallen: ${amount}, ${lots}`,
  },
};

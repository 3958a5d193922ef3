import { plural } from '../../plural.ts';

const count = plural('de');

/** What administrators see of the installation: does it run, what waits. */
export const health = {
  title: 'Betrieb',
  lead: 'Ob alles läuft, was wartet und woran es liegen kann.',
  well: 'Alles läuft.',
  attention: ({ count: found }: { count: number }) =>
    count(found, { one: 'Eine Sache braucht Aufmerksamkeit.', other: '# Dinge brauchen Aufmerksamkeit.' }),
  findings: {
    ledger_fault: {
      title: 'Das Einheitenbuch stimmt nicht.',
      help: 'Jemand hat Buchungen, Konten oder Prüfpunkte an der Anwendung vorbei verändert. Buchen Sie auf dem Konto nichts von Hand, bewahren Sie Datenbank und Prüfpunktdatei auf und vergleichen Sie mit der letzten Sicherung. „zusage ledger verify“ prüft erneut.',
    },
    no_worker: {
      title: 'Kein Worker läuft.',
      help: 'Fristen werden nicht überwacht und E-Mails gehen nicht hinaus, bis einer gestartet ist. Nichts geht verloren.',
    },
    jobs_late: {
      title: 'Aufgaben warten länger als eine Minute.',
      help: 'Der Worker kommt nicht nach: Starten Sie einen weiteren, oder sehen Sie in sein Protokoll.',
    },
    jobs_given_up: {
      title: 'Aufgaben wurden nach vielen Versuchen aufgegeben.',
      help: 'Meist war der Mailserver zu lange nicht erreichbar. Ist die Ursache behoben, versuchen Sie es noch einmal.',
    },
    mail_late: {
      title: 'Eine E-Mail wartet seit mehr als einer Viertelstunde.',
      help: 'Prüfen Sie SMTP_URL und ob der Mailserver annimmt.',
    },
    ledger_unchecked: {
      title: 'Das Einheitenbuch wurde seit mehr als drei Stunden nicht geprüft.',
      help: 'Läuft der Worker? Sein Protokoll sagt, woran die Prüfung scheitert.',
    },
    backup_missing: {
      title: 'Es gibt noch keine Sicherung.',
      help: 'Der Befehl „zusage backup DATEI“ schreibt Datenbank und Dateien in ein Archiv; die Betriebsanleitung zeigt, wie er nachts von selbst läuft.',
    },
    backup_old: {
      title: 'Die jüngste Sicherung ist älter als anderthalb Tage.',
      help: 'Prüfen Sie, ob die nächtliche Sicherung noch läuft.',
    },
  },
  release: 'Version',
  releaseOf: ({ version, node }: { version: string; node: string }) => `Zusage ${version} · Node ${node}`,
  schema: 'Stand des Schemas',
  database: 'Datenbank',
  databaseOf: ({ version }: { version: string }) => `PostgreSQL ${version}`,
  databaseSize: ({ size, milliseconds }: { size: string; milliseconds: string }) =>
    `${size} · antwortet in ${milliseconds} ms`,
  workers: 'Worker',
  workersAlive: ({ count: alive }: { count: number }) =>
    alive === 0 ? 'keiner läuft' : count(alive, { one: 'läuft', other: '# Arbeitsgänge laufen' }),
  workerSeen: ({ at }: { at: string }) => `zuletzt gesehen ${at}`,
  workerNever: 'noch nie gesehen',
  jobs: 'Aufgaben',
  jobsDue: ({ count: due }: { count: number }) =>
    due === 0 ? 'keine wartet' : count(due, { one: '# wartet', other: '# warten' }),
  jobsAhead: ({ count: ahead, at }: { count: number; at: string }) =>
    count(ahead, {
      one: `# Frist läuft, sie endet ${at}`,
      other: `# Fristen laufen, die nächste endet ${at}`,
    }),
  jobsNoneAhead: 'keine Frist läuft',
  jobsGivenUp: 'Aufgegeben',
  lastError: 'Letzter Fehler',
  mail: 'E-Mail',
  mailWaiting: ({ count: waiting }: { count: number }) =>
    waiting === 0 ? 'keine wartet' : count(waiting, { one: '# wartet', other: '# warten' }),
  mailSent: ({ at }: { at: string }) => `zuletzt versandt ${at}`,
  mailNeverSent: 'noch keine versandt',
  backup: 'Sicherung',
  noBackup: 'noch keine',
  ledger: 'Einheitenbuch',
  ledgerHolds: 'stimmt',
  ledgerDoesNotHold: 'stimmt nicht',
  ledgerChecked: ({ at, accounts, movements }: { at: string; accounts: string; movements: string }) =>
    `geprüft ${at}: ${accounts}, ${movements}`,
  ledgerAccounts: ({ count: n }: { count: number }) => count(n, { one: '# Konto', other: '# Konten' }),
  ledgerMovements: ({ count: n }: { count: number }) => count(n, { one: '# Buchung', other: '# Buchungen' }),
  ledgerCheckedAt: ({ at }: { at: string }) => `geprüft ${at}`,
  ledgerNever: 'noch nicht geprüft',
  ledgerAccount: ({
    unit,
    customer,
    customerNumber,
  }: {
    unit: string;
    customer: string;
    customerNumber: string;
  }) => `Konto „${unit}“ von ${customer} (${customerNumber})`,
  ledgerMovement: ({ sequence }: { sequence: number }) => `Buchung ${sequence}`,
  ledgerKinds: {
    file_damaged: 'Die Prüfpunktdatei ist nicht lesbar.',
    account_missing: 'Ein Konto ist gelöscht.',
    account_changed: 'Ein Konto gehört nicht mehr dem Kunden oder der Einheit, für die es geführt wurde.',
    checkpoint_forged: 'Ein Prüfpunkt trägt keine gültige Unterschrift.',
    checkpoint_missing: 'Ein Prüfpunkt ist aus der Datenbank gelöscht.',
    movement_missing: 'Eine Buchung ist gelöscht.',
    movement_changed: 'Eine Buchung ist nachträglich verändert.',
    rewritten: 'Die Buchungen vor einem Prüfpunkt sind neu geschrieben.',
    unbalanced: 'Eine Buchung geht nicht auf.',
    lot: 'Ein Kontingent entspricht nicht seinem Kauf.',
    overdrawn: 'Es wurde mehr abgebucht, als da war.',
    cut_off: 'Die jüngsten Buchungen sind abgeschnitten.',
    hold_changed: 'Eine Reservierung ist nachträglich verändert.',
    balance: 'Der Stand entspricht nicht den Buchungen.',
  },
  retry: 'Aufgegebene noch einmal versuchen',
  retried: ({ count: retried }: { count: number }) =>
    retried === 0
      ? 'Es war nichts aufgegeben.'
      : count(retried, {
          one: 'Eine Aufgabe läuft noch einmal.',
          other: '# Aufgaben laufen noch einmal.',
        }),
};

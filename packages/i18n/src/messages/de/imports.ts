import { plural } from '../../plural.ts';

const count = plural('de');

/** Imports of customers and what they bought out of a file. */
export const imports = {
  title: 'Import',
  lead: 'Kunden, Verträge, Produkte und Zertifikate aus einer CSV-Datei übernehmen. Zuerst wird nur geprüft.',
  kindLabel: 'Was steht in der Datei?',
  kind: {
    customers: 'Kunden',
    contracts: 'Verträge',
    products: 'Produkte',
    certificates: 'Zertifikate',
  },
  kindHint: {
    customers: 'Nummer und Name. Alles Weitere baut darauf auf.',
    contracts: 'Level, Laufzeit und vereinbarte Zeiten von Kunden, die es schon gibt.',
    products: 'Mit Standort, Version und Kennungen. Standorte, die fehlen, werden angelegt.',
    certificates: 'Zu Verträgen, die es schon gibt. Sie werden jetzt ausgestellt und unterschrieben.',
  },
  file: 'Datei',
  fileHint:
    'CSV, höchstens 10 MB und 50.000 Zeilen. Strichpunkt, Komma oder Tabulator; UTF-8 oder wie Excel speichert.',
  update: 'Einträge, die anders in der Datei stehen, ändern',
  updateHint: 'Ohne Haken bleiben sie, wie sie sind, und der Bericht nennt sie.',
  check: 'Prüfen',
  noMail: 'Ein Import verschickt keine E-Mails.',
  columns: 'Spalten',
  columnsHint:
    'Groß- und Kleinschreibung, Leerzeichen und Striche sind egal; die englischen Namen gelten immer.',
  column: 'Spalte',
  alsoCalled: 'Englisch',
  holds: 'Inhalt',
  required: 'nötig',
  template: ({ kind }: { kind: string }) => `Vorlage für ${kind}`,
  templateName: ({ kind }: { kind: string }) => `vorlage-${kind}.csv`,
  about: {
    customerNumber: 'Nummer des Kunden.',
    customerName: 'Name des Kunden, höchstens 160 Zeichen.',
    number: 'Nummer des Vertrags. Gibt es sie schon, ist dieser Vertrag gemeint.',
    serviceLevel: 'Name oder Kürzel eines Levels aus Ihrem Katalog.',
    options: 'Gebuchte Optionen, mit | getrennt.',
    agreedMinutes: 'Vereinbarte Zeit in Minuten, eine ganze Zahl. Leer: nichts vereinbart.',
    calendar: 'Kalender aus Ihrem Katalog. Leer: der übliche.',
    prerequisites: 'Erfüllte Voraussetzungen, mit | getrennt.',
    validFrom: 'Erster Tag: 2026-12-31 oder 31.12.2026.',
    validUntil: 'Letzter Tag, mitgezählt.',
    productKey: 'Kürzel des Produkts beim Kunden, aus kleinen Buchstaben, Ziffern und Strichen.',
    name: 'Name des Produkts, höchstens 160 Zeichen.',
    version: 'Version, höchstens 80 Zeichen.',
    environment: 'Name oder Kürzel der Umgebung. Leer: produktiv.',
    contract: 'Nummer eines Vertrags desselben Kunden.',
    site: 'Name oder Kürzel des Standorts. Fehlt er beim Kunden, wird er angelegt.',
    supportUntil: 'Letzter Tag des Herstellersupports.',
    identifiers: 'Kennungen dieser Art, mehrere mit | getrennt.',
    certificateContract: 'Nummer des Vertrags, den das Zertifikat nachweist.',
    certificateNumber: 'Nummer aus einem anderen System. Leer: die nächste freie.',
    certificateDay: 'Wie im Vertrag. Die Spalte dient nur der Kontrolle.',
  },
  runs: 'Bisherige Importe',
  runsEmpty: 'Hier stehen Ihre Importe, sobald es einen gibt.',
  runsEmptyHelp: 'Beginnen Sie mit den Kunden; Verträge und Produkte bauen darauf auf.',
  when: 'Begonnen',
  by: 'Von',
  result: 'Ergebnis',
  run: ({ number, kind }: { number: number; kind: string }) => `Import ${number}: ${kind}`,
  state: {
    checking: 'wird geprüft',
    checked: 'geprüft',
    unreadable: 'nicht lesbar',
    running: 'läuft',
    done: 'fertig',
    stopped: 'abgebrochen',
  },
  stateTitle: 'Stand',
  lettersOf: { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', 'windows-1252': 'Windows-1252' },
  updates: 'Abweichende Einträge',
  updatesYes: 'werden geändert',
  updatesNo: 'bleiben, wie sie sind',
  countOf: { new: 'Neu', changed: 'Abweichend', unchanged: 'Unverändert', faulty: 'Fehlerhaft' },
  sentence: {
    clean: 'Alles in Ordnung.',
    faulty: ({ count: n }: { count: number }) =>
      count(n, {
        one: '# Zeile hat Fehler und bleibt weg.',
        other: '# Zeilen haben Fehler und bleiben weg.',
      }),
    good: ({ count: n }: { count: number }) =>
      count(n, { one: '# Zeile kann übernommen werden.', other: '# Zeilen können übernommen werden.' }),
    nothing: 'Diese Datei brächte nichts Neues: Alles steht schon so da.',
    none: 'Keine Zeile dieser Datei kann übernommen werden.',
    checking: 'Die Datei wird geprüft. Diese Seite lädt sich von selbst neu.',
    unreadable: 'So lässt sich die Datei nicht lesen. Es wurde nichts übernommen.',
    halted: ({ count: n }: { count: number }) =>
      `Die Datei passt nicht mehr zum Katalog. ${count(n, { one: '# Zeile wurde', other: '# Zeilen wurden' })} vorher übernommen.`,
    running: ({ row, last }: { row: string; last: string }) =>
      `Zeile ${row} von ${last}. Sie können die Seite verlassen; der Import läuft weiter.`,
    still:
      'Seit über einer Minute geht es nicht weiter. Was schon übernommen ist, bleibt; der Import geht dort weiter.',
    done: ({ count: n }: { count: number }) =>
      count(n, { one: '# Zeile wurde übernommen.', other: '# Zeilen wurden übernommen.' }),
    stopped: ({ count: n }: { count: number }) =>
      `Abgebrochen. ${count(n, { one: '# Zeile ist übernommen und bleibt.', other: '# Zeilen sind übernommen und bleiben.' })}`,
    left: ({ count: n }: { count: number }) =>
      count(n, {
        one: '# Zeile steht anders in der Datei und bleibt, wie sie ist.',
        other: '# Zeilen stehen anders in der Datei und bleiben, wie sie sind.',
      }),
  },
  begin: ({ count: n }: { count: number }) =>
    count(n, { one: '# Zeile übernehmen', other: '# Zeilen übernehmen' }),
  checkWithUpdates: 'Noch einmal prüfen, und Abweichendes ändern',
  checkWithoutUpdates: 'Noch einmal prüfen, und Abweichendes lassen',
  checkOnce: 'Noch einmal prüfen',
  otherRuns: ({ number }: { number: number }) =>
    `Gerade läuft Import ${number}. Danach kann dieser beginnen.`,
  refresh: 'Neu laden',
  goOn: 'Weitermachen',
  stop: 'Abbrechen',
  discard: 'Verwerfen',
  again: 'Andere Datei wählen',
  discarded: 'Der Import ist verworfen. Es wurde nichts übernommen.',
  findings: 'Befunde',
  findingsNone: 'Zu keiner Zeile ist etwas zu sagen.',
  row: 'Zeile',
  problem: 'Befund',
  value: 'In der Datei',
  wholeFile: 'Datei',
  download: 'Liste als CSV',
  downloadName: ({ number }: { number: number }) => `import-${number}.csv`,
  level: { fault: 'Fehler', change: 'Änderung', notice: 'Hinweis' },
  show: { all: 'Alles', fault: 'Fehler', change: 'Änderungen', notice: 'Hinweise' },
  finding: {
    file_empty: () => 'Die Datei ist leer.',
    file_binary: () => 'Das ist keine Textdatei.',
    file_workbook: () =>
      'Das ist eine Excel-Mappe. Bitte speichern Sie das Blatt als CSV (Trennzeichen-getrennt).',
    file_too_large: ({ max }: Params) => `Die Datei ist größer als ${max} MB. Bitte teilen Sie sie.`,
    rows_too_many: ({ max }: Params) => `Die Datei hat mehr als ${max} Zeilen. Bitte teilen Sie sie.`,
    quote_open: () => 'Ein Anführungszeichen wird hier geöffnet und nie geschlossen.',
    quote_stray: () =>
      'Ein Anführungszeichen steht an der falschen Stelle. Eine Zelle, die eines enthält, steht ganz in Anführungszeichen; innen wird es verdoppelt.',
    record_too_long: () => 'Diese Zeile ist zu lang. Vermutlich fehlt ein Anführungszeichen.',
    column_missing: ({ alias }: Params) => `Diese Spalte fehlt. Sie darf auch „${alias}“ heißen.`,
    column_unknown: () => 'Diese Spalte kennen wir nicht. Bitte benennen oder löschen Sie sie.',
    column_near: ({ near }: Params) => `Diese Spalte kennen wir nicht. Ist „${near}“ gemeint?`,
    column_twice: ({ first }: Params) => `Diese Spalte sagt dasselbe wie „${first}“. Bitte löschen Sie eine.`,
    column_unnamed: ({ position }: Params) => `Die ${position}. Spalte hat keinen Namen.`,
    unknown_customer: () => 'Einen Kunden mit dieser Nummer gibt es nicht.',
    unknown_contract: () => 'Diesen Vertrag gibt es hier nicht.',
    other_customer: () => 'Dieser Vertrag gehört einem anderen Kunden.',
    duplicate_row: ({ row }: Params) => `Das steht schon in Zeile ${row}.`,
    cells_differ: ({ expected, found }: Params) =>
      `Diese Zeile hat ${found} Zellen, die Überschrift nur ${expected}. Vermutlich fehlen Anführungszeichen.`,
    no_longer_valid: () =>
      'Dieses Zertifikat gilt nicht mehr. Bitte nehmen Sie eine neue Nummer, oder lassen Sie sie leer.',
    differs_from_contract: ({ day }: Params) =>
      `Im Vertrag steht ${day}; ein Zertifikat gilt so lange wie sein Vertrag.`,
    ambiguous_site: ({ keys }: Params) =>
      `So heißen mehrere Standorte. Bitte nennen Sie das Kürzel: ${keys}.`,
    too_many_faults: ({ max }: Params) =>
      `Bis hierher sind es mehr als ${max} Fehler; weiter wurde nicht geprüft. Vermutlich ist eine Spalte verrutscht.`,
    site_created: ({ site }: Params) => `Der Standort „${site}“ wird angelegt.`,
    letters_converted: ({ from }: Params) =>
      `Die Datei ist nicht in UTF-8 geschrieben und wurde als ${from} gelesen. Bitte prüfen Sie die Umlaute.`,
    changed: ({ field, from, to }: Params) => `${field}: ${from} → ${to}`,
  },
  nothing: 'nichts',
  certificate: 'Zertifikat',
  errors: {
    kind: 'Bitte wählen Sie, was in der Datei steht.',
    file: 'Bitte wählen Sie eine Datei.',
    tooLarge: 'Die Datei ist größer als 10 MB. Bitte teilen Sie sie.',
    chooseAgain: 'Bitte wählen Sie die Datei noch einmal aus.',
    conflict: 'Das geht gerade nicht: Ein anderer Import läuft, oder jemand war schneller.',
    failed: 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
  },
};

type Params = Record<string, string | number>;

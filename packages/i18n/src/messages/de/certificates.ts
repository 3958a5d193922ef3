import { plural } from '../../plural.ts';

const count = plural('de');

/** The certificate as a document, and the public page that says what it is worth. */
export const certificates = {
  paper: {
    number: ({ number }: { number: string }) => `Nr. ${number}`,
    validity: ({ from, until }: { from: string; until: string }) => `gültig vom ${from} bis ${until}`,
    annexOf: ({ number }: { number: string }) => `Anlage zum Supportzertifikat ${number}`,
    page: ({ page, pages }: { page: string; pages: string }) => `Seite ${page} von ${pages}`,
    productsInAnnex: ({ count: products }: { count: number }) =>
      count(products, { one: '# Produkt, in der Anlage', other: '# Produkte, in der Anlage' }),
    sitesInAnnex: ({ count: sites }: { count: number }) =>
      count(sites, { one: '# Standort, in der Anlage', other: '# Standorte, in der Anlage' }),
    timesInAnnex: 'in der Anlage',
    issued: ({ date }: { date: string }) => `Ausgestellt am ${date}`,
    signed: 'Elektronisch signiert und ohne Unterschrift gültig.',
    check: 'Echt und noch gültig?',
    code: 'Prüfcode',
    codeAlt: 'QR-Code: führt zur Prüfung dieses Zertifikats',
  },
  download: 'PDF herunterladen',
  pdf: 'PDF',
  downloadIn: { de: 'Deutsch', en: 'Englisch', fr: 'Französisch' },
  downloadNote: 'Signiert und barrierefrei (PDF/A, PDF/UA).',
  fileName: ({ number }: { number: string }) => `Supportzertifikat ${number}`,
  notSigned:
    'Dieses Zertifikat wurde ausgestellt, bevor es Zertifikate als signiertes PDF gab. Ihr Anbieter kann es neu ausstellen.',
  notWhole: 'Das PDF nennt alle Standorte des Vertrags. Herunterladen kann es, wer alle Standorte sieht.',
  checkPage: 'Prüfseite öffnen',

  verifyTitle: 'Supportzertifikat prüfen',
  verifyLead: 'Ist ein Zertifikat echt, und gilt es noch? Dazu genügt der Prüfcode oder das PDF.',
  byCode: 'Mit dem Prüfcode',
  codeLabel: 'Prüfcode',
  codeHelp: 'Er steht auf dem Zertifikat unter dem QR-Code: sieben Gruppen zu vier Zeichen.',
  codeSubmit: 'Code prüfen',
  codeMissing: 'Geben Sie den Prüfcode ein.',
  codeWrong: 'Das ist kein Prüfcode. Er hat 28 Zeichen.',
  byFile: 'Mit dem PDF',
  fileLabel: 'PDF des Zertifikats',
  fileHelp: 'Wir prüfen jedes Byte und behalten die Datei nicht. Höchstens 4 MB.',
  fileSubmit: 'PDF prüfen',
  fileMissing: 'Wählen Sie das PDF aus.',
  otherCertificate: 'Ein anderes Zertifikat prüfen',
  checkedAt: ({ at }: { at: string }) => `Geprüft ${at}`,
  issuer: 'Aussteller',
  compare: 'Vergleichen Sie: Was hier steht, muss auch auf dem Papier stehen.',
  state: {
    valid: {
      title: 'Gültig',
      text: ({ date }: { date: string }) => `Dieses Zertifikat ist echt und gilt bis ${date}.`,
    },
    upcoming: {
      title: 'Noch nicht gültig',
      text: ({ date }: { date: string }) => `Dieses Zertifikat ist echt, gilt aber erst ab ${date}.`,
    },
    expired: {
      title: 'Abgelaufen',
      text: ({ date }: { date: string }) => `Dieses Zertifikat ist echt, galt aber nur bis ${date}.`,
    },
    revoked: {
      title: 'Widerrufen',
      text: ({ date }: { date: string }) =>
        `Dieses Zertifikat wurde am ${date} widerrufen. Es belegt keinen Anspruch mehr.`,
    },
    superseded: {
      title: 'Ersetzt',
      text: ({ number }: { number: string }) =>
        `Dieses Zertifikat wurde durch das Zertifikat ${number} ersetzt. Es belegt keinen Anspruch mehr.`,
    },
  },
  unknown: {
    title: 'Unbekannt',
    text: 'Zu diesem Prüfcode gibt es kein Zertifikat dieses Anbieters. Vergleichen Sie Zeichen für Zeichen, und ob der Anbieter stimmt.',
  },
  file: {
    intact: 'Die Datei ist Byte für Byte die ausgestellte.',
    altered: {
      title: 'Verändert',
      text: 'Diese Datei ist nicht die ausgestellte: Mindestens ein Byte ist anders. Verlassen Sie sich nicht auf sie.',
    },
    unsigned: {
      title: 'Ohne Signatur',
      text: 'Diese Datei trägt keine Signatur dieses Portals. Sie ist kein Supportzertifikat, oder sie wurde neu gespeichert.',
    },
    unknownKey: {
      title: 'Fremde Signatur',
      text: 'Die Signatur stammt von keinem Schlüssel dieses Anbieters. Verlassen Sie sich nicht auf diese Datei.',
    },
    unregistered: {
      title: 'Nicht verzeichnet',
      text: 'Die Signatur stimmt, doch dieses Zertifikat ist beim Anbieter nicht verzeichnet. Fragen Sie dort nach.',
    },
  },
  unverifiable: {
    title: 'Nicht überprüfbar',
    text: 'Die Signatur dieses Zertifikats lässt sich zurzeit nicht prüfen. Fragen Sie beim Anbieter nach.',
  },
  holder: 'Ausgestellt für',
  level: 'Servicelevel',
  keys: 'Öffentliche Schlüssel',

  renew: 'Nachfolger ausstellen',
  renewHelp: ({ number }: { number: string }) =>
    `Ein neues Zertifikat hält fest, was der Vertrag heute zusagt, und ersetzt ${number}. Das alte gilt dann nicht mehr.`,
  renewNumber: 'Nummer des Nachfolgers',
};

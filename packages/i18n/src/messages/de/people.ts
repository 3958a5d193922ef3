import { plural } from '../../plural.ts';

const forms = plural('de');

/** A customer's contacts: list, invitation, one contact, taking access away. */
export const people = {
  title: 'Ansprechpartner',
  lead: ({ organisation }: { organisation: string }) => `Wer für ${organisation} Tickets öffnen darf.`,
  leadManager: ({ organisation }: { organisation: string }) =>
    `Wer für ${organisation} Tickets öffnen darf. Sie bestimmen, wer dazugehört und was jede Person sieht.`,
  managedBy: ({ names }: { names: string }) => `Verwaltet werden sie von ${names}.`,
  invite: 'Ansprechpartner einladen',
  alone: 'Noch sind Sie allein hier.',
  aloneHelp:
    'Laden Sie ein, wer bei Ihnen Störungen meldet. Jede Person bekommt einen eigenen Zugang und sieht, was Sie ihr zeigen.',
  name: 'Name',
  email: 'E-Mail-Adresse',
  phone: 'Direkte Nummer',
  sees: 'Sieht',
  certified: 'Zertifiziert',
  you: 'Sie selbst',
  visibility: {
    own: 'eigene Tickets',
    site: ({ site }: { site: string }) => `Tickets am Standort ${site}`,
    organisation: 'alle Tickets',
  },
  manages: 'verwaltet Ansprechpartner',
  designated: 'auch mit der Kundennummer',
  certifiedUntil: ({ day }: { day: string }) => `bis ${day}`,
  certifiedExpiring: ({ day }: { day: string }) => `nur noch bis ${day}`,
  certifiedExpired: ({ day }: { day: string }) => `abgelaufen am ${day}`,
  notCertified: 'nein',
  certificationsDue: ({ count }: { count: number }) =>
    forms(count, {
      one: 'Eine Zertifizierung läuft ab oder ist abgelaufen.',
      other: '# Zertifizierungen laufen ab oder sind abgelaufen.',
    }),
  certificationsDueHelp: 'Tragen Sie nach der Auffrischung den neuen letzten Tag ein.',

  withAccess: 'Mit Zugang',
  invitations: 'Eingeladen',
  invitationsHelp: 'Sie haben die Einladung noch nicht angenommen.',
  invitedAt: 'Eingeladen am',
  link: 'Link',
  linkUntil: ({ at }: { at: string }) => `gültig bis ${at}`,
  linkExpired: 'abgelaufen',
  invitedNames: ({ names }: { names: string }) => `Eingeladen, noch ohne Antwort: ${names}.`,

  inviteTitle: 'Ansprechpartner einladen',
  inviteLead:
    'Die Person bekommt eine E-Mail mit einem Link. Er gilt 72 Stunden und lässt sich einmal verwenden.',
  emailHint: 'Damit meldet sich die Person später an.',
  phoneHint: 'Unter dieser Nummer erreichen wir die Person ohne Umweg.',
  language: 'Sprache der E-Mails',
  role: 'Aufgabe',
  roles: {
    customer: { label: 'Ansprechpartner', definition: 'Öffnet Tickets und liest die Artikel für Kunden.' },
    'customer-admin': {
      label: 'Ansprechpartner, der auch verwaltet',
      definition: 'Lädt andere ein, ändert sie, entzieht ihnen den Zugang und sieht immer alle Tickets.',
    },
  },
  ownRole: 'Ihre eigene Aufgabe kann nur jemand anderes ändern, der verwaltet.',
  visibilityTitle: 'Welche Tickets sieht die Person?',
  visibilityHint: 'Das gilt ab dem nächsten Seitenaufruf.',
  visibilities: {
    own: {
      label: 'Nur eigene',
      definition: 'Was die Person selbst geöffnet hat; dazu alle Verträge, Produkte und Zertifikate.',
    },
    site: {
      label: 'Einen Standort',
      definition:
        'Eigene Tickets und die zu Produkten an diesem Standort; Verträge und Produkte nur von dort.',
    },
    organisation: {
      label: 'Alle',
      definition: 'Alle Tickets des Unternehmens, dazu Einheiten und Dokumente.',
    },
  },
  site: 'Standort',
  siteNone: 'Bitte wählen',
  certificationTitle: 'Zertifizierung',
  certificationHelp:
    'Tickets zertifizierter Personen gehen innerhalb desselben Schweregrads vor. Eine Zertifizierung gilt höchstens ein Jahr.',
  certification: 'Zertifiziert für',
  certificationEnd: 'Letzter gültiger Tag',
  sendInvitation: 'Einladung senden',
  trouble: ({ count }: { count: number }) =>
    forms(count, { one: 'Eine Angabe stimmt noch nicht.', other: '# Angaben stimmen noch nicht.' }),
  kept: 'Ihre Eingaben sind noch da.',
  invitedDone: ({ name, at }: { name: string; at: string }) =>
    `Die Einladung an ${name} ist unterwegs. Der Link gilt bis ${at}.`,
  changedDone: ({ name }: { name: string }) => `Die Angaben zu ${name} sind gespeichert.`,
  removedDone: 'Der Zugang ist entzogen.',
  resentDone: ({ name, at }: { name: string; at: string }) =>
    `Ein neuer Link an ${name} ist unterwegs. Er gilt bis ${at}, der alte nicht mehr.`,
  withdrawnDone: 'Die Einladung ist zurückgezogen. Ihr Link öffnet nichts mehr.',

  emailFixed: 'Die Adresse, mit der sich jemand anmeldet, ändert nur die Person selbst.',
  customerNumber: 'Kundennummer',
  customerNumberSignsIn: ({ number }: { number: string }) => `${number} meldet diese Person an`,
  remove: 'Zugang entziehen',
  removeTitle: ({ name }: { name: string }) => `${name} den Zugang entziehen?`,
  removeLead: 'Das gilt sofort. Wiederkommen kann die Person mit einer neuen Einladung.',
  removeEffects: 'Was dann geschieht',
  removeSession: ({ name }: { name: string }) =>
    `${name} wird überall abgemeldet und kann sich hier nicht mehr anmelden. Zugangsschlüssel für Programme enden.`,
  removeList: 'Der Name verschwindet aus der Liste der Ansprechpartner.',
  removeTickets: 'Bisherige Tickets behalten den Namen. Antworten auf offene Tickets schreiben dann andere.',
  removeDesignated: ({ number }: { number: string }) => `Die Kundennummer ${number} meldet danach Sie an.`,
  keep: 'Zugang behalten',
  invitationTitle: ({ name }: { name: string }) => `Einladung an ${name}`,
  resend: 'Neuen Link senden',
  resendHelp: 'Der neue Link gilt 72 Stunden. Der alte öffnet dann nichts mehr.',
  withdraw: 'Einladung zurückziehen',
  newRights: 'Wird sehen',
};

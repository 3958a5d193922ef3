import { plural } from '../../plural.ts';

const count = plural('de');

/** The provider's own people and its partners, for its administrators. */
export const team = {
  title: 'Team',
  lead: 'Wer bei Ihnen Tickets beantwortet und wer verwaltet.',
  invite: 'Kollegin oder Kollegen einladen',
  inviteLead:
    'Die Person bekommt eine E-Mail mit einem Link. Er gilt 72 Stunden und lässt sich einmal verwenden.',
  members: 'Mit Zugang',
  invited: 'Eingeladen',
  email: 'E-Mail-Adresse',
  role: 'Aufgabe',
  roles: {
    agent: {
      label: 'Support',
      definition: 'Beantwortet Tickets, nimmt Anrufe auf, schreibt Artikel und Mitteilungen.',
    },
    'provider-admin': {
      label: 'Support und Verwaltung',
      definition: 'Führt außerdem Kunden, Verträge, Einheiten, Dokumente, Team und Partner.',
    },
    partner: { label: 'Partner', definition: 'Handelt für Kunden, die Vollmacht gegeben haben.' },
  },
  language: 'Sprache der E-Mails',
  resend: 'Neuen Link senden',
  withdraw: 'Zurückziehen',
  save: 'Speichern',
  remove: 'Zugang entziehen',
  partnerCertificationHelp:
    'Nur zertifizierte Personen stellen Anfragen für Kunden mit Vertrag, wo Ihre Regeln das verlangen. Eine Zertifizierung gilt höchstens ein Jahr.',
  removeText: ({ name }: { name: string }) =>
    `${name} wird sofort überall abgemeldet. Tickets und Artikel behalten den Namen; offene Tickets gehören danach niemandem.`,
  you: 'Sie selbst',
  yourself: 'Ihre eigene Aufgabe und Ihren Zugang kann nur jemand anderes ändern, der verwaltet.',
  done: {
    invited: 'Die Einladung ist unterwegs.',
    resent: 'Ein neuer Link ist unterwegs; der alte gilt nicht mehr.',
    withdrawn: 'Die Einladung ist zurückgezogen.',
    changed: 'Die Angaben sind gespeichert.',
    removed: 'Der Zugang ist entzogen.',
    created: 'Der Partner ist angelegt. Laden Sie jetzt seine Leute ein.',
    rested: 'Der Partner ruht. Seine Vollmachten und Widgets wirken nicht mehr.',
    resumed: 'Der Partner handelt wieder.',
  },
  partnersTitle: 'Partner',
  partnersLead: 'Systemhäuser und Wiederverkäufer. Vollmachten geben ihnen die Kunden selbst.',
  partnersEmpty: 'Noch kein Partner.',
  partnersEmptyHelp:
    'Ein Partner handelt für Kunden, die ihn bevollmächtigen, und bindet das Widget auf seinen Seiten ein.',
  newPartner: 'Partner anlegen',
  partnerName: 'Name des Unternehmens',
  nameTaken: 'Einen Partner mit diesem Namen gibt es schon.',
  people: 'Personen',
  customers: 'Kunden',
  widgetKeys: 'Widgets',
  state: 'Stand',
  acting: 'handelt',
  resting: ({ since }: { since: string }) => `ruht seit ${since}`,
  actsFor: ({ count: customers }: { count: number }) =>
    count(customers, { one: 'Handelt für einen Kunden', other: 'Handelt für # Kunden' }),
  hasWidgets: ({ count: keys }: { count: number }) => count(keys, { one: 'ein Widget', other: '# Widgets' }),
  noMembers: 'Noch niemand mit Zugang.',
  noMembersHelp: 'Laden Sie jemanden ein; danach lädt der Partner niemanden selbst ein.',
  invitePartner: 'Person einladen',
  rest: 'Partner ruhen lassen',
  restText:
    'Niemand vom Partner sieht dann noch etwas, und seine Widgets antworten nicht mehr. Tickets bleiben bei den Kunden.',
  resume: 'Partner wieder handeln lassen',
};

import { plural } from '../../plural.ts';

const count = plural('de');

type Names = { partner: string; customer: string };

/** What customers let partners do, on both sides. */
export const partners = {
  scope: {
    tickets: 'Tickets',
    entitlements: 'Vertragsdaten',
  },
  scopeMeaning: {
    tickets: 'Anfragen eröffnen, Tickets lesen und beantworten',
    entitlements: 'Verträge, Produkte und Zertifikate ansehen',
  },
  scopes: 'Umfang',
  since: 'Seit',
  until: 'Bis',
  noEnd: 'bis auf Widerruf',
  untilDay: ({ day }: { day: string }) => `bis ${day}`,
  actsFor: ({ name, partner, customer }: { name: string } & Names) => `${name}, ${partner}, für ${customer}`,
  forCustomer: ({ customer }: { customer: string }) => `für ${customer}`,
  withPartner: ({ name, partner }: { name: string; partner: string }) => `${name}, ${partner}`,

  accessTitle: 'Partnerzugriff',
  accessLead: 'Wer außerhalb Ihres Hauses für Sie handelt. Was Sie zurücknehmen, gilt sofort.',
  accessLeadReader: 'Wer außerhalb Ihres Hauses für Sie handelt. Ihre Administratoren entscheiden darüber.',
  accessEmpty: 'Kein Partner hat Zugriff.',
  accessEmptyHelp:
    'Wenn ein Systemhaus für Sie Anfragen stellen soll, fragt es hier an. Nennen Sie ihm dafür Ihre Kundennummer und den Namen Ihrer Firma, wie er im Vertrag steht.',
  requestsTitle: 'Das wartet auf Ihre Entscheidung',
  requestFrom: ({ name, at }: { name: string; at: string }) => `angefragt von ${name}, ${at}`,
  requestReason: 'Begründung',
  asksFor: 'Gewünscht',
  allow: 'Was darf der Partner?',
  lastDay: 'Letzter Tag',
  lastDayHint: 'Leer lassen, wenn die Vollmacht bis auf Widerruf gilt.',
  approve: 'Zugriff geben',
  refuse: 'Ablehnen',
  refuseTitle: 'Ablehnen statt zustimmen',
  refuseNote: 'Ihre Antwort an den Partner',
  revoke: 'Zugriff entziehen',
  revokeTitle: ({ partner }: { partner: string }) => `${partner} den Zugriff entziehen`,
  revokeHelp:
    'Ab der nächsten Anfrage sieht der Partner nichts mehr von Ihnen. Tickets, die er eröffnet hat, bleiben bei Ihnen.',
  change: 'Umfang oder Ende ändern',
  saveChange: 'Änderung speichern',
  grantsTitle: 'Diese Partner haben Zugriff',
  historyTitle: 'Was bisher geschah',
  historyEmpty: 'Noch ist nichts geschehen.',
  done: {
    approved: 'Der Partner hat jetzt Zugriff. Er erfährt es per E-Mail.',
    refused: 'Die Anfrage ist abgelehnt. Der Partner erfährt es per E-Mail.',
    changed: 'Die Änderung gilt ab sofort.',
    revoked: 'Der Zugriff ist entzogen. Er gilt schon nicht mehr.',
    asked:
      'Ihre Anfrage ist unterwegs. Stimmen Kundennummer und Name, entscheidet der Kunde; bis dahin steht sie unten.',
    withdrawn: 'Die Anfrage ist zurückgezogen.',
  },
  event: {
    requested: ({ actor }: { actor: string }) => `${actor} hat um Zugriff gebeten`,
    withdrawn: ({ actor }: { actor: string }) => `${actor} hat die Anfrage zurückgezogen`,
    approved: ({ actor }: { actor: string }) => `${actor} hat Zugriff gegeben`,
    refused: ({ actor }: { actor: string }) => `${actor} hat abgelehnt`,
    changed: ({ actor }: { actor: string }) => `${actor} hat den Zugriff geändert`,
    revoked: ({ actor }: { actor: string }) => `${actor} hat den Zugriff entzogen`,
  },
  errors: {
    scopes: 'Bitte wählen Sie mindestens eines.',
    lastDay: 'Bitte nennen Sie einen Tag ab heute.',
    decided: 'Über diese Anfrage ist schon entschieden, oder der Partner hat sie zurückgezogen.',
    gone: 'Dieser Partner hat keinen Zugriff mehr.',
    customerNumber: 'Bitte nennen Sie die Kundennummer.',
    name: 'Bitte nennen Sie den Namen der Firma, wie er im Vertrag steht.',
    reason: 'Bitte schreiben Sie dem Kunden, wofür Sie den Zugriff brauchen.',
    asked: 'Für diese Kundennummer haben Sie schon gefragt, oder Sie haben den Zugriff schon.',
    title: ({ count: faults }: { count: number }) =>
      count(faults, { one: '# Angabe fehlt noch.', other: '# Angaben fehlen noch.' }),
    kept: 'Ihre Eingaben sind noch da.',
  },

  customersTitle: 'Ihre Kunden',
  customersLead: 'Für sie handeln Sie, so weit es jeder von ihnen erlaubt hat.',
  customersEmpty: 'Hier stehen die Kunden, für die Sie handeln.',
  customersEmptyHelp: 'Bitten Sie einen Kunden um eine Vollmacht. Er entscheidet im Portal darüber.',
  customer: 'Kunde',
  customerNumber: 'Kundennummer',
  openTickets: 'Offene Tickets',
  contract: 'Vertrag',
  contracts: 'Verträge',
  products: 'Produkte',
  certificates: 'Zertifikate',
  notGranted: 'nicht erteilt',
  noContract: 'kein Vertrag',
  otherContracts: ({ count: others }: { count: number }) =>
    count(others, { one: 'und # weiterer', other: 'und # weitere' }),
  level: 'Servicelevel',
  validUntil: 'Gültig bis',
  state: 'Stand',
  contractState: {
    active: 'gültig',
    expiring: 'läuft bald ab',
    expired: 'abgelaufen',
    upcoming: 'noch nicht gültig',
  },
  certificateState: {
    valid: 'gültig',
    expired: 'abgelaufen',
    revoked: 'widerrufen',
    superseded: 'ersetzt',
    upcoming: 'noch nicht gültig',
  },
  supportUntil: 'Herstellersupport bis',
  site: 'Standort',
  pendingTitle: 'Angefragt',
  pendingState: 'wartet auf den Kunden',
  refusedState: ({ day }: { day: string }) => `abgelehnt am ${day}`,
  withdraw: 'Zurückziehen',
  askedOn: ({ day }: { day: string }) => `angefragt am ${day}`,
  formerTitle: 'Frühere Kunden',
  endedOn: ({ day }: { day: string }) => `beendet am ${day}`,
  revokedOn: ({ day }: { day: string }) => `entzogen am ${day}`,
  askTitle: 'Einen Kunden um Zugriff bitten',
  askHelp:
    'Der Kunde sieht Ihren Namen, Ihr Haus und Ihre Begründung. Ob es die Kundennummer gibt, sagen wir aus Rücksicht auf andere nicht.',
  askName: 'Name der Firma',
  askNameHint: 'Wie im Vertrag, mit Rechtsform.',
  askScopes: 'Was brauchen Sie?',
  askReason: 'Wofür?',
  askReasonHint: 'Der Kunde liest das, bevor er entscheidet.',
  askSend: 'Anfrage senden',
  requestFor: 'Anfrage für diesen Kunden',
  allTickets: 'Alle Tickets dieses Kunden',
  noOpenTickets: 'Kein Ticket ist offen.',
  noProducts: 'Kein Produkt ist hinterlegt.',
  noContracts: 'Kein Vertrag ist hinterlegt.',
  noCertificates: 'Kein Zertifikat ist ausgestellt.',
  yourAccess: 'Ihre Vollmacht',
  ticketsNotGranted: 'Tickets hat Ihnen dieser Kunde nicht erlaubt.',
  entitlementsNotGranted: 'Vertragsdaten hat Ihnen dieser Kunde nicht erlaubt.',

  chooseTitle: 'Für wen fragen Sie?',
  chooseHint: 'Der Kunde sieht die Anfrage mit Ihrem Namen und Ihrem Haus.',
  chooseNone: 'Zurzeit hat Ihnen kein Kunde erlaubt, Anfragen zu stellen.',
  chosenFor: ({ customer }: { customer: string }) => `Sie fragen für ${customer}.`,
  chooseOther: 'Anderen Kunden wählen',
  chooseMissing: 'Bitte wählen Sie, für welchen Kunden Sie fragen.',
  allCustomers: 'Alle Kunden',

  mail: {
    onBehalf: ({ name, partner, customer }: { name: string } & Names) =>
      `Geschrieben hat es ${name}, ${partner}, für ${customer}.`,
    toAccess: 'Anfragen und Vollmachten:',
    toCustomers: 'Ihre Kunden:',
    lastDay: ({ day }: { day: string }) => `Die Vollmacht gilt bis ${day}.`,
    requested: {
      subject: ({ partner }: Names) => `${partner} bittet um Zugriff`,
      body: ({ partner, customer }: Names) =>
        `${partner} möchte für ${customer} handeln und bittet um Ihre Zustimmung. Solange Sie nicht zustimmen, sieht der Partner nichts.`,
    },
    withdrawn: {
      subject: ({ partner }: Names) => `${partner} hat die Anfrage zurückgezogen`,
      body: ({ partner }: Names) =>
        `${partner} hat die Bitte um Zugriff zurückgezogen. Sie brauchen nichts zu tun.`,
    },
    approved: {
      subject: ({ customer }: Names) => `${customer} hat Ihnen Zugriff gegeben`,
      body: ({ customer }: Names) =>
        `${customer} hat Ihrer Anfrage zugestimmt. Den Umfang sehen Sie im Portal.`,
    },
    changed: {
      subject: ({ customer }: Names) => `${customer} hat Ihren Zugriff geändert`,
      body: ({ customer }: Names) => `${customer} hat Umfang oder Ende Ihrer Vollmacht geändert.`,
    },
    refused: {
      subject: ({ customer }: Names) => `${customer} hat abgelehnt`,
      body: ({ customer }: Names) => `${customer} hat Ihre Bitte um Zugriff abgelehnt.`,
    },
    revoked: {
      subject: ({ customer }: Names) => `${customer} hat Ihnen den Zugriff entzogen`,
      body: ({ customer }: Names) =>
        `${customer} hat Ihre Vollmacht beendet. Sie sehen die Daten dieses Kunden nicht mehr.`,
    },
  },
};

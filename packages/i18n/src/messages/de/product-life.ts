import { plural } from '../../plural.ts';
import { hardware } from './hardware.ts';

const count = plural('de');

/** What a product lives through: versions and their support, moves, replaced hardware, the end of its contract. */
export const productLife = {
  product: {
    show: 'Einzelheiten',
    identifiers: 'Kennungen',
    identifiersNone: 'Zu diesem Produkt ist keine Kennung eingetragen.',
    copy: 'Kopieren',
    copied: 'Kopiert',
    support: 'Version und Support',
    supportState: 'Herstellersupport',
    unknown: 'Ein Ende des Supports ist uns nicht bekannt.',
    endedTitle: 'Diese Version hat keinen Herstellersupport mehr.',
    upgradeTo: ({ version }: { version: string }) => `Neuere Version: ${version}`,
    tickets: 'Offene Tickets',
    ticketsNone: 'Zu diesem Produkt ist kein Ticket offen.',
    allTickets: 'Alle Tickets zu diesem Produkt',
    customer: 'Kunde',
  },
  move: {
    title: 'Umzug',
    action: 'Umzug anzeigen',
    lead: ({ product }: { product: string }) => `Teilen Sie uns mit, wohin ${product} umzieht.`,
    onlyAdministrators: 'Einen Umzug zeigt die Administration Ihres Unternehmens an.',
    none: 'Es ist kein Umzug angezeigt.',
    what: 'Was zieht um?',
    whatProduct: 'Nur dieses Produkt',
    whatSite: ({ site }: { site: string }) => `Alles am Standort ${site}`,
    to: 'Wohin?',
    toNew: 'ein neuer Standort',
    newName: 'Name des neuen Standorts',
    newAddress: 'Anschrift des neuen Standorts',
    newHint: 'Nur für einen neuen Standort.',
    day: 'Am',
    note: 'Was wir sonst wissen sollten',
    submit: 'Umzug anzeigen',
    notice: ({ count: days, day }: { count: number; day: string }) =>
      `Einsätze am neuen Standort sagen wir ${count(days, { one: '# Tag', other: '# Tage' })} nach Ihrer Anzeige zu. Zeigen Sie den Umzug heute an, ist das der ${day}.`,
    early: ({ day }: { day: string }) => `Einsätze am neuen Standort sagen wir ab ${day} zu.`,
    status: {
      notified: 'angezeigt',
      confirmed: 'bestätigt',
      carried_out: 'vollzogen',
      withdrawn: 'zurückgezogen',
    },
    sentence: ({ what, to, day }: { what: string; to: string; day: string }) =>
      `${what} zieht am ${day} um: ${to}.`,
    awaits: 'Wir bestätigen den Umzug, sobald wir ihn gesehen haben.',
    confirmed: 'Der Umzug ist bestätigt. An diesem Tag ändern wir den Standort.',
    withdraw: 'Umzug zurückziehen',
    everythingAt: ({ site }: { site: string }) => `Alles am Standort ${site}`,
    isOpen: 'Für dieses Produkt ist schon ein Umzug angezeigt.',
    done: {
      notified: 'Der Umzug ist angezeigt. Wir bestätigen ihn per E-Mail.',
      withdrawn: 'Der Umzug ist zurückgezogen. Es bleibt beim bisherigen Standort.',
    },
    staffTitle: 'Umzüge',
    staffLead:
      'Was Kunden angezeigt haben. Mit der Bestätigung ändert sich der Standort am Tag des Umzugs von selbst.',
    staffNone: 'Kein Umzug angezeigt.',
    staffNoneHelp: 'Hier stehen Umzüge, die Kunden anzeigen, der nächste zuerst.',
    confirm: 'Bestätigen',
    notifiedBy: ({ name, day }: { name: string; day: string }) => `angezeigt von ${name} am ${day}`,
    staffDone: 'Der Umzug ist bestätigt, der Kunde hat eine E-Mail bekommen.',
  },
  hardware,
  versions: {
    title: 'Produktversionen',
    lead: 'Welche Version bis wann unterstützt wird. Produkte von Kunden finden ihren Eintrag über ihre Versionsangabe.',
    none: 'Noch keine Version eingetragen.',
    noneHelp: 'Mit einem Eintrag zeigt jedes Produkt dieser Version, wie lange es unterstützt wird.',
    add: 'Version eintragen',
    editTitle: ({ name }: { name: string }) => `Version ${name}`,
    columns: {
      version: 'Version',
      released: 'Erschienen',
      successor: 'Nachfolger',
      support: 'Support',
      products: 'Produkte',
    },
    product: 'Produkt',
    productHint: 'So, wie es in der Versionsangabe oder im Namen der Produkte steht, zum Beispiel „FortiOS“.',
    version: 'Version',
    versionHint: 'So weit, wie der Eintrag gilt: „7.4“ gilt auch für 7.4.5.',
    runs: 'Wo läuft sie?',
    onPremises: 'im eigenen Betrieb des Kunden',
    hosted: 'beim Anbieter',
    released: 'Erschienen am',
    successor: 'Nachfolger',
    noSuccessor: 'keiner: die aktuelle Version',
    supportUntil: 'Letzter Tag des Supports',
    supportUntilHint: 'Leer, solange kein Ende angekündigt ist.',
    announcedOn: 'Angekündigt am',
    save: 'Version speichern',
    states: {
      supported: 'unterstützt',
      current: 'aktuelle Version',
      until: ({ day }: { day: string }) => `unterstützt bis ${day}`,
      atLeast: ({ day }: { day: string }) => `unterstützt mindestens bis ${day}`,
      ended: ({ day }: { day: string }) => `endete am ${day}`,
      unknown: 'kein Ende bekannt',
    },
    done: {
      added: 'Die Version ist eingetragen.',
      changed: 'Die Version ist geändert.',
    },
  },
  renewals: {
    title: 'Vertragsenden',
    lead: 'Verträge, die in den nächsten 90 Tagen enden und auf die noch nichts folgt. Erinnert wird 90, 30 und 7 Tage vorher.',
    none: 'In den nächsten 90 Tagen endet kein Vertrag ohne Nachfolger.',
    noneHelp: 'Sobald einer endet, steht er hier, der nächste zuerst.',
    columns: {
      contract: 'Vertrag',
      customer: 'Kunde',
      ends: 'Letzter Tag',
      left: 'Noch',
      reminded: 'Erinnert',
    },
    days: ({ count: left }: { count: number }) => count(left, { one: '# Tag', other: '# Tage' }),
    lastDay: 'heute',
    notReminded: 'noch nicht',
  },
  mail: {
    toProduct: 'Zum Produkt:',
    toMoves: 'Zu den Umzügen:',
    toReplacement: 'Zum Hardwaretausch:',
    move: {
      subject: {
        notified: ({ what }: Move) => `Umzug angezeigt: ${what}`,
        confirmed: ({ what }: Move) => `Umzug bestätigt: ${what}`,
        carried_out: ({ what }: Move) => `Neuer Standort: ${what}`,
        withdrawn: ({ what }: Move) => `Umzug zurückgezogen: ${what}`,
      },
      body: {
        notified: ({ customer, what, to, day }: Move) =>
          `${customer} zieht um: ${what}, am ${day}, nach: ${to}.`,
        confirmed: ({ what, to, day }: Move) =>
          `wir haben Ihren Umzug bestätigt: ${what}, am ${day}, nach: ${to}. An diesem Tag ändern wir den Standort.`,
        carried_out: ({ what, to }: Move) => `wie angezeigt steht jetzt am Standort ${to}: ${what}.`,
        withdrawn: ({ customer, what, to, day }: Move) =>
          `${customer} hat den Umzug zurückgezogen: ${what}, am ${day}, nach: ${to}.`,
      },
      visits: ({ day }: { day: string }) => `Einsätze am neuen Standort sind ab ${day} zugesagt.`,
    },
    hardware: {
      subject: ({ number, what }: { number: string; what: string }) => `[${number}] ${what}`,
      change: {
        requested: 'Hardwaretausch verlangt',
        sent_to_vendor: 'An den Hersteller gegeben',
        authorised: 'Tausch freigegeben',
        shipped: 'Ersatzteil verschickt',
        delivered: 'Ersatzteil geliefert',
        sent_back: 'Rücksendung unterwegs',
        fee_charged: 'Gebühr berechnet',
        returned: 'Rücksendung angekommen',
        closed: 'Abgeschlossen',
        declined: 'Tausch abgelehnt',
        withdrawn: 'Tausch zurückgezogen',
        reminded: 'Rücksendung bald fällig',
      },
      body: {
        requested: ({ number, product }: Hardware) =>
          `für ${product} wurde ein Tausch verlangt. Er hat die Nummer ${number}.`,
        sent_to_vendor: ({ product }: Hardware) =>
          `wir haben den Defekt an ${product} an den Hersteller gegeben.`,
        authorised: ({ product }: Hardware) =>
          `der Hersteller hat den Tausch für ${product} freigegeben. Damit beginnt die Frist.`,
        shipped: ({ product }: Hardware) => `das Ersatzteil für ${product} ist unterwegs.`,
        delivered: ({ product }: Hardware) =>
          `das Ersatzteil für ${product} ist geliefert. Das defekte Teil geht jetzt zurück.`,
        sent_back: ({ product }: Hardware) => `das defekte Teil von ${product} ist auf dem Weg zurück.`,
        fee_charged: ({ product }: Hardware) =>
          `das defekte Teil von ${product} kam nicht rechtzeitig zurück. Es wurde eine Gebühr berechnet.`,
        returned: ({ product }: Hardware) =>
          `das defekte Teil von ${product} ist angekommen. Für Sie ist nichts mehr zu tun.`,
        closed: ({ product }: Hardware) => `der Tausch für ${product} ist abgeschlossen.`,
        declined: ({ product }: Hardware) =>
          `der Tausch für ${product} wurde abgelehnt. Der Grund steht im Verlauf.`,
        withdrawn: ({ product }: Hardware) => `der Tausch für ${product} wurde zurückgezogen.`,
        reminded: ({ product }: Hardware) =>
          `das defekte Teil von ${product} ist noch nicht zurück. Danach kann eine Gebühr anfallen.`,
      },
      day: {
        authorised: ({ day }: { day: string }) => `Die Lieferung ist bis ${day} zugesagt.`,
        shipped: ({ day }: { day: string }) => `Die Lieferung ist bis ${day} zugesagt.`,
        delivered: ({ day }: { day: string }) => `Die Rücksendung ist bis ${day} fällig.`,
        reminded: ({ day }: { day: string }) => `Die Rücksendung ist bis ${day} fällig.`,
      } as Partial<Record<string, (values: { day: string }) => string>>,
      from: ({ customer }: { customer: string }) => `Kunde: ${customer}`,
    },
    ending: {
      subject: ({ contract, day }: { contract: string; day: string }) =>
        `Vertrag ${contract} endet am ${day}`,
      body: ({
        contract,
        level,
        day,
        count: left,
      }: {
        contract: string;
        level: string;
        day: string;
        count: number;
      }) =>
        left === 0
          ? `heute, am ${day}, ist der letzte Tag Ihres Vertrags ${contract} (${level}).`
          : `in ${count(left, { one: 'einem Tag', other: '# Tagen' })} ist der letzte Tag Ihres Vertrags ${contract} (${level}): der ${day}.`,
      afterwards: 'Verlängern Sie bis dahin, gelten die Zusagen ohne Lücke weiter.',
      link: 'So geht es weiter:',
      mute: 'Ob Sie solche Erinnerungen bekommen, bestimmen Sie in Ihrem Profil.',
    },
  },
};

interface Move {
  customer: string;
  what: string;
  to: string;
  day: string;
}

interface Hardware {
  number: string;
  product: string;
  customer: string;
}

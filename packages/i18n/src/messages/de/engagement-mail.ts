interface Sentences {
  /** Stands in the subject. */
  what: string;
  /** Follows the greeting. */
  body: string;
  at?: (values: { moment: string }) => string;
}

interface Moment {
  moment: string;
}

const start = ({ moment }: Moment) => `Beginn: ${moment}.`;
const wasStart = ({ moment }: Moment) => `Der Termin war: ${moment}.`;

/** Mails about work that is ordered. */
export const engagementMail = {
  engagement: ({ number, subject }: { number: string; subject: string }) => `Auftrag ${number}: ${subject}`,
  session: ({ position, title }: { position: number; title: string }) => `Sitzung ${position}: ${title}`,
  customer: ({ customer }: { customer: string }) => `Kunde: ${customer}`,
  amount: ({ amount }: { amount: string }) => `Umfang: ${amount}`,
  toEngagement: 'Zum Auftrag:',
  toSession: 'Zur Sitzung:',
  mute: 'Ob Sie solche Nachrichten bekommen, bestimmen Sie in Ihrem Profil.',
  toCustomer: {
    requested: {
      what: 'Auftrag aufgenommen',
      body: 'wir haben Ihre Anfrage aufgenommen. Als Nächstes antworten wir und schreiben die Leistungsbeschreibung.',
    },
    responded: { what: 'Antwort auf Ihre Anfrage', body: 'wir haben auf Ihre Anfrage geantwortet:' },
    proposed: {
      what: 'Leistungsbeschreibung liegt vor',
      body: 'die Leistungsbeschreibung liegt vor. Bitte lesen Sie sie und geben Sie sie frei, oder geben Sie sie mit Bemerkungen zurück.',
    },
    declined: { what: 'Auftrag abgelehnt', body: 'diesen Auftrag können wir leider nicht übernehmen.' },
    quoted: {
      what: 'Angebot über fehlende Einheiten',
      body: 'für die vereinbarte Leistung fehlen Einheiten. Unser Angebot über die Differenz liegt vor.',
      at: ({ moment }) => `Bestellen können Sie bis ${moment}.`,
    },
    quote_reminder: {
      what: 'Angebot läuft bald ab',
      body: 'unser Angebot über die fehlenden Einheiten ist noch offen.',
      at: ({ moment }) => `Bestellen können Sie bis ${moment}.`,
    },
    quote_lapsed: {
      what: 'Angebot abgelaufen',
      body: 'unser Angebot über die fehlenden Einheiten ist abgelaufen. Berechnet wurde dafür nichts.',
    },
    topped_up: { what: 'Einheiten sind da', body: 'die fehlenden Einheiten sind da. Es geht weiter.' },
    scheduled: {
      what: 'Termin steht',
      body: 'der Termin für Ihre Sitzung steht. Auf der Seite der Sitzung finden Sie ihn auch als Kalenderdatei, und bis wann Sie ihn kostenlos absagen können.',
      at: start,
    },
    moved: {
      what: 'Termin verlegt',
      body: 'wir haben den Termin Ihrer Sitzung verlegt. Bitte übernehmen Sie die neue Kalenderdatei von der Seite der Sitzung.',
      at: start,
    },
    cancelled: {
      what: 'Sitzung abgesagt',
      body: 'die Sitzung ist abgesagt. Berechnet wird nichts.',
      at: wasStart,
    },
    forfeited: {
      what: 'Zu spät abgesagt, Einheiten verfallen',
      body: 'die Sitzung ist abgesagt. Weil der Zeitpunkt für eine kostenlose Absage vorbei war, sind ihre Einheiten verfallen.',
      at: wasStart,
    },
    prevented: {
      what: 'Sitzung wird neu angesetzt',
      body: 'die Sitzung konnte aus Gründen, die weder Sie noch wir zu vertreten haben, nicht stattfinden. Sie wird ohne Berechnung neu angesetzt: Bitte fragen Sie nach einem Termin.',
      at: wasStart,
    },
    missed: {
      what: 'Sitzung nicht wahrgenommen, Einheiten verfallen',
      body: 'die Sitzung wurde von Ihrer Seite nicht wahrgenommen. Ihre Einheiten sind damit verfallen.',
      at: wasStart,
    },
    lapsed: {
      what: 'Sitzung erloschen',
      body: 'die Frist für diese Sitzung ist abgelaufen. Sie findet nicht mehr statt.',
      at: ({ moment }) => `Die Frist endete ${moment}.`,
    },
    reported: {
      what: 'Abschlussbericht liegt vor',
      body: 'der Abschlussbericht liegt vor. Bitte prüfen Sie ihn und nehmen Sie die Sitzung ab, oder reklamieren Sie.',
      at: ({ moment }) => `Ohne eine Reklamation gilt die Sitzung als abgenommen: ${moment}.`,
    },
    accepted: {
      what: 'Sitzung gilt als abgenommen',
      body: 'die Frist für eine Reklamation ist vorbei. Die Sitzung gilt als abgenommen, ihre Einheiten sind abgebucht.',
    },
    decided: {
      what: 'Über Ihre Reklamation ist entschieden',
      body: 'wir haben über Ihre Reklamation entschieden:',
    },
    closed: { what: 'Auftrag abgeschlossen', body: 'der Auftrag ist abgeschlossen.' },
  },
  toProvider: {
    requested: { what: 'Neuer Auftrag angefragt', body: 'ein Kunde fragt nach einer Leistung.' },
    returned: {
      what: 'Leistungsbeschreibung zurückgegeben',
      body: 'der Kunde hat die Leistungsbeschreibung mit Bemerkungen zurückgegeben:',
    },
    approved: {
      what: 'Leistungsbeschreibung freigegeben',
      body: 'der Kunde hat die Leistungsbeschreibung freigegeben.',
    },
    withdrawn: { what: 'Auftrag zurückgezogen', body: 'der Kunde hat den Auftrag zurückgezogen.' },
    ordered: {
      what: 'Fehlende Einheiten bestellt',
      body: 'der Kunde hat die fehlenden Einheiten bestellt. Bitte buchen Sie die Bestellung.',
    },
    topped_up: {
      what: 'Einheiten sind da',
      body: 'die fehlenden Einheiten sind gebucht. Der Auftrag geht weiter.',
    },
    quote_lapsed: {
      what: 'Angebot abgelaufen',
      body: 'das Angebot über die fehlenden Einheiten ist abgelaufen.',
    },
    asked: {
      what: 'Termin angefragt',
      body: 'der Kunde fragt nach einem Termin. Sein Wunsch:',
      at: ({ moment }) => `Der Termin ist zu setzen bis ${moment}.`,
    },
    moved: {
      what: 'Kunde bittet um anderen Termin',
      body: 'der Kunde bittet um einen anderen Termin. Sein Wunsch:',
      at: ({ moment }) => `Der neue Termin ist zu setzen bis ${moment}.`,
    },
    cancelled: {
      what: 'Sitzung abgesagt',
      body: 'der Kunde hat die Sitzung rechtzeitig abgesagt. Ihre Einheiten sind wieder frei.',
      at: wasStart,
    },
    forfeited: {
      what: 'Sitzung zu spät abgesagt',
      body: 'der Kunde hat die Sitzung zu spät abgesagt. Ihre Einheiten sind verfallen.',
      at: wasStart,
    },
    lapsed: {
      what: 'Sitzung erloschen',
      body: 'die Frist für diese Sitzung ist abgelaufen.',
      at: ({ moment }) => `Die Frist endete ${moment}.`,
    },
    accepted: {
      what: 'Sitzung abgenommen',
      body: 'die Sitzung ist abgenommen, ihre Einheiten sind abgebucht.',
    },
    complained: {
      what: 'Reklamation',
      body: 'der Kunde reklamiert die Sitzung:',
      at: ({ moment }) => `Zu entscheiden bis ${moment}.`,
    },
    overdue: {
      what: 'Zusage versäumt',
      body: 'eine Zusage an den Kunden ist versäumt. Der Auftrag wartet auf Sie.',
      at: ({ moment }) => `Fällig war: ${moment}.`,
    },
  },
} satisfies {
  toCustomer: Record<string, Sentences>;
  toProvider: Record<string, Sentences>;
  [other: string]: unknown;
};

/** Mails to customers, visitors and staff: plain text. None quotes what somebody wrote in a ticket. */
export const mail = {
  greeting: 'Guten Tag,',
  closing: ({ provider }: { provider: string }) => `Freundliche Grüße\nIhr Support von ${provider}`,
  automatic: 'Diese Nachricht wurde automatisch verschickt. Bitte antworten Sie im Ticket, nicht per E-Mail.',
  openTicket: 'Zum Ticket:',
  ticketOpened: {
    subject: ({ number, subject }: { number: string; subject: string }) => `[${number}] ${subject}`,
    body: ({ number }: { number: string }) => `wir haben Ihre Anfrage erhalten. Ihr Ticket hat die Nummer ${number}.`,
    due: ({ due }: { due: string }) => `Wir antworten bis ${due}.`,
    noDeadline: 'Für diese Anfrage ist keine feste Zeit zugesagt. Wir melden uns, sobald jemand sie übernimmt.',
  },
  replied: {
    subject: ({ number, subject }: { number: string; subject: string }) => `[${number}] Neue Antwort: ${subject}`,
    body: ({ number }: { number: string }) => `in Ticket ${number} ist eine neue Antwort eingegangen.`,
  },
  resolved: {
    subject: ({ number, subject }: { number: string; subject: string }) => `[${number}] Gelöst: ${subject}`,
    body: ({ number }: { number: string }) => `wir haben Ticket ${number} als gelöst markiert.`,
    reopen: 'Falls das nicht stimmt, antworten Sie bitte im Ticket.',
  },
  reclassified: {
    subject: ({ number, subject }: { number: string; subject: string }) => `[${number}] Neue Einstufung: ${subject}`,
    body: ({ number }: { number: string }) => `die Einstufung von Ticket ${number} hat sich geändert. Im Ticket stehen der Grund und die Frist, die jetzt gilt.`,
  },
  resumed: {
    subject: ({ number, subject }: { number: string; subject: string }) => `[${number}] Es geht weiter: ${subject}`,
    body: ({ number }: { number: string }) => `Ticket ${number} wartet auf nichts mehr. Im Ticket steht, welche Frist jetzt gilt.`,
  },
  reopened: {
    subject: ({ number, subject }: { number: string; subject: string }) => `[${number}] Wieder geöffnet: ${subject}`,
    body: ({ number }: { number: string }) => `Ticket ${number} wurde wieder geöffnet. Die Erklärung steht im Ticket.`,
  },
  escalated: {
    subject: ({ number, subject }: { number: string; subject: string }) => `[${number}] Eskalation: ${subject}`,
    body: ({ number }: { number: string }) => `für Ticket ${number} wurde eine Eskalation verlangt. Der Grund steht im Ticket.`,
  },
  assigned: {
    subject: ({ number, subject }: { number: string; subject: string }) => `[${number}] Ihnen übergeben: ${subject}`,
    body: ({ number }: { number: string }) => `Ticket ${number} gehört jetzt Ihnen.`,
  },
  missed: {
    subject: ({ number }: { number: string }) => `[${number}] Frist versäumt`,
    body: ({ number, due }: { number: string; due: string }) =>
      `die Frist für Ticket ${number} ist ohne Antwort abgelaufen: ${due}.`,
  },
  announcement: {
    link: 'Im Portal steht die Mitteilung hier:',
    mute: 'Solche Mitteilungen können Sie in Ihrem Profil abbestellen.',
  },
  confirm: {
    subject: 'Bitte bestätigen Sie Ihre Anfrage',
    body: ({ provider }: { provider: string }) =>
      `mit dieser Adresse wurde eine Anfrage an den Support von ${provider} geschrieben.`,
    link: 'Mit diesem Link bestätigen Sie die Anfrage. Erst dann wird daraus ein Ticket:',
    expiry: ({ minutes }: { minutes: string }) => `Der Link ist ${minutes} lang gültig.`,
    ignore: 'Haben Sie nichts geschrieben? Dann brauchen Sie nichts zu tun.',
  },
};

/** Mails to customers and visitors. Plain text first. */
export const mail = {
  greeting: ({ name }: { name: string }) => `Guten Tag ${name},`,
  greetingUnknown: 'Guten Tag,',
  closing: ({ provider }: { provider: string }) => `Freundliche Grüße\nIhr Support von ${provider}`,
  ticketOpened: {
    subject: ({ number, subject }: { number: string; subject: string }) => `[${number}] ${subject}`,
    body: ({ number }: { number: string }) =>
      `wir haben Ihre Anfrage erhalten. Ihr Ticket hat die Nummer ${number}.`,
    due: ({ due }: { due: string }) => `Wir antworten bis ${due}.`,
    noDeadline: 'Wir melden uns, sobald jemand Ihren Fall übernimmt.',
    waiting: ({ list }: { list: string }) =>
      `Uns fehlt noch: ${list}. Bitte antworten Sie auf diese Nachricht.`,
    reasons: 'Warum diese Frist gilt:',
    link: 'Zum Ticket:',
  },
  reply: {
    subject: ({ number, subject }: { number: string; subject: string }) => `[${number}] Antwort: ${subject}`,
    body: ({ author }: { author: string }) => `${author} hat Ihnen geantwortet:`,
  },
  resolved: {
    subject: ({ number, subject }: { number: string; subject: string }) => `[${number}] Gelöst: ${subject}`,
    body: 'wir haben Ihr Ticket als gelöst markiert.',
    reopen: 'Falls das nicht stimmt, antworten Sie einfach. Dann nehmen wir es wieder auf.',
  },
  missed: {
    subject: ({ number }: { number: string }) => `[${number}] Wir sind zu spät`,
    body: ({ due }: { due: string }) =>
      `wir hatten Ihnen eine Antwort bis ${due} zugesagt und das nicht gehalten. Das tut uns leid.`,
    next: 'Die Leitung weiß Bescheid, Ihr Ticket steht jetzt oben.',
  },
  missedForStaff: {
    subject: ({ number }: { number: string }) => `[${number}] Frist versäumt`,
    body: ({ number, due, customer }: { number: string; due: string; customer: string }) =>
      `die Frist für ${number} (${customer}) ist um ${due} abgelaufen, ohne dass jemand geantwortet hat.`,
  },
  confirm: {
    subject: 'Bitte bestätigen Sie Ihre Anfrage',
    body: 'über unsere Hilfe haben Sie diese Anfrage geschrieben:',
    link: 'Mit diesem Link bestätigen Sie sie, dann geht sie an den Support:',
    expiry: ({ duration }: { duration: string }) => `Der Link gilt ${duration}.`,
    ignore: 'Haben Sie nichts geschrieben? Dann brauchen Sie nichts zu tun.',
  },
};

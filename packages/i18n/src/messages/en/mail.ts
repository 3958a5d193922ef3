import type { mail as german } from '../de/mail.ts';

export const mail = {
  greeting: 'Hello,',
  closing: ({ provider }) => `Kind regards\nYour ${provider} support team`,
  automatic: 'This message was sent automatically. Please reply in the ticket, not by e-mail.',
  openTicket: 'Open the ticket:',
  ticketOpened: {
    subject: ({ number, subject }) => `[${number}] ${subject}`,
    body: ({ number }) => `We have received your request. Your ticket number is ${number}.`,
    due: ({ due }) => `We will answer by ${due}.`,
    noDeadline: 'No fixed time is promised for this request. We will get back to you as soon as somebody takes it on.',
  },
  replied: {
    subject: ({ number, subject }) => `[${number}] New reply: ${subject}`,
    body: ({ number }) => `There is a new reply in ticket ${number}.`,
  },
  resolved: {
    subject: ({ number, subject }) => `[${number}] Resolved: ${subject}`,
    body: ({ number }) => `We have marked ticket ${number} as resolved.`,
    reopen: 'If that is not so, please reply in the ticket.',
  },
  reclassified: {
    subject: ({ number, subject }: { number: string; subject: string }) => `[${number}] New classification: ${subject}`,
    body: ({ number }: { number: string }) => `the classification of ticket ${number} has changed. The ticket states the reason and the deadline that holds now.`,
  },
  resumed: {
    subject: ({ number, subject }) => `[${number}] Going on: ${subject}`,
    body: ({ number }) => `ticket ${number} is no longer waiting for anything. The ticket states the deadline that holds now.`,
  },
  reopened: {
    subject: ({ number, subject }: { number: string; subject: string }) => `[${number}] Reopened: ${subject}`,
    body: ({ number }: { number: string }) => `ticket ${number} has been reopened. The explanation is in the ticket.`,
  },
  escalated: {
    subject: ({ number, subject }: { number: string; subject: string }) => `[${number}] Escalation: ${subject}`,
    body: ({ number }: { number: string }) => `an escalation was requested for ticket ${number}. The reason is in the ticket.`,
  },
  assigned: {
    subject: ({ number, subject }: { number: string; subject: string }) => `[${number}] Handed over to you: ${subject}`,
    body: ({ number }: { number: string }) => `ticket ${number} is yours now.`,
  },
  missed: {
    subject: ({ number }) => `[${number}] Deadline missed`,
    body: ({ number, due }) => `The deadline of ticket ${number} has passed without an answer: ${due}.`,
  },
  announcement: {
    link: 'You find the announcement in the portal here:',
    mute: 'You can turn such announcements off in your profile.',
  },
  confirm: {
    subject: 'Please confirm your request',
    body: ({ provider }) => `A request to the ${provider} support team was written with this address.`,
    link: 'Confirm the request with this link. Only then does it become a ticket:',
    expiry: ({ minutes }) => `The link is valid for ${minutes}.`,
    ignore: 'You have not written anything? Then there is nothing to do.',
  },
} satisfies typeof german;

import type { mail as german } from '../de/mail.ts';

export const mail = {
  greeting: ({ name }) => `Dear ${name},`,
  greetingUnknown: 'Hello,',
  closing: ({ provider }) => `Kind regards\nYour ${provider} support`,
  ticketOpened: {
    subject: ({ number, subject }) => `[${number}] ${subject}`,
    body: ({ number }) => `We have received your request. Your ticket has the number ${number}.`,
    due: ({ due }) => `We answer by ${due}.`,
    noDeadline: 'We will be in touch as soon as someone takes your case.',
    waiting: ({ list }) => `We still need: ${list}. Please reply to this message.`,
    reasons: 'Why this deadline applies:',
    link: 'See the ticket:',
  },
  reply: {
    subject: ({ number, subject }) => `[${number}] Reply: ${subject}`,
    body: ({ author }) => `${author} has replied to you:`,
  },
  resolved: {
    subject: ({ number, subject }) => `[${number}] Resolved: ${subject}`,
    body: 'We have marked your ticket as resolved.',
    reopen: 'If that is not right, just reply. We will then take it up again.',
  },
  missed: {
    subject: ({ number }) => `[${number}] We are late`,
    body: ({ due }) => `We promised you an answer by ${due} and did not keep it. We are sorry.`,
    next: 'Management has been told, and your ticket is now at the top.',
  },
  missedForStaff: {
    subject: ({ number }) => `[${number}] Deadline missed`,
    body: ({ number, due, customer }) =>
      `The time for ${number} (${customer}) ended at ${due} and nobody had replied.`,
  },
  confirm: {
    subject: 'Please confirm your request',
    body: 'You wrote this request through our help:',
    link: 'Confirm it with this link, then it goes to support:',
    expiry: ({ duration }) => `The link is valid for ${duration}.`,
    ignore: 'Did you not write anything? Then there is nothing to do.',
  },
} satisfies typeof german;

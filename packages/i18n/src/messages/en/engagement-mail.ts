import type { engagementMail as german } from '../de/engagement-mail.ts';

interface Moment {
  moment: string;
}

const start = ({ moment }: Moment) => `Start: ${moment}.`;
const wasStart = ({ moment }: Moment) => `The appointment was: ${moment}.`;

export const engagementMail = {
  engagement: ({ number, subject }: { number: string; subject: string }) =>
    `Engagement ${number}: ${subject}`,
  session: ({ position, title }: { position: number; title: string }) => `Session ${position}: ${title}`,
  customer: ({ customer }: { customer: string }) => `Customer: ${customer}`,
  amount: ({ amount }: { amount: string }) => `Amount: ${amount}`,
  toEngagement: 'To the engagement:',
  toSession: 'To the session:',
  mute: 'You decide in your profile whether you get such messages.',
  toCustomer: {
    requested: {
      what: 'Engagement taken',
      body: 'We have taken your request. Next we answer it and write the statement of work.',
    },
    responded: { what: 'Answer to your request', body: 'We have answered your request:' },
    proposed: {
      what: 'Statement of work is ready',
      body: 'The statement of work is ready. Please read and approve it, or return it with remarks.',
    },
    declined: { what: 'Engagement declined', body: 'We are sorry that we cannot take on this work.' },
    quoted: {
      what: 'Quote for missing units',
      body: 'The work that was agreed on needs more units. Our quote for the difference is ready.',
      at: ({ moment }) => `You can order until ${moment}.`,
    },
    quote_reminder: {
      what: 'Quote is about to lapse',
      body: 'Our quote for the missing units is still open.',
      at: ({ moment }) => `You can order until ${moment}.`,
    },
    quote_lapsed: {
      what: 'Quote lapsed',
      body: 'Our quote for the missing units has lapsed. Nothing was charged for it.',
    },
    topped_up: { what: 'Units have arrived', body: 'The missing units have arrived. The work goes on.' },
    scheduled: {
      what: 'Appointment set',
      body: 'The appointment of your session is set. The page of the session has it as a calendar file, and says until when you can cancel free of charge.',
      at: start,
    },
    moved: {
      what: 'Appointment moved',
      body: 'We have moved the appointment of your session. Please take the new calendar file from the page of the session.',
      at: start,
    },
    cancelled: {
      what: 'Session cancelled',
      body: 'The session is cancelled. Nothing is charged.',
      at: wasStart,
    },
    forfeited: {
      what: 'Cancelled too late, units forfeited',
      body: 'The session is cancelled. It was too late to cancel free of charge, so its units are forfeited.',
      at: wasStart,
    },
    prevented: {
      what: 'Session will be scheduled anew',
      body: 'The session could not take place for reasons outside your control and ours. It is scheduled anew without charge: please ask for an appointment.',
      at: wasStart,
    },
    missed: {
      what: 'Session not attended, units forfeited',
      body: 'Your side did not attend the session. Its units are forfeited.',
      at: wasStart,
    },
    lapsed: {
      what: 'Session lapsed',
      body: 'The time for this session has run out. It does not take place any more.',
      at: ({ moment }) => `The time ended ${moment}.`,
    },
    reported: {
      what: 'Completion report is ready',
      body: 'The completion report is ready. Please read it and accept the session, or complain.',
      at: ({ moment }) => `Without a complaint the session counts as accepted: ${moment}.`,
    },
    accepted: {
      what: 'Session counts as accepted',
      body: 'The time for a complaint is over. The session counts as accepted and its units are debited.',
    },
    decided: { what: 'Your complaint is decided', body: 'We have decided on your complaint:' },
    closed: { what: 'Engagement closed', body: 'The engagement is closed.' },
  },
  toProvider: {
    requested: { what: 'New engagement requested', body: 'A customer asks for work.' },
    returned: {
      what: 'Statement of work returned',
      body: 'The customer has returned the statement of work with remarks:',
    },
    approved: {
      what: 'Statement of work approved',
      body: 'The customer has approved the statement of work.',
    },
    withdrawn: { what: 'Engagement withdrawn', body: 'The customer has withdrawn the engagement.' },
    ordered: {
      what: 'Missing units ordered',
      body: 'The customer has ordered the missing units. Please book the purchase.',
    },
    topped_up: { what: 'Units have arrived', body: 'The missing units are booked. The engagement goes on.' },
    quote_lapsed: { what: 'Quote lapsed', body: 'The quote for the missing units has lapsed.' },
    asked: {
      what: 'Appointment asked for',
      body: 'The customer asks for an appointment. The wish:',
      at: ({ moment }) => `To be scheduled by ${moment}.`,
    },
    moved: {
      what: 'Customer asks for another appointment',
      body: 'The customer asks for another appointment. The wish:',
      at: ({ moment }) => `To be scheduled by ${moment}.`,
    },
    cancelled: {
      what: 'Session cancelled',
      body: 'The customer has cancelled the session in time. Its units are free again.',
      at: wasStart,
    },
    forfeited: {
      what: 'Session cancelled too late',
      body: 'The customer has cancelled the session too late. Its units are forfeited.',
      at: wasStart,
    },
    lapsed: {
      what: 'Session lapsed',
      body: 'The time for this session has run out.',
      at: ({ moment }) => `The time ended ${moment}.`,
    },
    accepted: { what: 'Session accepted', body: 'The session is accepted and its units are debited.' },
    complained: {
      what: 'Complaint',
      body: 'The customer complains about the session:',
      at: ({ moment }) => `To be decided by ${moment}.`,
    },
    overdue: {
      what: 'Promise missed',
      body: 'A promise to the customer was missed. The engagement waits for you.',
      at: ({ moment }) => `It was due: ${moment}.`,
    },
  },
} satisfies typeof german;

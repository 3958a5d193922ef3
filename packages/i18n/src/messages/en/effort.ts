import { plural } from '../../plural.ts';
import type { effort as german } from '../de/effort.ts';

const count = plural('en');

/** Work booked on tickets: charged by the month, or covered by a flat rate. */
export const effort = {
  title: 'Effort',
  none: 'No effort has been booked on this ticket yet.',
  charged: ({ duration }) => `${duration} charged`,
  covered: ({ duration }) => `${duration} covered by your flat rate`,
  coveredForStaff: ({ duration }) => `${duration} covered by the flat rate`,
  lineCovered: 'flat rate',
  lineCharged: 'charged',
  takenBackOn: ({ date, reason }) => `Taken back on ${date}: ${reason}`,
  toStatement: 'Effort of the month',
  reason: ({ duration, ticket, day }) => `${duration} of work on ${ticket} on ${day}`,
  reasonTakenBack: ({ reference, reason }) => `Effort ${reference} taken back: ${reason}`,

  book: 'Book effort',
  day: 'Day',
  minutes: 'Minutes',
  minutesHint: '1 hr 30 min is 90.',
  minutesWrong: 'Please enter whole minutes from 1 to 1,440.',
  text: 'What was done?',
  textHint: 'The customer reads this on the ticket and in the monthly statement.',
  textMissing: 'Please write what was done.',
  save: 'Book effort',
  booked: 'The effort has been booked.',
  goesTo: ({ unit }) => `Is booked to: ${unit}.`,
  settled:
    'No day is open for this ticket any more: effort is booked for this month and the one before it, as long as the ticket is not closed for good.',
  takeBack: 'Take back',
  takeBackOf: ({ reference }) => `Take back ${reference}`,
  takeBackReason: 'Why?',
  takeBackHint: 'The customer reads this on the ticket and in the monthly statement.',
  takeBackMissing: 'Please write why the effort is taken back.',
  takenBack: 'The effort has been taken back.',

  statement: 'Effort by month',
  statementOf: ({ month }) => `Effort in ${month}`,
  statementFor: ({ customer }) => `Effort for ${customer}`,
  lead: 'What we booked on your tickets, ticket by ticket.',
  months: 'Month',
  show: 'Show',
  noneInMonth: ({ month }) => `No effort was booked in ${month}.`,
  noneHelp:
    'As soon as we book effort on one of your tickets, it stands here with its day and what was done.',
  noneHelpForStaff: 'Effort is booked on the ticket.',
  work: 'What was done',
  who: 'By',
  duration: 'Time',
  ticket: 'Ticket',
  ticketTotal: ({ number, count: entries }) =>
    `${number}, ${count(entries, { one: '# entry', other: '# entries' })}`,
  total: 'Sum',
  totalCharged: ({ duration, month }) => `${duration} are charged for ${month}.`,
  totalCovered: ({ duration }) => `${duration} are covered by the flat rate and cost nothing extra.`,
  correction: ({ reason }) => `Correction of an earlier month: ${reason}`,
  standsFrom: ({ date }) =>
    `This statement stands from ${date}. Until then effort may still be added or taken back.`,
  stands: 'This statement stands. Later corrections appear in the month of the correction.',
  print: 'Print',
  csv: 'As a CSV file',
  csvColumns: {
    unit: 'Unit',
    day: 'Day',
    ticket: 'Ticket',
    subject: 'Subject',
    work: 'What was done',
    who: 'By',
    minutes: 'Minutes',
    note: 'Note',
  },

  fairUse: 'Use of flat rates',
  fairUseLead:
    'How much work the flat rate covered for each customer. Nothing follows from it for the customer: very heavy use is a reason for a talk.',
  fairUseNone: ({ month }) => `No customer used the flat rate in ${month}.`,
  fairUseNoneHelp:
    'As soon as effort is booked on tickets with a flat rate, it stands here for each customer.',
  fairUseNoRate: 'Your service catalogue has no flat rate.',
  fairUseNoRateHelp: 'This page shows the use of flat rates where the catalogue offers them.',
  customer: 'Customer',
  inMonth: 'This month',
  monthBefore: 'Month before',
  compared: 'Compared with',
  comparedThreshold: ({ duration }) => `threshold ${duration}`,
  comparedOthers: ({ duration }) => `median of the others ${duration}`,
  comparedNothing: 'nobody: no one else used it',
  judgement: 'Judgement',
  worthATalk: 'worth a talk',
  usual: 'usual',
} satisfies typeof german;

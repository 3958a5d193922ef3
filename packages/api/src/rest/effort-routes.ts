import { bookEffortInput } from '../procedures/effort/book.ts';
import { fairUseInput } from '../procedures/effort/fair-use.ts';
import { effortStatementInput } from '../procedures/effort/statement.ts';
import { takeBackEffortInput } from '../procedures/effort/take-back.ts';
import { ticketEffortInput } from '../procedures/effort/ticket.ts';
import type { Route } from './route.ts';

/** Work on tickets: for systems that record time, and for those that write bills. */
export const effortRoutes: Route[] = [
  {
    method: 'GET',
    path: '/tickets/{number}/effort',
    procedure: 'effort.ticket',
    input: ticketEffortInput,
    summary: 'Effort booked on a ticket',
  },
  {
    method: 'POST',
    path: '/tickets/{number}/effort',
    procedure: 'effort.book',
    input: bookEffortInput,
    summary: 'Book effort on a ticket (staff)',
    status: 201,
  },
  {
    method: 'POST',
    path: '/tickets/{number}/effort-reversals',
    procedure: 'effort.takeBack',
    input: takeBackEffortInput,
    summary: 'Take effort back, with a reason (staff)',
    status: 201,
  },
  {
    method: 'GET',
    path: '/effort',
    procedure: 'effort.statement',
    input: effortStatementInput,
    summary: 'Effort of a month, ticket by ticket',
  },
  {
    method: 'GET',
    path: '/fair-use',
    procedure: 'effort.fairUse',
    input: fairUseInput,
    summary: 'Use of flat rates by customer and month (staff)',
  },
];

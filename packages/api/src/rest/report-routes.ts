import { engagementInput } from '../procedures/engagements/get.ts';
import { orderInput } from '../procedures/quotes/order.ts';
import { acceptInput } from '../procedures/reports/accept.ts';
import { complainInput } from '../procedures/reports/complain.ts';
import { feedbackInput } from '../procedures/reports/give-feedback.ts';
import { reportInput } from '../procedures/reports/get.ts';
import type { Route } from './route.ts';

/** Completion reports and quotes, for the customer's own programs. */
export const reportRoutes: Route[] = [
  {
    method: 'GET',
    path: '/engagements/{number}/sessions/{position}/report',
    procedure: 'reports.get',
    input: reportInput,
    summary: 'A session’s completion report: what it costs and why, until when it waits',
  },
  {
    method: 'POST',
    path: '/engagements/{number}/sessions/{position}/accept',
    procedure: 'reports.accept',
    input: acceptInput,
    summary: 'Accept a session: what it cost is debited',
  },
  {
    method: 'POST',
    path: '/engagements/{number}/sessions/{position}/complain',
    procedure: 'reports.complain',
    input: complainInput,
    summary: 'Complain about a session, which stops its acceptance',
  },
  {
    method: 'POST',
    path: '/engagements/{number}/sessions/{position}/feedback',
    procedure: 'reports.giveFeedback',
    input: feedbackInput,
    summary: 'Say how a session went, once',
  },
  {
    method: 'GET',
    path: '/engagements/{number}/quotes',
    procedure: 'quotes.list',
    input: engagementInput,
    summary: 'Quotes for units that an engagement lacks, the latest first',
  },
  {
    method: 'POST',
    path: '/engagements/{number}/quotes/{quote}/order',
    procedure: 'quotes.order',
    input: orderInput,
    summary: 'Order what a quote names',
  },
];

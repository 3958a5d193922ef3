import { approveInput } from '../procedures/engagements/approve.ts';
import { engagementInput } from '../procedures/engagements/get.ts';
import { requestInput } from '../procedures/engagements/request.ts';
import { returnInput } from '../procedures/engagements/return.ts';
import { withdrawInput } from '../procedures/engagements/withdraw.ts';
import type { Route } from './route.ts';

/** Work that is ordered, for the customer's own programs. */
export const engagementRoutes: Route[] = [
  {
    method: 'GET',
    path: '/services',
    procedure: 'engagements.offers',
    input: null,
    summary: 'Work that can be asked for, with the units there are for it',
  },
  {
    method: 'GET',
    path: '/engagements',
    procedure: 'engagements.list',
    input: null,
    summary: 'Engagements: what waits for the customer first',
  },
  {
    method: 'POST',
    path: '/engagements',
    procedure: 'engagements.request',
    input: requestInput,
    summary: 'Ask for work; nothing is reserved before a statement of work is approved',
    status: 201,
  },
  {
    method: 'GET',
    path: '/engagements/{number}',
    procedure: 'engagements.get',
    input: engagementInput,
    summary: 'One engagement: what is next, the statement of work, sessions, history',
  },
  {
    method: 'POST',
    path: '/engagements/{number}/approve',
    procedure: 'engagements.approve',
    input: approveInput,
    summary: 'Approve a statement of work and confirm its preconditions; its units are reserved',
  },
  {
    method: 'POST',
    path: '/engagements/{number}/return',
    procedure: 'engagements.return',
    input: returnInput,
    summary: 'Return a statement of work with remarks',
  },
  {
    method: 'POST',
    path: '/engagements/{number}/withdraw',
    procedure: 'engagements.withdraw',
    input: withdrawInput,
    summary: 'Take a request back while nothing is reserved',
  },
];

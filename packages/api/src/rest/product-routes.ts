import { replacementInput } from '../procedures/hardware/get.ts';
import { requestInput } from '../procedures/hardware/request.ts';
import { stepInput } from '../procedures/hardware/step.ts';
import { notifyInput } from '../procedures/moves/notify.ts';
import { productInput } from '../procedures/products/get.ts';
import type { Route } from './route.ts';

/** One product, its moves and its hardware. */
export const productRoutes: Route[] = [
  {
    method: 'GET',
    path: '/products/{product}',
    procedure: 'products.get',
    input: productInput,
    summary: 'One product: version and support, tickets, moves, replaced hardware',
  },
  {
    method: 'POST',
    path: '/products/{product}/moves',
    procedure: 'moves.notify',
    input: notifyInput,
    summary: 'Notify a move (the customer’s administrators)',
    status: 201,
  },
  {
    method: 'POST',
    path: '/products/{product}/hardware-replacements',
    procedure: 'hardware.request',
    input: requestInput,
    summary: 'Ask for the replacement of faulty hardware',
    status: 201,
  },
  {
    method: 'GET',
    path: '/hardware-replacements/{number}',
    procedure: 'hardware.get',
    input: replacementInput,
    summary: 'One replacement: whose turn it is, until when, and what happened',
  },
  {
    method: 'POST',
    path: '/hardware-replacements/{number}/steps',
    procedure: 'hardware.step',
    input: stepInput,
    summary: 'Take a step of a replacement',
  },
];

import { AppError } from '@zusage/errors';
import { effortStatement } from '@zusage/operations/effort';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { personProcedure } from '../../trpc.ts';
import { month } from './month-input.ts';

export const effortStatementInput = z.strictObject({ month, customerNumber: fields.number.optional() });

/** A month's effort, ticket by ticket, with its sum (SB-4): of one's own company, or of a customer for staff. */
export const statement = personProcedure
  .use(({ ctx, next }) => {
    if (ctx.scope.actor.person.partnerId !== null) throw new AppError('forbidden');
    return next();
  })
  .input(input(effortStatementInput))
  .query(({ ctx, input: request }) => effortStatement(ctx.scope, request));

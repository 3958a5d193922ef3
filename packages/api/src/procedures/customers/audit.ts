import { customerAudit } from '@zusage/operations/customers';
import { z } from 'zod';
import { input, pageInput } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';
import { ofCustomer } from './customer-input.ts';

export const auditInput = z.strictObject({ ...ofCustomer, ...pageInput });

/** What was done about a customer, and by whom. */
export const audit = staffProcedure
  .input(input(auditInput))
  .query(({ ctx, input: request }) => customerAudit(ctx.scope, request));

import { listPurchases } from '@zusage/operations/unit-office';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';

export const unitPurchasesInput = z.strictObject({ q: fields.optionalText(120).optional() });

/** Purchases of all customers, the next expiry first. */
export const purchases = staffProcedure
  .input(input(unitPurchasesInput))
  .query(({ ctx, input: request }) => listPurchases(ctx.scope, request));

import { adjustmentDesk } from '@zusage/operations/unit-office';
import { z } from 'zod';
import { input } from '../../input.ts';
import { adminProcedure } from '../../trpc.ts';
import { ofAccount } from './adjustment-input.ts';

export const adjustmentDeskInput = z.strictObject(ofAccount);

/** A customer's account as its corrections are made and decided. */
export const desk = adminProcedure
  .input(input(adjustmentDeskInput))
  .query(({ ctx, input: request }) => adjustmentDesk(ctx.scope, request));

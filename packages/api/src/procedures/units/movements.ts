import { listUnitMovements } from '@zusage/operations/units';
import { z } from 'zod';
import { fields, input, pageInput } from '../../input.ts';
import { personProcedure } from '../../trpc.ts';

export const movementsInput = z.strictObject({ id: fields.id, ...pageInput });

/** Every movement on an account, newest first, with its reason and the balance after it. */
export const movements = personProcedure
  .input(input(movementsInput))
  .query(({ ctx, input: request }) => listUnitMovements(ctx.scope, request));

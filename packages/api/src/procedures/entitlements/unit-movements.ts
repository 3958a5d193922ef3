import { listUnitMovements } from '@zusage/operations';
import { z } from 'zod';
import { fields, input, pageInput } from '../../input.ts';
import { personProcedure } from '../../trpc.ts';

export const unitMovementsInput = z.strictObject({ id: fields.id, ...pageInput });

/** Every movement on an account, newest first, with its reason and the balance after it. */
export const unitMovements = personProcedure
  .input(input(unitMovementsInput))
  .query(({ ctx, input: request }) => listUnitMovements(ctx.scope, request));

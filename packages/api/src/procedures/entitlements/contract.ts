import { contractDetail } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { personProcedure } from '../../trpc.ts';

export const contractInput = z.strictObject({ contract: fields.number });

/** Everything one contract promises, each part with the policy id behind it. */
export const contract = personProcedure
  .input(input(contractInput))
  .query(({ ctx, input: request }) => contractDetail(ctx.scope, request.contract));

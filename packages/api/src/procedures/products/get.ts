import { productDetail } from '@zusage/operations/products';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { personProcedure } from '../../trpc.ts';

export const productInput = z.strictObject({ product: fields.key });

/** Everything about one product: version and support, tickets, moves, replaced hardware. */
export const get = personProcedure
  .input(input(productInput))
  .query(({ ctx, input: request }) => productDetail(ctx.scope, request.product));

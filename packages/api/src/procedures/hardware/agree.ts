import { changeHardwareTerms } from '@zusage/operations/products';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { adminProcedure } from '../../trpc.ts';

const NOT_WHOLE = { params: { problem: 'not_whole' } };
const whole = (min: number, max: number) =>
  z.number().refine((value) => Number.isSafeInteger(value) && value >= min && value <= max, NOT_WHOLE);

export const agreeInput = z.strictObject({
  customerNumber: fields.number,
  contract: fields.number,
  /** `HH:mm` */
  cutOff: fields.optionalText(5).nullable(),
  deliveryWorkdays: whole(0, 60).nullable(),
  returnDays: whole(1, 365).nullable(),
  transportCovered: z.boolean(),
});

/** Agrees the figures of a contract's hardware replacement (N-7). */
export const agree = adminProcedure
  .input(input(agreeInput))
  .mutation(({ ctx, input: request }) =>
    changeHardwareTerms(ctx.scope, { ...request, key: ctx.idempotencyKey }),
  );

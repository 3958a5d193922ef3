import { addCertificate as add } from '@zusage/operations/customers';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { adminProcedure } from '../../trpc.ts';
import { ofCustomer, readableNumber } from './customer-input.ts';

export const addCertificateInput = z.strictObject({
  ...ofCustomer,
  contract: fields.number,
  number: readableNumber,
});

/** Issues the certificate of a contract; one in force is superseded. */
export const addCertificate = adminProcedure
  .input(input(addCertificateInput))
  .mutation(({ ctx, input: request }) => add(ctx.scope, { ...request, key: ctx.idempotencyKey }));

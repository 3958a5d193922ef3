import { renewCertificate as renew } from '@zusage/operations/customers';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { adminProcedure } from '../../trpc.ts';
import { ofCustomer, readableNumber } from './customer-input.ts';

export const renewCertificateInput = z.strictObject({
  ...ofCustomer,
  certificate: fields.number,
  number: readableNumber,
});

/** Issues a certificate's successor; the old one is superseded. */
export const renewCertificate = adminProcedure
  .input(input(renewCertificateInput))
  .mutation(({ ctx, input: request }) => renew(ctx.scope, { ...request, key: ctx.idempotencyKey }));

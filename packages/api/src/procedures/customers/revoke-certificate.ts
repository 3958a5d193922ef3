import { withdrawCertificate } from '@zusage/operations/customers';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { adminProcedure } from '../../trpc.ts';
import { ofCustomer, reason } from './customer-input.ts';

export const revokeCertificateInput = z.strictObject({
  ...ofCustomer,
  certificate: fields.number,
  reason,
});

/** From now on the certificate proves nothing. */
export const revokeCertificate = adminProcedure
  .input(input(revokeCertificateInput))
  .mutation(({ ctx, input: request }) =>
    withdrawCertificate(ctx.scope, { ...request, key: ctx.idempotencyKey }),
  );

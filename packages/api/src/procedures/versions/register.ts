import { registerVersion } from '@zusage/operations/products';
import { z } from 'zod';
import { input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';
import { versionFacts } from './version-input.ts';

export const registerInput = z.strictObject(versionFacts);

/** A new entry in the register of versions (K-13). */
export const register = staffProcedure
  .input(input(registerInput))
  .mutation(({ ctx, input: request }) => registerVersion(ctx.scope, { ...request, key: ctx.idempotencyKey }));

import type { ImportDesk } from '@zusage/operations/import';
import { z } from 'zod';
import type { ApiContext } from '../../context.ts';
import { filesOf } from '../../files-of.ts';

/** Imports count up per provider. */
export const importNumber = z.int().min(1).max(2_147_483_647);
export const importKind = z.enum(['customers', 'contracts', 'products', 'certificates']);
export const findingLevel = z.enum(['fault', 'change', 'notice']);

/** @throws AppError unavailable where the process was started without a file store */
export const deskOf = (ctx: ApiContext): ImportDesk => ({
  database: ctx.scope.database,
  providerId: ctx.scope.providerId,
  files: filesOf(ctx),
  certificates: ctx.scope.certificates,
});

import { openDocument } from '@zusage/operations';
import { z } from 'zod';
import { filesOf } from '../../files-of.ts';
import { fields, input } from '../../input.ts';
import { personProcedure } from '../../trpc.ts';

export const openInput = z.strictObject({ slug: fields.slug });

/** A document with its content, for the page that hands it out. Over HTTP its name, kind and size alone. */
export const open = personProcedure
  .input(input(openInput))
  .query(({ ctx, input: { slug } }) => openDocument(ctx.scope, filesOf(ctx), slug));

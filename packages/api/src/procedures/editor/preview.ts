import { limits, previewArticle } from '@zusage/knowledge';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';

export const previewInput = z.strictObject({ body: fields.optionalText(limits.body) });

/** The page as readers will see it; writes nothing. A mutation because a draft is too long for an address. */
export const preview = staffProcedure
  .input(input(previewInput))
  .mutation(({ input: { body } }) => previewArticle(body));

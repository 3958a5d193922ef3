import { audiences, limits } from '@zusage/knowledge';
import { z } from 'zod';
import { fields } from '../../input.ts';

/** What an author writes, with the limits of the knowledge base. */
export const articleText = {
  language: fields.language,
  title: fields.requiredText(limits.title),
  summary: fields.optionalText(limits.summary).optional(),
  body: fields.optionalText(limits.body),
  audience: z.enum(audiences),
  /** A topic's key; '' is none. */
  topic: fields.optionalText(limits.topic),
  /** Keys of product families; left out, they stay as they are. */
  products: z.array(fields.key).max(50).optional(),
};

/** Leaves out what was not sent, as the store wants it. */
export const present = <T extends { summary?: string | undefined; products?: string[] | undefined }>({
  summary,
  products,
  ...text
}: T) => ({
  ...text,
  ...(summary === undefined ? {} : { summary }),
  ...(products === undefined ? {} : { products }),
});

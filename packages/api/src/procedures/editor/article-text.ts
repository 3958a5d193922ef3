import { audiences, limits } from '@zusage/knowledge';
import { z } from 'zod';
import { fields } from '../../input.ts';

/** What an author writes, with the limits of the knowledge base. */
export const articleText = {
  language: fields.language,
  title: fields.requiredText(limits.title),
  body: fields.optionalText(limits.body),
  audience: z.enum(audiences),
  topic: fields.optionalText(limits.topic),
};

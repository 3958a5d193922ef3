import { z } from 'zod';
import { textSchema } from '../text.ts';
import { keySchema, ruleIdSchema } from './names.ts';

/** How bad it is. `rank` 1 is the gravest; `name` stands alone in a sentence; `question` helps to choose. */
export const severitySchema = z.strictObject({
  key: keySchema,
  rank: z.int().min(1).max(20),
  name: textSchema,
  definition: textSchema,
  question: textSchema.optional(),
  rule: ruleIdSchema,
});
export type Severity = z.infer<typeof severitySchema>;

import { z } from 'zod';
import { textSchema } from '../text.ts';
import { keySchema, ruleIdSchema } from './names.ts';

/** Something a complete request states beside subject and description; what follows from a gap is up to the rules. */
export const factSchema = z.strictObject({
  key: keySchema,
  label: textSchema,
  hint: textSchema.optional(),
  required: z.boolean(),
  /** Asked only for these severities. */
  severities: z.array(keySchema).min(1).optional(),
  /** Needed only while the request names no product. */
  onlyWithoutProduct: z.boolean().default(false),
  multiline: z.boolean().default(false),
  rule: ruleIdSchema,
});
export type Fact = z.infer<typeof factSchema>;

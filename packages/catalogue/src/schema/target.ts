import { z } from 'zod';
import { textSchema } from '../text.ts';
import { answersSchema, CHANNELS, windowConditionSchema } from './condition.ts';
import { keySchema, ruleIdSchema } from './names.ts';

/**
 * How fast an answer is promised for a severity; the first that fits counts. `fixed` has minutes, `agreed` takes
 * them from the contract, `none` promises no time and says in `text` what is promised instead. The clock runs on
 * real time (`elapsed`) or in `window`. `levels`, `option`, `channels`, `during` and `facts`
 * narrow it.
 */
export const targetSchema = z.strictObject({
  severity: keySchema,
  levels: z.array(keySchema).min(1).optional(),
  option: keySchema.optional(),
  channels: z.array(z.enum(CHANNELS)).min(1).optional(),
  during: windowConditionSchema.optional(),
  /** Holds for requests whose facts were answered so (N-18). */
  facts: answersSchema.optional(),
  promise: z.enum(['fixed', 'agreed', 'none']),
  minutes: z.int().min(1).max(527_040).optional(),
  elapsed: z.boolean().default(false),
  window: keySchema.optional(),
  rule: ruleIdSchema,
  text: textSchema.optional(),
});
export type Target = z.infer<typeof targetSchema>;

import { z } from 'zod';
import { textSchema } from '../text.ts';
import { SUPPLIERS } from './fact.ts';
import { keySchema, ruleIdSchema } from './names.ts';

/** What must be there before a contract's level starts, e.g. a completed analysis (S7-9); staff note it on the contract. */
export const prerequisiteSchema = z.strictObject({
  key: keySchema,
  name: textSchema,
  /** Only for these levels. */
  levels: z.array(keySchema).min(1).optional(),
  from: z.enum(SUPPLIERS).default('provider'),
  rule: ruleIdSchema,
});
export type Prerequisite = z.infer<typeof prerequisiteSchema>;

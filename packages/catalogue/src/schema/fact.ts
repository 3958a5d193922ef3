import { z } from 'zod';
import { textSchema } from '../text.ts';
import { keySchema, ruleIdSchema } from './names.ts';

/** Who can supply something that a request waits for. */
export const SUPPLIERS = ['customer', 'provider', 'vendor'] as const;
export type Supplier = (typeof SUPPLIERS)[number];

/** Something a complete request states beside subject and description; what follows from a gap is up to the rules. */
export const factSchema = z.strictObject({
  key: keySchema,
  label: textSchema,
  hint: textSchema.optional(),
  /** The answers that there are; without them it is answered in words. `unmet`: "not yet", the fact still counts as missing. */
  choices: z
    .array(z.strictObject({ key: keySchema, label: textSchema, unmet: z.literal(true).optional() }))
    .min(2)
    .optional(),
  required: z.boolean(),
  /** Asked only for these severities. */
  severities: z.array(keySchema).min(1).optional(),
  /** Needed only while the request names no product. */
  onlyWithoutProduct: z.boolean().default(false),
  /** Asked only where other facts were answered so; `''` among the answers: or not answered. */
  onlyWith: z.record(keySchema, z.array(z.union([keySchema, z.literal('')])).min(1)).optional(),
  from: z.enum(SUPPLIERS).default('customer'),
  multiline: z.boolean().default(false),
  rule: ruleIdSchema,
});
export type Fact = z.infer<typeof factSchema>;

import { z } from 'zod';
import { textSchema } from '../text.ts';
import { CHANNELS } from './condition.ts';
import { keySchema, ruleIdSchema } from './names.ts';
import { nextSchema } from './next.ts';

/**
 * A way to report, and the severities it takes. What it does not take, and every request of a customer who bought
 * none of `options`, is sent on as `otherwise` says; with `followUps` a message on an open ticket is taken all the same
 * (K-2). `contact` is the number or mailbox shown to people.
 */
export const channelSchema = z.strictObject({
  key: z.enum(CHANNELS),
  name: textSchema,
  severities: z.array(keySchema),
  options: z.array(keySchema).min(1).optional(),
  followUps: z.literal(true).optional(),
  contact: z.string().trim().min(1).max(200).optional(),
  defaultSeverity: keySchema.optional(),
  rule: ruleIdSchema,
  otherwise: z.strictObject({ rule: ruleIdSchema, text: textSchema, next: nextSchema }).optional(),
});
export type Channel = z.infer<typeof channelSchema>;

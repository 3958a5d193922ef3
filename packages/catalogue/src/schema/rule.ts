import { z } from 'zod';
import { textSchema } from '../text.ts';
import { conditionSchema } from './condition.ts';
import { keySchema, ruleIdSchema } from './names.ts';
import { nextSchema } from './next.ts';

export const OUTCOMES = ['accepted', 'waiting', 'redirected', 'refused'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Whether the contract covers the work, or it is charged beside it. */
export const CHARGES = ['included', 'extra'] as const;
export type Charge = (typeof CHARGES)[number];

/**
 * What a rule does. `target: none` withdraws the promised time; `ahead` puts it first within its severity (K-6).
 * Without outcome, severity, target and ahead the rule is a note, told after the promise.
 */
export const effectSchema = z.strictObject({
  outcome: z.enum(OUTCOMES).optional(),
  severity: keySchema.optional(),
  target: z.literal('none').optional(),
  charge: z.enum(CHARGES).optional(),
  ahead: z.literal(true).optional(),
  next: nextSchema.optional(),
});
export type Effect = z.infer<typeof effectSchema>;

/** One sentence of the policy that a request can meet. Rules are tried in the order of the file. */
export const ruleSchema = z.strictObject({
  id: ruleIdSchema,
  when: conditionSchema.default({}),
  effect: effectSchema.default({}),
  text: textSchema,
});
export type Rule = z.infer<typeof ruleSchema>;

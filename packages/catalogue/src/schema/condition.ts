import { z } from 'zod';
import { keySchema } from './names.ts';

export const CHANNELS = ['portal', 'widget', 'email', 'phone', 'api'] as const;
export type ChannelKey = (typeof CHANNELS)[number];

export const ENVIRONMENTS = ['production', 'test'] as const;
export type Environment = (typeof ENVIRONMENTS)[number];

/** `none`: no contract is known, e.g. of an anonymous visitor. */
export const CONTRACT_STATES = ['valid', 'expired', 'not_started', 'none'] as const;
export type ContractState = (typeof CONTRACT_STATES)[number];

/** A window that is open, or shut, when the request arrives. */
export const windowConditionSchema = z.strictObject({ key: keySchema, is: z.enum(['open', 'closed']) });
export type WindowCondition = z.infer<typeof windowConditionSchema>;

/**
 * When a rule applies. Everything that is stated must hold; what is not stated does not matter; an empty condition
 * always holds. The vocabulary is closed on purpose: a provider says what it needs in these words or not at all.
 */
export const conditionSchema = z.strictObject({
  severities: z.array(keySchema).min(1).optional(),
  channels: z.array(z.enum(CHANNELS)).min(1).optional(),
  environments: z.array(z.enum(ENVIRONMENTS)).min(1).optional(),
  contract: z.array(z.enum(CONTRACT_STATES)).min(1).optional(),
  levels: z.array(keySchema).min(1).optional(),
  /** At least one of these was bought. */
  withOptions: z.array(keySchema).min(1).optional(),
  /** None of these was bought. */
  withoutOptions: z.array(keySchema).min(1).optional(),
  window: windowConditionSchema.optional(),
  missingFacts: z.boolean().optional(),
  product: z.enum(['known', 'unknown']).optional(),
});
export type Condition = z.infer<typeof conditionSchema>;

import { z } from 'zod';
import { keySchema } from './names.ts';

export const CHANNELS = ['portal', 'widget', 'email', 'phone', 'api'] as const;
export type ChannelKey = (typeof CHANNELS)[number];

export const ENVIRONMENTS = ['production', 'test'] as const;
export type Environment = (typeof ENVIRONMENTS)[number];

/** `none`: no contract is known, e.g. of an anonymous visitor. */
export const CONTRACT_STATES = ['valid', 'expired', 'not_started', 'none'] as const;
export type ContractState = (typeof CONTRACT_STATES)[number];

/** A request of its own, or a further message on a ticket that is open (SEP-5). */
export const REQUEST_KINDS = ['new', 'follow_up'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** Who asks; staff enter a phone call as the contact who called. */
export const ASKERS = ['contact', 'partner', 'visitor'] as const;
export type AskerKind = (typeof ASKERS)[number];

/** What the vendor still does for the product's version on the day; `unknown`: no product, or no end is known. */
export const SUPPORT_STATES = ['supported', 'ended', 'unknown'] as const;
export type SupportState = (typeof SUPPORT_STATES)[number];

/** A window that is open, or shut, when the request arrives. */
export const windowConditionSchema = z.strictObject({ key: keySchema, is: z.enum(['open', 'closed']) });
export type WindowCondition = z.infer<typeof windowConditionSchema>;

/** Facts that were answered with one of these choices: `{ concern: [training, consulting] }`. */
export const answersSchema = z.record(keySchema, z.array(keySchema).min(1));
export type Answers = z.infer<typeof answersSchema>;

const words = {
  severities: z.array(keySchema).min(1).optional(),
  channels: z.array(z.enum(CHANNELS)).min(1).optional(),
  environments: z.array(z.enum(ENVIRONMENTS)).min(1).optional(),
  contract: z.array(z.enum(CONTRACT_STATES)).min(1).optional(),
  levels: z.array(keySchema).min(1).optional(),
  /** At least one of these was bought. */
  withOptions: z.array(keySchema).min(1).optional(),
  /** None of these was bought. */
  withoutOptions: z.array(keySchema).min(1).optional(),
  /** Whether everything that must be there before the level starts is there (S7-9). */
  prerequisites: z.enum(['met', 'missing']).optional(),
  window: windowConditionSchema.optional(),
  missingFacts: z.boolean().optional(),
  facts: answersSchema.optional(),
  product: z.enum(['known', 'unknown']).optional(),
  support: z.array(z.enum(SUPPORT_STATES)).min(1).optional(),
  request: z.array(z.enum(REQUEST_KINDS)).min(1).optional(),
  askers: z.array(z.enum(ASKERS)).min(1).optional(),
  /** Whether the person who asks holds a certification on the day (K-6, SEP-16). */
  certified: z.boolean().optional(),
  /** Names of the catalogue's own `conditions`, all of which hold. */
  is: z.array(keySchema).min(1).optional(),
};

const plainSchema = z.strictObject(words);

/**
 * When a rule applies. Everything that is stated must hold; what is not stated does not matter; an empty condition
 * always holds. The vocabulary is closed on purpose: a provider says what it needs in these words or not at all.
 */
export type Condition = z.infer<typeof plainSchema> & {
  /** At least one of these holds. */
  any?: Condition[] | undefined;
  not?: Condition | undefined;
};

const composed = () => ({
  ...words,
  any: z.array(conditionSchema).min(1).optional(),
  not: conditionSchema.optional(),
});

export const conditionSchema: z.ZodType<Condition> = z.lazy(() => z.strictObject(composed()));

/** Every word of the vocabulary. */
export function conditionWords(): (keyof Condition)[] {
  return Object.keys(composed()) as (keyof Condition)[];
}

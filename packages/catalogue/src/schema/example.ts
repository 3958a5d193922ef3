import { z } from 'zod';
import { textSchema } from '../text.ts';
import { ASKERS, CHANNELS, ENVIRONMENTS, REQUEST_KINDS } from './condition.ts';
import { keySchema, ruleIdSchema } from './names.ts';
import { NEXT_KINDS } from './next.ts';
import { CHARGES, OUTCOMES } from './rule.ts';

/**
 * A wall-clock moment in the calendar that the example's contract is served by: `2026-11-21 10:00`. One that exists twice
 * is the first; one that does not exist moves forward (policies.md, Readings).
 */
const momentSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2} (?:[01]\d|2[0-3]):[0-5]\d$/, 'a moment is YYYY-MM-DD HH:mm, in quotes');
const daySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is YYYY-MM-DD, in quotes');

/** The contract of an example; without dates it is in force. `contract: null` is nobody's. */
const exampleContractSchema = z.strictObject({
  level: keySchema,
  options: z.array(keySchema).default([]),
  agreedMinutes: z.record(keySchema, z.int().min(1).max(527_040)).default({}),
  calendar: keySchema.optional(),
  /** What is met already; left out: everything. */
  prerequisites: z.array(keySchema).optional(),
  validFrom: daySchema.optional(),
  validUntil: daySchema.optional(),
});

/** What the engine must answer; what is left out is not held against it. */
const expectationSchema = z.strictObject({
  outcome: z.enum(OUTCOMES),
  severity: keySchema.optional(),
  /** `null`: no time is promised. */
  dueAt: momentSchema.nullable().optional(),
  /** Policy ids that are among the reasons. */
  rules: z.array(ruleIdSchema).min(1).optional(),
  next: z.enum(NEXT_KINDS).optional(),
  /** Exactly these keys of facts and prerequisites, in any order. */
  waitingFor: z.array(keySchema).optional(),
  charge: z.enum(CHARGES).optional(),
  ahead: z.boolean().optional(),
});
export type Expectation = z.infer<typeof expectationSchema>;

const situation = {
  at: momentSchema,
  severity: keySchema,
  channel: z.enum(CHANNELS).default('portal'),
  environment: z.enum(ENVIRONMENTS).default('production'),
  request: z.enum(REQUEST_KINDS).default('new'),
  asker: z.enum(ASKERS).default('contact'),
  certified: z.boolean().default(false),
  contract: exampleContractSchema.nullable(),
  /** Last day of the vendor's support; left out: not known. `null`: the request names no product. */
  product: z.strictObject({ supportUntil: daySchema.optional() }).nullable().default({}),
  /** Answers by key; what is not named here is stated in words where it is asked for and has no choices. */
  facts: z.record(keySchema, z.string().max(200)).default({}),
  /** Keys of facts that are left empty on purpose. */
  without: z.array(keySchema).default([]),
};

/**
 * A request as a catalogue's examples describe it. What is left out is the usual: by portal, in production, new, from a
 * contact, with a product, every fact stated.
 */
export const situationSchema = z.strictObject(situation);
export type ExampleSituation = z.infer<typeof situationSchema>;

/**
 * A case that the catalogue itself vouches for: "Saturday 10:00, severity 2 by portal: due Monday 16:00". The check runs
 * it; people read it on the catalogue's page.
 */
export const exampleSchema = z.strictObject({
  key: keySchema,
  name: textSchema,
  ...situation,
  expect: expectationSchema,
});
export type Example = z.infer<typeof exampleSchema>;

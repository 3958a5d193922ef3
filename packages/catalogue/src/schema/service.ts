import { z } from 'zod';
import { textSchema } from '../text.ts';
import { keySchema, ruleIdSchema } from './names.ts';

/** What a request for the work states, beside its subject and description. */
const serviceFactSchema = z.strictObject({
  key: keySchema,
  label: textSchema,
  hint: textSchema.optional(),
  required: z.boolean().default(false),
  /** `text`: one line; `lines`: one entry a line, at most `max` of them; `number`: a whole number up to `max`. */
  kind: z.enum(['text', 'lines', 'number']).default('text'),
  max: z.int().min(1).max(10_000).optional(),
});
export type ServiceFact = z.infer<typeof serviceFactSchema>;

/** One session of a plan that the catalogue fixes: the two scans of N-19. */
const plannedSessionSchema = z.strictObject({
  key: keySchema,
  title: textSchema,
  /** Charged for it, in the unit's smallest billable part; 0 where another session pays for it. */
  amount: z.int().min(0).max(1_000_000),
  /** After the report of the session before it: asked for and held within so many days. */
  afterReport: z
    .strictObject({
      askWithinDays: z.int().min(1).max(366),
      holdWithinDays: z.int().min(1).max(366),
      rule: ruleIdSchema,
    })
    .optional(),
});

/**
 * Work that customers can ask for, and how it is carried out: by a statement of work, in sessions, with a report that is
 * accepted. What it costs is counted in one of the catalogue's `units`. Working days count in the business hours.
 */
export const serviceSchema = z.strictObject({
  key: keySchema,
  name: textSchema,
  description: textSchema,
  rule: ruleIdSchema,
  /** Key of the unit that it is charged in. */
  unit: keySchema,
  /** How a statement of work may set its price; the first is proposed. */
  pricing: z.array(z.enum(['fixed', 'by_effort'])).min(1),
  /** Offered only to customers with a contract that runs (N-13). */
  contract: z.boolean().default(false),
  /** `either`: the statement of work says which. */
  place: z.enum(['remote', 'on_site', 'either']).default('remote'),
  facts: z.array(serviceFactSchema).default([]),
  /** What the customer confirms when approving (SEP-14, N-22). */
  preconditions: z
    .array(z.strictObject({ key: keySchema, label: textSchema, rule: ruleIdSchema }))
    .default([]),
  /** What a statement of work has to name (N-22). */
  statement: z
    .strictObject({
      rollbackPlan: z.boolean().default(false),
      technicalContact: z.boolean().default(false),
      accessLevel: z.boolean().default(false),
    })
    .default({ rollbackPlan: false, technicalContact: false, accessLevel: false }),
  /** A plan that the catalogue fixes; without one the statement of work plans its sessions. */
  sessions: z.array(plannedSessionSchema).default([]),
  /** Participants of a session and its length; the unit's where it has them. */
  participantsMax: z.int().min(1).max(1_000).optional(),
  sessionMinutesMax: z.int().min(1).max(10_080).optional(),
  /** Sections of the completion report beside its summary (N-24, N-25). */
  report: z
    .array(z.strictObject({ key: keySchema, label: textSchema, required: z.boolean().default(false) }))
    .default([]),
  /** N-18, N-19. What is left out is not promised. */
  targets: z
    .strictObject({
      firstResponse: z.strictObject({ minutes: z.int().min(1).max(100_000), window: keySchema }).optional(),
      statementWorkdays: z.int().min(0).max(60).optional(),
      scheduleWorkdays: z.int().min(0).max(60).optional(),
      rule: ruleIdSchema,
    })
    .optional(),
  /** Whom to turn to when there is no capacity, or for more than this covers (N-28). */
  otherwise: z.strictObject({ label: textSchema, target: z.string().trim().min(1).max(300) }).optional(),
});
export type Service = z.infer<typeof serviceSchema>;

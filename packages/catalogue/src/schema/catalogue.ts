import { z } from 'zod';
import { textSchema } from '../text.ts';
import { holidaysSchema, namedCalendarSchema } from './calendar.ts';
import { channelSchema } from './channel.ts';
import { conditionSchema, ENVIRONMENTS } from './condition.ts';
import { exampleSchema } from './example.ts';
import { factSchema } from './fact.ts';
import { levelSchema, optionSchema } from './level.ts';
import { keySchema, ruleIdSchema } from './names.ts';
import { prerequisiteSchema } from './prerequisite.ts';
import { hardwareReplacementSchema, productSupportSchema, siteMoveSchema } from './product-life.ts';
import { ruleSchema } from './rule.ts';
import { severitySchema } from './severity.ts';
import { targetSchema } from './target.ts';
import { ticketsSchema } from './tickets.ts';
import { serviceSchema } from './service.ts';
import { unitSchema } from './unit.ts';
import { windowSchema } from './window.ts';

const termsSchema = z.strictObject({
  /** What this provider calls a severity. */
  severity: textSchema,
  /** What happens when the promised time ends, as the subject of a sentence: "first response". */
  response: textSchema,
});

const environmentSchema = z.strictObject({ key: z.enum(ENVIRONMENTS), name: textSchema });
const identifierSchema = z.strictObject({ key: keySchema, name: textSchema, rule: ruleIdSchema });
const promiseSchema = z.strictObject({ rule: ruleIdSchema, text: textSchema });

/** A provider's policy as data. Documented in README.md; references between its parts are checked in `check/`. */
export const catalogueSchema = z.strictObject({
  id: keySchema,
  name: z.string().trim().min(1).max(120),
  legalName: z.string().trim().min(1).max(200).optional(),
  /** One sentence under the title of the published service description. */
  summary: textSchema.optional(),
  /** One colour, `#rrggbb`; the design system corrects its contrast. */
  accent: z.string().regex(/^#[0-9a-fA-F]{6}$/, 'a colour is #rrggbb'),
  ticketPrefix: z.string().regex(/^[A-Z][A-Z0-9]{1,7}$/, 'a prefix is 2 to 8 capital letters or digits'),
  /** IANA name; every wall-clock time of the catalogue is read in it. */
  timeZone: z.string().min(1).max(60),
  holidays: holidaysSchema.nullable(),
  /** What a contract may be served by instead. */
  calendars: z.array(namedCalendarSchema).default([]),
  terms: termsSchema,
  windows: z.array(windowSchema).min(1),
  /** Working days are counted in it; `null`: the provider states no business hours. */
  businessWindow: keySchema.nullable(),
  /** What "open now" means; `null`: no hours are stated. */
  serviceWindow: keySchema.nullable(),
  /** When faults are accepted, where that differs from the service window. */
  reportingWindow: keySchema.nullable().default(null),
  /** Outside it the team is reached by phone. */
  officeWindow: keySchema.nullable().default(null),
  severities: z.array(severitySchema).min(1),
  levels: z.array(levelSchema).min(1),
  options: z.array(optionSchema).default([]),
  targets: z.array(targetSchema).min(1),
  channels: z.array(channelSchema).min(1),
  hotline: z.strictObject({ number: z.string().trim().min(3).max(40), label: textSchema }).nullable(),
  emergencyForm: z.strictObject({ url: z.url(), label: textSchema }).nullable().default(null),
  environments: z.array(environmentSchema).min(1),
  identifiers: z.array(identifierSchema).default([]),
  facts: z.array(factSchema).default([]),
  /** Reopening, closing for good, escalation; what is left out follows the product's own days. */
  tickets: ticketsSchema.optional(),
  units: z.array(unitSchema).default([]),
  /** Work that can be asked for: see `serviceSchema`. */
  services: z.array(serviceSchema).default([]),
  /** What is promised about versions, moves and replacement of products; what is left out is not promised. */
  productSupport: productSupportSchema.optional(),
  siteMove: siteMoveSchema.optional(),
  hardwareReplacement: hardwareReplacementSchema.optional(),
  prerequisites: z.array(prerequisiteSchema).default([]),
  /** Conditions by name, for `is` in rules and in one another; never in a circle. */
  conditions: z.record(keySchema, conditionSchema).default({}),
  rules: z.array(ruleSchema).default([]),
  promises: z.array(promiseSchema).min(1),
  examples: z.array(exampleSchema).default([]),
});
export type Catalogue = z.infer<typeof catalogueSchema>;
export type CataloguePromise = z.infer<typeof promiseSchema>;

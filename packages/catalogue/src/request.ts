import { z } from 'zod';
import { isCalendarDay } from './calendar-day.ts';
import { pathText, type PathParts } from './check/fault.ts';
import { schemaFaultsOf } from './check/schema-faults.ts';
import type { Catalogue } from './schema/catalogue.ts';
import { ASKERS, CHANNELS, ENVIRONMENTS, REQUEST_KINDS } from './schema/condition.ts';
import { keySchema } from './schema/names.ts';

const daySchema = z.string().refine(isCalendarDay, 'a day is YYYY-MM-DD, and one that the calendar has');

/** A contract; its last day counts to the end. */
const contractSchema = z.strictObject({
  number: z.string().trim().min(1).max(100),
  /** Key of the level. */
  serviceLevel: keySchema,
  validFrom: daySchema,
  validUntil: daySchema,
  options: z.array(keySchema).default([]),
  agreedMinutes: z.record(keySchema, z.int().min(1).max(527_040)).default({}),
  calendar: keySchema.nullable().default(null),
  /** What is met already. */
  prerequisites: z.array(keySchema).default([]),
});

/** The facts of a decision as plain data, documented in README.md. Strict: a mistyped key would silently decide nothing. */
const requestSchema = z.strictObject({
  /** With its offset; whoever reads it says how exactly. */
  at: z.string(),
  severity: z.string(),
  channel: z.enum(CHANNELS).default('portal'),
  environment: z.enum(ENVIRONMENTS).default('production'),
  request: z.enum(REQUEST_KINDS).default('new'),
  asker: z
    .strictObject({ kind: z.enum(ASKERS).default('contact'), certified: z.boolean().default(false) })
    .default({ kind: 'contact', certified: false }),
  contract: contractSchema.nullable().default(null),
  product: z
    .strictObject({
      key: z.string().min(1).max(100).default('product'),
      name: z.string().trim().min(1).max(200),
      supportUntil: daySchema.nullable().default(null),
    })
    .nullable()
    .default(null),
  facts: z.record(z.string(), z.string().max(20_000)).default({}),
});
export type StatedRequest = z.infer<typeof requestSchema>;

/** A request, or where it is wrong: a path such as `contract.validFrom`, empty for the whole. */
export type ReadRequest =
  { request: StatedRequest; fault: null } | { request: null; fault: { path: string; message: string } };

/**
 * Reads the facts of a decision from plain data and holds its keys against a catalogue. Severity and channel are the
 * engine's to know.
 */
export function readRequest(content: unknown, catalogue: Catalogue): ReadRequest {
  const [malformed] = schemaFaultsOf(requestSchema, content);
  if (malformed) return wrong(malformed.path, malformed.message);
  const request = requestSchema.parse(content);
  const [unknown] = unknownKeys(request, catalogue);
  return unknown ? wrong(unknown.path, unknown.message) : { request, fault: null };
}

const wrong = (path: PathParts, message: string): ReadRequest => ({
  request: null,
  fault: { path: pathText(path), message },
});

function unknownKeys({ contract, facts }: StatedRequest, catalogue: Catalogue) {
  const faults: { path: PathParts; message: string }[] = [];
  const check = (path: PathParts, what: string, list: readonly { key: string }[], key: string) => {
    if (list.some((entry) => entry.key === key)) return;
    const known = list.map((entry) => entry.key).join(', ') || 'none are declared';
    faults.push({ path, message: `"${key}" is none of the ${what}: ${known}` });
  };
  if (contract) {
    const at = (field: string) => ['contract', field];
    check(at('serviceLevel'), 'levels', catalogue.levels, contract.serviceLevel);
    for (const key of contract.options) check(at('options'), 'options', catalogue.options, key);
    for (const key of Object.keys(contract.agreedMinutes))
      check([...at('agreedMinutes'), key], 'severities', catalogue.severities, key);
    if (contract.calendar) check(at('calendar'), 'calendars', catalogue.calendars, contract.calendar);
    for (const key of contract.prerequisites)
      check(at('prerequisites'), 'prerequisites', catalogue.prerequisites, key);
  }
  for (const [key, answer] of Object.entries(facts)) {
    check(['facts', key], 'facts', catalogue.facts, key);
    const choices = catalogue.facts.find((fact) => fact.key === key)?.choices;
    if (choices && answer.trim() !== '') check(['facts', key], `choices of "${key}"`, choices, answer);
  }
  return faults;
}

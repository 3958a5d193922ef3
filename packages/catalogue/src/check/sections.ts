import type { z } from 'zod';
import { namedCalendarSchema, type NamedCalendar } from '../schema/calendar.ts';
import { channelSchema, type Channel } from '../schema/channel.ts';
import { conditionSchema, type Condition } from '../schema/condition.ts';
import { exampleSchema, type Example } from '../schema/example.ts';
import { factSchema, type Fact } from '../schema/fact.ts';
import { levelSchema, optionSchema, type Level, type Option } from '../schema/level.ts';
import { prerequisiteSchema, type Prerequisite } from '../schema/prerequisite.ts';
import { ruleSchema, type Rule } from '../schema/rule.ts';
import { serviceSchema, type Service } from '../schema/service.ts';
import { severitySchema, type Severity } from '../schema/severity.ts';
import { targetSchema, type Target } from '../schema/target.ts';
import { ticketsSchema } from '../schema/tickets.ts';
import { unitSchema, type Unit } from '../schema/unit.ts';
import { windowSchema, type CatalogueWindow } from '../schema/window.ts';
import { valueAt } from './schema-faults.ts';

/** An entry whose own shape is right, with its place in the file. */
export interface Entry<Value> {
  index: number;
  value: Value;
}

/**
 * The lists of a catalogue that may be faulty elsewhere: what can be read is checked for what it refers to, so that
 * one wrong comma does not hide every other fault.
 */
export interface Sections {
  content: unknown;
  windows: Entry<CatalogueWindow>[];
  severities: Entry<Severity>[];
  levels: Entry<Level>[];
  options: Entry<Option>[];
  targets: Entry<Target>[];
  channels: Entry<Channel>[];
  facts: Entry<Fact>[];
  units: Entry<Unit>[];
  services: Entry<Service>[];
  calendars: Entry<NamedCalendar>[];
  prerequisites: Entry<Prerequisite>[];
  rules: Entry<Rule>[];
  examples: Entry<Example>[];
  /** The named conditions whose own shape is right. */
  conditions: ReadonlyMap<string, Condition>;
  /** Null when it is left out, or not right itself. */
  tickets: z.infer<typeof ticketsSchema> | null;
  /** Keys that a list declares, those of faulty entries included. */
  keys: (list: ListName, keyName?: string) => Set<string>;
}

export type ListName =
  | 'windows'
  | 'severities'
  | 'levels'
  | 'options'
  | 'targets'
  | 'channels'
  | 'environments'
  | 'identifiers'
  | 'facts'
  | 'units'
  | 'services'
  | 'calendars'
  | 'prerequisites'
  | 'rules'
  | 'examples'
  | 'promises';

export function sectionsOf(content: unknown): Sections {
  const read = <Schema extends z.ZodType>(list: ListName, schema: Schema): Entry<z.infer<Schema>>[] =>
    listOf(content, list).flatMap((item, index) => {
      const result = schema.safeParse(item);
      return result.success ? [{ index, value: result.data }] : [];
    });
  return {
    content,
    windows: read('windows', windowSchema),
    severities: read('severities', severitySchema),
    levels: read('levels', levelSchema),
    options: read('options', optionSchema),
    targets: read('targets', targetSchema),
    channels: read('channels', channelSchema),
    facts: read('facts', factSchema),
    units: read('units', unitSchema),
    services: read('services', serviceSchema),
    calendars: read('calendars', namedCalendarSchema),
    prerequisites: read('prerequisites', prerequisiteSchema),
    rules: read('rules', ruleSchema),
    examples: read('examples', exampleSchema),
    conditions: namedConditions(content),
    tickets: ticketsSchema.safeParse(valueAt(content, ['tickets'])).data ?? null,
    keys: (list, keyName = 'key') => new Set(keysIn(content, list, keyName).map(({ value }) => value)),
  };
}

function namedConditions(content: unknown): Map<string, Condition> {
  const named = valueAt(content, ['conditions']);
  if (typeof named !== 'object' || named === null || Array.isArray(named)) return new Map();
  return new Map(
    Object.entries(named).flatMap(([name, item]) => {
      const { success, data } = conditionSchema.safeParse(item);
      return success ? [[name, data] as const] : [];
    }),
  );
}

/** Every key that a list declares, in order, repeated ones included. */
export function keysIn(content: unknown, list: ListName, keyName = 'key'): Entry<string>[] {
  return listOf(content, list).flatMap((item, index) => {
    const value = valueAt(item, [keyName]);
    return typeof value === 'string' ? [{ index, value }] : [];
  });
}

function listOf(content: unknown, list: ListName): unknown[] {
  const value = valueAt(content, [list]);
  return Array.isArray(value) ? value : [];
}

import type { z } from 'zod';
import { catalogueSchema } from '../schema/catalogue.ts';
import { LANGUAGES } from '../text.ts';
import type { DataFault, PathParts } from './fault.ts';

type Issue = z.core.$ZodIssue;

/** What the schema has to say about plain data: shapes, types, unknown and missing keys. */
export function schemaFaults(content: unknown): DataFault[] {
  return schemaFaultsOf(catalogueSchema, content);
}

/** The same of any other schema. */
export function schemaFaultsOf(schema: z.ZodType, content: unknown): DataFault[] {
  const result = schema.safeParse(content);
  return result.success ? [] : result.error.issues.flatMap((issue) => faultsOfIssue(issue, [], content));
}

function faultsOfIssue(issue: Issue, base: PathParts, content: unknown): DataFault[] {
  const path = [...base, ...issue.path.filter((part) => typeof part !== 'symbol')];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...path, key],
      code: 'unknown_key',
      message: `unknown key "${key}"`,
    }));
  }
  if (issue.code === 'invalid_union') return faultsOfUnion(issue, path, content);
  const value = valueAt(content, path);
  if (value === undefined) return [missing(path)];
  const code = issue.code === 'invalid_type' ? 'wrong_type' : 'invalid_value';
  return [{ path, code, message: issue.message }];
}

/** Of the ways in which a value could have been right, the one that it came nearest to is the one to explain. */
function faultsOfUnion(issue: z.core.$ZodIssueInvalidUnion, path: PathParts, content: unknown): DataFault[] {
  if (valueAt(content, path) === undefined) return [missing(path)];
  const near = issue.errors.find((branch) => branch.some((inner) => inner.path.length > 0));
  if (near) return near.flatMap((inner) => faultsOfIssue(inner, path, content));
  return [{ path, code: 'wrong_type', message: 'neither of the forms that are allowed here' }];
}

function missing(path: PathParts): DataFault {
  const last = path.at(-1);
  if (LANGUAGES.some((language) => language === last)) {
    return { path, code: 'missing_translation', message: `the text in "${last}" is missing` };
  }
  return { path, code: 'missing', message: `"${last ?? 'catalogue'}" is missing` };
}

/** The value at a path of plain data, `undefined` where the path leaves it. */
export function valueAt(content: unknown, path: PathParts): unknown {
  let value = content;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
}

/** Whether a field of plain data is stated, and not as `null`. */
export function isPresent(content: unknown, field: string): boolean {
  const value = valueAt(content, [field]);
  return value !== null && value !== undefined;
}

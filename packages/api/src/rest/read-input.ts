import { AppError, invalidField } from '@zusage/errors';
import { z } from 'zod';
import type { Match } from './match.ts';

/** Names that the adapter reads itself. */
const OWN_QUERY = new Set(['provider']);

/** Puts address, query and body into the one object that the procedure parses. @throws AppError */
export function readInput(match: Match, query: URLSearchParams, body: unknown): Record<string, unknown> {
  const { route, parameters } = match;
  const fromQuery = route.method === 'GET' ? readQuery(route.input?.shape ?? {}, query) : {};
  const fromBody = route.method === 'POST' ? requireObject(body) : {};
  for (const name of Object.keys(parameters)) {
    if (Object.hasOwn(fromBody, name) || Object.hasOwn(fromQuery, name))
      throw invalidField(name, 'unknown_key');
  }
  return { ...fromQuery, ...fromBody, ...readParameters(route.input?.shape ?? {}, parameters) };
}

/** Parts of an address are text; one that the schema knows as a number is read as one: the place of a session. */
const readParameters = (
  shape: Record<string, unknown>,
  parameters: Record<string, string>,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      shape[name] instanceof z.ZodNumber ? readNumber(name, value) : value,
    ]),
  );

function requireObject(body: unknown): Record<string, unknown> {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw invalidField('body', 'wrong_type');
  return body as Record<string, unknown>;
}

/** Query values are text; only a field that the schema knows as a number is read as one, and only from plain digits. */
function readQuery(shape: Record<string, unknown>, query: URLSearchParams): Record<string, unknown> {
  const entries: [string, unknown][] = [];
  for (const name of new Set(query.keys())) {
    if (OWN_QUERY.has(name)) continue;
    const values = query.getAll(name);
    if (values.length > 1)
      throw new AppError('invalid_input', { fields: { [name]: { problem: 'too_many' } } });
    const value = values[0] ?? '';
    entries.push([name, name === 'limit' && name in shape ? readNumber(name, value) : value]);
  }
  return Object.fromEntries(entries);
}

function readNumber(name: string, value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw invalidField(name, 'wrong_type');
  return Number(value);
}

import type { AuditDetails, AuditValue } from './entry.ts';

const NAME_CHARACTERS_MAX = 200;
const REFERENCE_CHARACTERS_MAX = 300;
const VALUE_CHARACTERS_MAX = 500;
// Everything that could begin a line of its own where the list is shown as text, or turn the direction of one.
const BREAKING = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu;
const SECRET = /password|passwort|secret|token|hash|recovery|private/i;

/** One line of text, whatever was typed: a name cannot forge a second entry [S114]. */
export const oneLine = (text: string, max: number): string => {
  const line = text.toWellFormed().replaceAll(BREAKING, ' ').trim();
  return line.length <= max
    ? line
    : `${line
        .slice(0, max - 1)
        .toWellFormed()
        .replace(/\uFFFD$/u, '')}…`;
};

export const actorName = (name: string): string => oneLine(name, NAME_CHARACTERS_MAX);
export const subjectReference = (reference: string): string => oneLine(reference, REFERENCE_CHARACTERS_MAX);

/**
 * Details as they are kept: every text on one line and of bounded length.
 *
 * @throws Error for a key that names a secret: that is a mistake of the caller, and must not be written down
 */
export function cleanDetails(details: AuditDetails): AuditDetails {
  return Object.fromEntries(
    Object.entries(details).map(([key, value]) => [cleanKey(key), cleanValue(value)]),
  );
}

function cleanKey(key: string): string {
  if (SECRET.test(key)) throw new Error(`audit entries hold no secrets: ${key}`);
  return oneLine(key, NAME_CHARACTERS_MAX);
}

function cleanValue(value: AuditValue): AuditValue {
  if (typeof value === 'string') return oneLine(value, VALUE_CHARACTERS_MAX);
  if (Array.isArray(value)) return value.map(cleanValue);
  return typeof value === 'object' && value !== null ? cleanDetails(value) : value;
}

/** One Content-Security-Policy: directive names in lower case with their words. */
export type Policy = ReadonlyMap<string, readonly string[]>;

const HEADER_NAME = /^\s*content-security-policy\s*:\s*/i;
const LENGTH_MAX = 32_768;

/**
 * Reads what somebody pasted: the header's value, or the header with its name, one or several (a page must pass them
 * all). As in CSP 3, policies part at commas, directives at semicolons, and of two directives with one name the first
 * counts.
 */
export function readPolicies(pasted: string): Policy[] {
  return pasted
    .slice(0, LENGTH_MAX)
    .split('\n')
    .map((line) => line.replace(HEADER_NAME, ','))
    .join(' ')
    .split(',')
    .map(readPolicy)
    .filter((policy) => policy.size > 0);
}

function readPolicy(text: string): Policy {
  const policy = new Map<string, string[]>();
  for (const part of text.split(';')) {
    const [name = '', ...words] = part.trim().split(/\s+/);
    const directive = name.toLowerCase();
    if (directive !== '' && !policy.has(directive)) policy.set(directive, words.filter(Boolean));
  }
  return policy;
}

/** The first of these directives that the policy has, with its words; null when none restricts. */
export function effective(
  policy: Policy,
  names: readonly string[],
): { directive: string; words: readonly string[] } | null {
  for (const directive of names) {
    const words = policy.get(directive);
    if (words) return { directive, words };
  }
  return null;
}

/** A policy as one would write it in a header. */
export const writePolicy = (policy: Policy): string =>
  [...policy].map(([name, words]) => [name, ...words].join(' ')).join('; ');

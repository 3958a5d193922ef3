import { z } from 'zod';

/** A TCP port a person may choose; 0 (any free port) is left out because links need a known one. */
export const port = z
  .string()
  .refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535, {
    error: 'must be a port number from 1 to 65535',
  })
  .transform(Number);

/** A whole number with its limits, both included. */
export function wholeNumber(minimum: number, maximum: number) {
  return z
    .string()
    .refine((text) => /^\d{1,9}$/.test(text) && Number(text) >= minimum && Number(text) <= maximum, {
      error: `must be a whole number from ${minimum} to ${maximum}`,
    })
    .transform(Number);
}

/** `1`/`true` or `0`/`false`; anything else is a mistake rather than a silent "no". */
export const flag = z
  .enum(['1', 'true', '0', 'false'], { error: 'must be 1 or 0' })
  .transform((text) => text === '1' || text === 'true');

/** An address with one of the given schemes, kept as text. */
export function address(schemes: readonly string[], example: string) {
  return z.string().refine(
    (text) => {
      const url = URL.parse(text);
      return url !== null && schemes.includes(url.protocol) && url.hostname !== '';
    },
    { error: `must be an address such as ${example}` },
  );
}

/** A PostgreSQL address; a URL without host (Unix socket folder in `?host=`) counts as well. */
export const postgresAddress = z.string().refine(
  (text) => {
    const url = URL.parse(text);
    return url !== null && ['postgres:', 'postgresql:'].includes(url.protocol) && url.pathname.length > 1;
  },
  { error: 'must be an address such as postgres://user:password@host:5432/database' },
);

export const text = z.string();

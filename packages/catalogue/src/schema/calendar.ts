import { z } from 'zod';
import { textSchema } from '../text.ts';
import { keySchema } from './names.ts';

/** A country's holidays, or a region's: `{ country: DE, region: BW }`. */
export const holidaysSchema = z.strictObject({
  country: z.string().regex(/^[A-Z]{2}$/, 'a country is two capital letters'),
  region: z.string().min(1).max(10).optional(),
});

/** A zone and its holidays by which a contract may be served instead of the catalogue's own (N-2). */
export const namedCalendarSchema = z.strictObject({
  key: keySchema,
  name: textSchema,
  /** IANA name. */
  timeZone: z.string().min(1).max(60),
  holidays: holidaysSchema.nullable(),
});
export type NamedCalendar = z.infer<typeof namedCalendarSchema>;

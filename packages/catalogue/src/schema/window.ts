import { WEEKDAYS } from '@zusage/service-time';
import { z } from 'zod';
import { textSchema } from '../text.ts';
import { keySchema } from './names.ts';

/** Wall-clock `HH:mm` in the catalogue's zone; `24:00` only ends a day. */
const timeOfDay = (pattern: RegExp) => z.string().regex(pattern, 'a time of day is HH:mm, in quotes');

const openingHoursSchema = z.strictObject({
  days: z.array(z.enum(WEEKDAYS)).min(1),
  opens: timeOfDay(/^(?:[01]\d|2[0-3]):[0-5]\d$/),
  closes: timeOfDay(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/),
});

/**
 * Named hours. `hours: always` never closes; otherwise each entry opens on its days, opening included, closing
 * not, and `closedOnHolidays` says whether the catalogue's holidays close it.
 */
export const windowSchema = z.strictObject({
  key: keySchema,
  /** What people call these hours ("office hours"); without it `label` stands for them. */
  name: textSchema.optional(),
  /** The hours in words. */
  label: textSchema,
  hours: z.union([z.literal('always'), z.array(openingHoursSchema).min(1)]),
  closedOnHolidays: z.boolean().default(true),
});
export type CatalogueWindow = z.infer<typeof windowSchema>;

import { z } from 'zod';
import { textSchema } from '../text.ts';
import { keySchema, ruleIdSchema } from './names.ts';

/**
 * Work sold in units, counted in the smallest billable part: minutes, or pieces. `prepaid` units are bought in
 * advance and expire after `validMonths`. Working-day limits count in the catalogue's business hours.
 */
export const unitSchema = z.strictObject({
  key: keySchema,
  name: textSchema,
  unit: z.enum(['minute', 'piece']),
  prepaid: z.boolean(),
  /** Minutes that one sold unit holds; only with `minute`. */
  minutesPerUnit: z.int().min(1).max(10_080).optional(),
  /** Every started stretch of this length is charged in full; only with `minute`. */
  roundUpToMinutes: z.int().min(1).max(10_080).optional(),
  validMonths: z.int().min(1).max(120).optional(),
  /** Inside this window one hour costs one hour; outside it the agreed factor applies. */
  window: keySchema.optional(),
  participantsMax: z.int().min(1).max(1_000).optional(),
  sessionMinutesMax: z.int().min(1).max(10_080).optional(),
  /** Cancelled this many working days before the start or later, the units are forfeited. */
  cancellationWorkdays: z.int().min(0).max(60).optional(),
  /** Without a complaint a session counts as accepted after this many working days. */
  acceptanceWorkdays: z.int().min(0).max(60).optional(),
  /** A complaint is decided within this many working days. */
  complaintWorkdays: z.int().min(0).max(60).optional(),
  rule: ruleIdSchema,
  description: textSchema,
});
export type Unit = z.infer<typeof unitSchema>;

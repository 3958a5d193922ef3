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
  /**
   * How units that are not prepaid are settled, and only theirs: `order` with each approved statement of work, `month` by
   * the effort of the month (SB-4), `flat` covered by a flat rate (S7-11).
   */
  settlement: z.enum(['order', 'month', 'flat']).optional(),
  /**
   * Only with `month` and `flat`: contracts of these levels alone. Effort goes to the first unit that fits the contract;
   * a flat rate takes nothing that the ticket's decision charges extra.
   */
  levels: z.array(keySchema).min(1).optional(),
  /** Only with `flat`: minutes of a month from which the provider may want to talk (S7-11). */
  fairUseMinutes: z.int().min(1).max(100_000).optional(),
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
  /** Missing units are quoted; so many days the customer has to order them (N-15). */
  orderDays: z.int().min(1).max(365).optional(),
  /** A correction by hand of more than this, in the smallest billable part, needs a second person; 0 is every one. */
  adjustmentLimit: z.int().min(0).max(1_000_000).default(0),
  rule: ruleIdSchema,
  description: textSchema,
});
export type Unit = z.infer<typeof unitSchema>;

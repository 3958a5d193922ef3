import { z } from 'zod';
import { fields } from '../../input.ts';

/** A session by its place in the engagement, counted from 1. */
export const sessionInput = z.strictObject({ number: fields.number, position: z.int().min(1).max(1_000) });

/** What was read before it is given up: another price or appointment is shown first, never booked (N-16). */
export const shownInput = z.strictObject({
  revision: z.int().min(0).max(1_000_000),
  isFree: z.boolean(),
  /** In the account's smallest billable part. */
  cost: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
});

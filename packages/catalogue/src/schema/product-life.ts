import { z } from 'zod';
import { textSchema } from '../text.ts';
import { keySchema, ruleIdSchema } from './names.ts';
import { nextSchema } from './next.ts';

const monthsSchema = z.int().min(1).max(120);
const wallClockSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time is HH:mm');

/**
 * How long versions of a product are supported. What is left out is not promised: a register of versions then says what
 * the vendor said, and nothing follows from it (K-13).
 */
export const productSupportSchema = z.strictObject({
  /** On premises the version before the current one is supported at least so long after its successor came out. */
  previousVersionMonths: monthsSchema.optional(),
  /** An end of support is announced at least so long ahead. */
  announceMonths: monthsSchema.optional(),
  rule: ruleIdSchema,
  /** What follows once the vendor supports a version no longer (N-6). */
  ended: z.strictObject({ text: textSchema, rule: ruleIdSchema, next: nextSchema.optional() }).optional(),
});
export type ProductSupportPolicy = z.infer<typeof productSupportSchema>;

/** A change of site is notified so many days before a visit there (N-7). */
export const siteMoveSchema = z.strictObject({ noticeDays: z.int().min(1).max(365), rule: ruleIdSchema });

/**
 * Replacement of faulty hardware by its vendor. Figures that a contract may agree otherwise can be left out: then the
 * contract states them, or nobody does.
 */
export const hardwareReplacementSchema = z.strictObject({
  /** The option that a contract must have. */
  option: keySchema,
  rule: ruleIdSchema,
  /** Working days are counted in it. */
  window: keySchema,
  /** What the vendor authorises after this time of day counts from the next working day. */
  cutOff: wallClockSchema.optional(),
  /** Working days from the vendor's authorisation to the delivery. */
  deliveryWorkdays: z.int().min(0).max(60).optional(),
  /** Days from the delivery until the faulty hardware is back, or a fee may be due. */
  returnDays: z.int().min(1).max(365).optional(),
  /** Transport and customs are the customer's unless they are covered. */
  transportCovered: z.boolean().default(false),
});
export type HardwareReplacementPolicy = z.infer<typeof hardwareReplacementSchema>;

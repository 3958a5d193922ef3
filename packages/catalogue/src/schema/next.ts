import { z } from 'zod';
import { textSchema } from '../text.ts';

/** Where somebody goes instead, or as well. The kind tells a page how to show the target. */
export const NEXT_KINDS = [
  'hotline',
  'emergency_line',
  'emergency_form',
  'portal',
  'email',
  'page',
  'appointment',
  'consulting',
  'vendor',
  'department',
  'renewal',
] as const;
export type NextKind = (typeof NEXT_KINDS)[number];

/**
 * `target` is a number, an address or a mailbox. It may be left out for `hotline` and `emergency_form`, whose
 * target the catalogue states once, and for `portal`, whose address only the portal knows.
 */
export const nextSchema = z.strictObject({
  kind: z.enum(NEXT_KINDS),
  label: textSchema.optional(),
  target: z.string().trim().min(1).max(500).optional(),
});
export type CatalogueNext = z.infer<typeof nextSchema>;

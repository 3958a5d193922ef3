import { z } from 'zod';
import { fields } from './input.ts';

/** What a customer may let a partner do. */
export const scopes = z
  .array(z.enum(['tickets', 'entitlements']))
  .min(1)
  .max(2);

/** What an administrator chooses when access is given: the scopes, and the last day or none. */
export const terms = { scopes, lastDay: z.iso.date().nullable().default(null) };

/** A widget key as it stands in the partner's pages. */
export const publicKey = z
  .string()
  .min(1)
  .max(100)
  .refine((value) => /^[\w-]*$/.test(value), { params: { problem: 'unknown_value' } });

/** What a partner may set of the widget's look. */
export const look = z.strictObject({
  accent: z
    .string()
    .max(7)
    .refine((value) => /^#[\da-f]{6}$/i.test(value), { params: { problem: 'unknown_value' } })
    .optional(),
  radius: z.int().min(0).max(24).optional(),
  language: fields.language.optional(),
  theme: z.enum(['light', 'dark']).optional(),
});

import { z } from 'zod';
import { fields } from '../../input.ts';

export const NAME_CHARACTERS_MAX = 120;
const CERTIFICATION_CHARACTERS_MAX = 120;
const PHONE_CHARACTERS_MAX = 40;
const HANDLE_MAX = 2_147_483_647;

/** A partner by the name in its address; left out for the provider's own people. */
export const whose = { partner: fields.slug.optional() };
export const whoseInput = z.strictObject(whose);
export const namedInput = z.strictObject({ ...whose, handle: z.int().min(1).max(HANDLE_MAX) });

export const member = {
  name: fields.requiredText(NAME_CHARACTERS_MAX),
  phone: fields.optionalText(PHONE_CHARACTERS_MAX).nullable().default(null),
  language: fields.language,
  role: z.enum(['agent', 'provider-admin']).optional(),
};

/** SEP-16, for a partner's people: both or neither, at most a year ahead. Left out, what stands stays. */
export const certified = {
  certification: fields.optionalText(CERTIFICATION_CHARACTERS_MAX).nullable().optional(),
  certifiedUntil: fields.day.nullable().optional(),
};

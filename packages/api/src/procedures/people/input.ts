import { z } from 'zod';
import { fields } from '../../input.ts';

export const NAME_CHARACTERS_MAX = 120;
export const PHONE_CHARACTERS_MAX = 40;
export const CERTIFICATION_CHARACTERS_MAX = 120;
const HANDLE_MAX = 2_147_483_647;

/** Whose contacts: staff name a customer, a customer's own people need not. */
export const whose = { customerNumber: fields.number.optional() };

/** A contact or an invitation within its customer. */
export const named = { ...whose, handle: z.int().min(1).max(HANDLE_MAX) };
export const namedInput = z.strictObject(named);

/** What an administrator states of a contact; staff roles are not among what can be given. */
export const contact = {
  name: fields.requiredText(NAME_CHARACTERS_MAX),
  /** K-6: the direct number. */
  phone: fields.optionalText(PHONE_CHARACTERS_MAX).nullable().default(null),
  language: fields.language,
  role: z.enum(['customer', 'customer-admin']),
  visibility: z.enum(['own', 'site', 'organisation']).default('organisation'),
  /** With visibility `site`: the key of one of the customer's sites. */
  site: fields.key.nullable().default(null),
  /** What for, and until which day; both or neither, at most a year ahead (K-6). */
  certification: fields.optionalText(CERTIFICATION_CHARACTERS_MAX).nullable().default(null),
  certifiedUntil: fields.day.nullable().default(null),
};

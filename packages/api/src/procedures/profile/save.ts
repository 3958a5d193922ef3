import { MAIL_KINDS, saveOwnProfile } from '@zusage/operations';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { sessionProcedure } from '../../trpc.ts';

const UNKNOWN = { params: { problem: 'unknown_value' } };

/** One that this server can reckon in; offsets such as `+01:00` have no summer time and are none. */
const isTimeZone = (name: string): boolean => {
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    return /^[A-Z]/i.test(name) && timeZone !== '';
  } catch {
    return false;
  }
};

export const saveProfileInput = z.strictObject({
  name: fields.requiredText(200),
  phone: z
    .string()
    .max(40)
    .refine((text) => /^[+\d][\d\s()/.-]{3,}$/.test(text), UNKNOWN)
    .nullable(),
  language: fields.language,
  /** IANA name. */
  timeZone: z.string().max(64).refine(isTimeZone, UNKNOWN),
  /** Kinds of mail that are not wanted (S11). */
  mutedMails: z.array(z.enum(MAIL_KINDS)).max(MAIL_KINDS.length),
});

/** Name, number, language, zone and mails. Role, customer, address and rights are not among the keys (S11). */
export const save = sessionProcedure
  .input(input(saveProfileInput))
  .mutation(({ ctx, input: change }) => saveOwnProfile(ctx.scope, change));

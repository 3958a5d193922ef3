import { statementGroups } from '@zusage/operations';
import { z } from 'zod';
import { fields } from '../../input.ts';

/** A day, by whose end something was known, or the moment itself. */
const asOf = z
  .string()
  .max(40)
  .transform((value, context) => {
    const asked = (value.includes('T') ? fields.instant : fields.day).safeParse(value);
    if (asked.success) return asked.data;
    const problem = value.includes('T') ? 'invalid_time' : 'invalid_day';
    context.addIssue({ code: 'custom', params: { problem }, input: value });
    return z.NEVER;
  });

/** Which account, and which period of it; days are those of the provider's calendar, both included. */
export const periodInput = {
  /** The account's key or its id. */
  key: fields.key,
  from: fields.day.optional(),
  to: fields.day.optional(),
  group: z.enum(statementGroups).optional(),
  asOf: asOf.optional(),
};

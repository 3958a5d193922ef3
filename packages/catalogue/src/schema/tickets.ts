import { z } from 'zod';
import { textSchema } from '../text.ts';
import { keySchema, ruleIdSchema } from './names.ts';

/** A stretch of calendar days, and the policy it comes from. */
const periodSchema = z.strictObject({ days: z.int().min(1).max(365), rule: ruleIdSchema });

/** What becomes of an escalation; `severities`: these are escalated as soon as they arrive. */
const escalationSchema = z.strictObject({
  text: textSchema,
  severities: z.array(keySchema).min(1).optional(),
  rule: ruleIdSchema,
});

/**
 * The life of a ticket after the first answer, where the policy says something of it: `reopen` is how long a resolved one
 * can be opened again, `close` after how many days without an update it is closed for good.
 */
export const ticketsSchema = z
  .strictObject({
    reopen: periodSchema.optional(),
    close: periodSchema.optional(),
    escalation: escalationSchema.optional(),
  })
  .refine(({ reopen, close }) => !reopen || !close || close.days >= reopen.days, {
    message: 'a ticket must not be closed for good before its time to be reopened is over',
    path: ['close', 'days'],
  });

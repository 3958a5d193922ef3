import { sendStatement, SESSIONS_MAX } from '@zusage/operations/engagements';
import { z } from 'zod';
import { fields, input } from '../../input.ts';
import { staffProcedure } from '../../trpc.ts';

const optional = (max: number) => fields.optionalText(max).nullable().default(null);
// What is missing and what is no whole number the operation says, everything at once and at its field.
const figure = z.number();

export const sendInput = z.strictObject({
  number: fields.number,
  scope: fields.optionalText(8_000),
  place: z.enum(['remote', 'on_site']).nullable().default(null),
  pricing: z.enum(['fixed', 'by_effort']),
  /** What an hour outside the unit's window counts: 150 is one and a half. */
  factorPercent: figure.default(100),
  preparationCounts: z.boolean().default(true),
  rollbackPlan: optional(4_000),
  contactName: optional(160),
  contactPhone: optional(60),
  accessLevel: z.enum(['view', 'control']).nullable().default(null),
  participants: figure.nullable().default(null),
  acceptanceCriteria: optional(4_000),
  /** Last day of what is ordered with it; null for prepaid units. */
  orderedUntil: fields.day.nullable().default(null),
  /** Amounts in the account's smallest billable part; empty where the catalogue fixes the plan. */
  sessions: z
    .array(z.strictObject({ title: fields.optionalText(200), amount: figure }))
    .max(SESSIONS_MAX)
    .default([]),
});

/** Sends a statement of work to the customer; from then on it never changes. */
export const send = staffProcedure
  .input(input(sendInput))
  .mutation(({ ctx, input: { number, ...statement } }) =>
    sendStatement(ctx.scope, { number, statement, key: ctx.idempotencyKey }),
  );

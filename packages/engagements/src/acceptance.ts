import type { CompletionReport } from './completion-report.ts';

/**
 * A complaint counts before the moment at which the session accepts itself; at that very moment it is accepted (N-17).
 * Where nothing accepts it but the customer, a complaint counts until then.
 */
export const mayComplain = (
  { complainUntil, acceptedAt }: Pick<CompletionReport, 'complainUntil' | 'acceptedAt'>,
  now: Date,
): boolean => acceptedAt === null && (complainUntil === null || now < complainUntil);

/** Whether the time for a complaint has passed without one, booked or not. */
export const acceptsItselfBy = (
  { acceptsItselfAt, acceptedAt }: Pick<CompletionReport, 'acceptsItselfAt' | 'acceptedAt'>,
  now: Date,
): boolean => acceptedAt === null && acceptsItselfAt !== null && now >= acceptsItselfAt;

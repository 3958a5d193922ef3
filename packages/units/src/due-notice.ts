import type { NoticeKind } from './notice.ts';

const USED = [
  { kind: 'used_90', percent: 90 },
  { kind: 'used_75', percent: 75 },
] as const;
const EXPIRES = [
  { kind: 'expires_7', days: 7 },
  { kind: 'expires_30', days: 30 },
  { kind: 'expires_90', days: 90 },
] as const;

/**
 * Which notices are due for a purchase that still holds something, the latest of each family alone and each once.
 * `used` is measured on what is no longer available of the purchase, reserved units among it: what a customer can still
 * plan with is what counts. A term that never was so long is not announced: what is given for three weeks has no 90 days.
 *
 * @param days whole days of the provider's calendar from today to the lot's last day, and from its purchase to that day
 * @param families `used` alone, or both
 */
export function dueNotices(
  {
    amount,
    available,
    daysLeft,
    termDays,
    told,
  }: { amount: number; available: number; daysLeft: number; termDays: number; told: readonly NoticeKind[] },
  families: 'used' | 'all' = 'all',
): NoticeKind[] {
  if (available <= 0 || daysLeft < 0) return [];
  const gone = BigInt(amount - available) * 100n;
  const used = USED.findIndex(({ percent }) => gone >= BigInt(amount) * BigInt(percent));
  const expires = EXPIRES.findIndex(({ days }) => daysLeft <= days);
  const due: NoticeKind[] = [];
  // Whoever was told of this step, or of a later one, is told nothing.
  const isNew = (steps: readonly { kind: NoticeKind }[]) => !steps.some(({ kind }) => told.includes(kind));
  const usedStep = USED[used];
  if (usedStep && isNew(USED.slice(0, used + 1))) due.push(usedStep.kind);
  const step = EXPIRES[expires];
  if (families === 'all' && step && termDays > step.days && isNew(EXPIRES.slice(0, expires + 1)))
    due.push(step.kind);
  return due;
}

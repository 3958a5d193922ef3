export const HARDWARE_STATUSES = [
  'requested',
  'sent_to_vendor',
  'authorised',
  'shipped',
  'delivered',
  'sent_back',
  'fee_charged',
  'returned',
  'closed',
  'declined',
  'withdrawn',
] as const;
export type HardwareStatus = (typeof HARDWARE_STATUSES)[number];

export const HARDWARE_STEP_NAMES = [
  'sent_to_vendor',
  'authorised',
  'shipped',
  'delivered',
  'sent_back',
  'fee_charged',
  'returned',
  'closed',
  'declined',
  'withdrawn',
] as const;
export type HardwareStepName = (typeof HARDWARE_STEP_NAMES)[number];

export type HardwareSide = 'customer' | 'provider';

export interface HardwareStep {
  from: HardwareStatus;
  on: HardwareStepName;
  by: HardwareSide;
  to: HardwareStatus;
  rule: string;
}

/**
 * Every step of a replacement there is; what is not listed does not happen (N-7). The vendor's steps are recorded by the
 * provider's people. Whoever unpacks it says that it arrived, and whoever posts it that the faulty part is on its way back.
 */
export const HARDWARE_STEPS = [
  { from: 'requested', on: 'sent_to_vendor', by: 'provider', to: 'sent_to_vendor', rule: 'N-7' },
  { from: 'requested', on: 'declined', by: 'provider', to: 'declined', rule: 'N-7' },
  { from: 'requested', on: 'withdrawn', by: 'customer', to: 'withdrawn', rule: 'N-7' },
  { from: 'sent_to_vendor', on: 'authorised', by: 'provider', to: 'authorised', rule: 'N-7' },
  { from: 'sent_to_vendor', on: 'declined', by: 'provider', to: 'declined', rule: 'N-7' },
  { from: 'sent_to_vendor', on: 'withdrawn', by: 'customer', to: 'withdrawn', rule: 'N-7' },
  { from: 'authorised', on: 'shipped', by: 'provider', to: 'shipped', rule: 'N-7' },
  { from: 'shipped', on: 'delivered', by: 'provider', to: 'delivered', rule: 'N-7' },
  { from: 'shipped', on: 'delivered', by: 'customer', to: 'delivered', rule: 'N-7' },
  { from: 'delivered', on: 'sent_back', by: 'customer', to: 'sent_back', rule: 'N-7' },
  { from: 'delivered', on: 'returned', by: 'provider', to: 'returned', rule: 'N-7' },
  { from: 'delivered', on: 'fee_charged', by: 'provider', to: 'fee_charged', rule: 'N-7' },
  { from: 'sent_back', on: 'returned', by: 'provider', to: 'returned', rule: 'N-7' },
  { from: 'sent_back', on: 'fee_charged', by: 'provider', to: 'fee_charged', rule: 'N-7' },
  { from: 'fee_charged', on: 'returned', by: 'provider', to: 'returned', rule: 'N-7' },
  { from: 'fee_charged', on: 'closed', by: 'provider', to: 'closed', rule: 'N-7' },
  { from: 'returned', on: 'closed', by: 'provider', to: 'closed', rule: 'N-7' },
] as const satisfies HardwareStep[];

/** A fee may be due only once the day of return has passed (N-7). */
export const feeMayBeDue = (returnDue: string | null, today: string): boolean =>
  returnDue !== null && today > returnDue;

/** Steps that a side may take now, in the order in which they usually come. */
export const stepsFrom = (
  from: HardwareStatus,
  by: HardwareSide,
  { returnDue, today }: { returnDue: string | null; today: string },
): HardwareStep[] =>
  HARDWARE_STEPS.filter(
    (step) =>
      step.from === from && step.by === by && (step.on !== 'fee_charged' || feeMayBeDue(returnDue, today)),
  );

export const ENDED_STATUSES: readonly HardwareStatus[] = ['closed', 'declined', 'withdrawn'];

export type MoveStatus = 'notified' | 'confirmed' | 'carried_out' | 'withdrawn';

interface Step {
  from: MoveStatus;
  on: 'confirmed' | 'day_came' | 'withdrawn';
  by: 'customer' | 'provider' | 'clock';
  to: MoveStatus;
  rule: string;
}

/** Every step of a move there is; what is not listed does not happen. */
export const MOVE_STEPS = [
  { from: 'notified', on: 'confirmed', by: 'provider', to: 'confirmed', rule: 'N-7' },
  { from: 'notified', on: 'withdrawn', by: 'customer', to: 'withdrawn', rule: 'N-7' },
  { from: 'confirmed', on: 'withdrawn', by: 'customer', to: 'withdrawn', rule: 'N-7' },
  { from: 'confirmed', on: 'day_came', by: 'clock', to: 'carried_out', rule: 'N-7' },
] as const satisfies Step[];

/** Where a step leads; null where it does not exist. */
export const moveStep = (from: MoveStatus, on: Step['on']): Step | null =>
  MOVE_STEPS.find((step) => step.from === from && step.on === on) ?? null;

export const OPEN_MOVES = ['notified', 'confirmed'] as const satisfies MoveStatus[];

export const ENGAGEMENT_STATUSES = [
  'requested',
  'declined',
  'withdrawn',
  'proposed',
  'returned',
  'awaiting_units',
  'lapsed',
  'agreed',
  'closed',
] as const;
export type EngagementStatus = (typeof ENGAGEMENT_STATUSES)[number];

export const SESSION_STATUSES = [
  'planned',
  'requested',
  'scheduled',
  'running',
  'held',
  'reported',
  'complained',
  'accepted',
  'settled',
  'forfeited',
  'cancelled',
  'lapsed',
] as const;
export type SessionStatus = (typeof SESSION_STATUSES)[number];

/** Whose move it is; `clock`: a moment that passes, by the database's time. */
export type Side = 'customer' | 'provider' | 'clock';

interface Row<Of extends string, Status extends string> {
  of: Of;
  from: Status;
  on: string;
  by: Side;
  to: Status;
  rule: string;
}

type EngagementRow = Row<'engagement', EngagementStatus>;
type SessionRow = Row<'session', SessionStatus>;

/**
 * Every step of an engagement and of its sessions; what is not listed does not happen. `approve` leads to `agreed` where
 * there are enough units and is `approve_short` where there are not; a cancellation by the customer is `cancel` while it
 * is free and `cancel_late` from then on: which of the two holds is the clock's to say, never the caller's.
 */
export const STEPS = [
  { of: 'engagement', from: 'requested', on: 'propose', by: 'provider', to: 'proposed', rule: 'N-18' },
  { of: 'engagement', from: 'requested', on: 'decline', by: 'provider', to: 'declined', rule: 'N-28' },
  { of: 'engagement', from: 'requested', on: 'withdraw', by: 'customer', to: 'withdrawn', rule: 'N-28' },
  { of: 'engagement', from: 'proposed', on: 'return', by: 'customer', to: 'returned', rule: 'N-13' },
  { of: 'engagement', from: 'proposed', on: 'approve', by: 'customer', to: 'agreed', rule: 'N-13' },
  {
    of: 'engagement',
    from: 'proposed',
    on: 'approve_short',
    by: 'customer',
    to: 'awaiting_units',
    rule: 'N-15',
  },
  { of: 'engagement', from: 'proposed', on: 'withdraw', by: 'customer', to: 'withdrawn', rule: 'N-13' },
  { of: 'engagement', from: 'proposed', on: 'decline', by: 'provider', to: 'declined', rule: 'N-28' },
  { of: 'engagement', from: 'returned', on: 'propose', by: 'provider', to: 'proposed', rule: 'N-18' },
  { of: 'engagement', from: 'returned', on: 'decline', by: 'provider', to: 'declined', rule: 'N-28' },
  { of: 'engagement', from: 'returned', on: 'withdraw', by: 'customer', to: 'withdrawn', rule: 'N-13' },
  { of: 'engagement', from: 'awaiting_units', on: 'top_up', by: 'clock', to: 'agreed', rule: 'N-15' },
  { of: 'engagement', from: 'awaiting_units', on: 'lapse', by: 'clock', to: 'lapsed', rule: 'N-15' },
  { of: 'engagement', from: 'awaiting_units', on: 'withdraw', by: 'customer', to: 'withdrawn', rule: 'N-15' },
  { of: 'engagement', from: 'agreed', on: 'close', by: 'clock', to: 'closed', rule: 'N-17' },
  { of: 'engagement', from: 'agreed', on: 'end', by: 'provider', to: 'closed', rule: 'N-13' },
  { of: 'session', from: 'planned', on: 'ask', by: 'customer', to: 'requested', rule: 'N-18' },
  { of: 'session', from: 'planned', on: 'schedule', by: 'provider', to: 'scheduled', rule: 'N-15' },
  { of: 'session', from: 'planned', on: 'lapse', by: 'clock', to: 'lapsed', rule: 'N-19' },
  { of: 'session', from: 'planned', on: 'drop', by: 'provider', to: 'cancelled', rule: 'N-13' },
  { of: 'session', from: 'requested', on: 'ask', by: 'customer', to: 'requested', rule: 'N-18' },
  { of: 'session', from: 'requested', on: 'schedule', by: 'provider', to: 'scheduled', rule: 'N-15' },
  { of: 'session', from: 'requested', on: 'drop', by: 'provider', to: 'cancelled', rule: 'N-13' },
  { of: 'session', from: 'scheduled', on: 'schedule', by: 'provider', to: 'scheduled', rule: 'N-16' },
  { of: 'session', from: 'scheduled', on: 'move', by: 'customer', to: 'requested', rule: 'N-16' },
  { of: 'session', from: 'scheduled', on: 'cancel', by: 'customer', to: 'cancelled', rule: 'N-16' },
  { of: 'session', from: 'scheduled', on: 'cancel_late', by: 'customer', to: 'forfeited', rule: 'N-16' },
  // For reasons outside a party's control: scheduled anew, without charge.
  { of: 'session', from: 'scheduled', on: 'prevent', by: 'provider', to: 'planned', rule: 'N-16' },
  { of: 'session', from: 'scheduled', on: 'miss', by: 'provider', to: 'forfeited', rule: 'N-16' },
  { of: 'session', from: 'scheduled', on: 'start', by: 'provider', to: 'running', rule: 'N-22' },
  { of: 'session', from: 'running', on: 'stop', by: 'provider', to: 'held', rule: 'N-17' },
  { of: 'session', from: 'held', on: 'report', by: 'provider', to: 'reported', rule: 'N-17' },
  // Held without the clock of the portal: the report states its times.
  { of: 'session', from: 'scheduled', on: 'report', by: 'provider', to: 'reported', rule: 'N-17' },
  { of: 'session', from: 'reported', on: 'accept', by: 'customer', to: 'accepted', rule: 'N-14' },
  { of: 'session', from: 'reported', on: 'accept_itself', by: 'clock', to: 'accepted', rule: 'N-17' },
  { of: 'session', from: 'reported', on: 'complain', by: 'customer', to: 'complained', rule: 'N-17' },
  { of: 'session', from: 'complained', on: 'decide', by: 'provider', to: 'settled', rule: 'N-17' },
] as const satisfies (EngagementRow | SessionRow)[];

type Steps = (typeof STEPS)[number];
export type EngagementStep = Extract<Steps, { of: 'engagement' }>;
export type SessionStep = Extract<Steps, { of: 'session' }>;
export type EngagementStepName = EngagementStep['on'];
export type SessionStepName = SessionStep['on'];

const isEngagementStep = (step: Steps): step is EngagementStep => step.of === 'engagement';
const isSessionStep = (step: Steps): step is SessionStep => step.of === 'session';

/** The row for a step that a side takes; null where there is none. */
export const engagementStep = (
  from: EngagementStatus,
  on: EngagementStepName,
  by: Side,
): EngagementStep | null =>
  STEPS.filter(isEngagementStep).find((step) => step.from === from && step.on === on && step.by === by) ??
  null;

export const sessionStep = (from: SessionStatus, on: SessionStepName, by: Side): SessionStep | null =>
  STEPS.filter(isSessionStep).find((step) => step.from === from && step.on === on && step.by === by) ?? null;

/** What a side may do next, in the order of the table. */
export const engagementStepsFrom = (from: EngagementStatus, by: Side): EngagementStepName[] =>
  STEPS.filter(isEngagementStep).flatMap((step) => (step.from === from && step.by === by ? [step.on] : []));

export const sessionStepsFrom = (from: SessionStatus, by: Side): SessionStepName[] =>
  STEPS.filter(isSessionStep).flatMap((step) => (step.from === from && step.by === by ? [step.on] : []));

export const ENDED_ENGAGEMENTS: readonly EngagementStatus[] = ['declined', 'withdrawn', 'lapsed', 'closed'];

/** Nothing can happen to such a session any more; when all of them are, the engagement is closed. */
export const ENDED_SESSIONS: readonly SessionStatus[] = [
  'accepted',
  'settled',
  'forfeited',
  'cancelled',
  'lapsed',
];

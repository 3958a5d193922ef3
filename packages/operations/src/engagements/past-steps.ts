import type { StatementContent, WorkKind } from '@zusage/engagements';
import type { Person } from '@zusage/identity';

/** A step that was taken before; positions of sessions count from 1. */
export type PastStep = { at: Date; /** Null: a moment that passed. */ by: Person | null } & (
  | { do: 'respond' }
  | { do: 'propose'; statement: PastStatement }
  | { do: 'return'; remarks: string }
  | { do: 'approve' }
  | { do: 'decline' | 'withdraw'; reason: string | null }
  | { do: 'ask'; session: number; wish: string | null }
  | { do: 'schedule'; session: number; startsAt: Date; endsAt: Date }
  | { do: 'hold'; session: number; startedAt: Date; stoppedAt: Date }
  | {
      do: 'report';
      session: number;
      parts: { kind: WorkKind; startsAt: Date; endsAt: Date }[];
      summary: string;
      sections: Record<string, string>;
      recorded: boolean;
      participants: number | null;
    }
  | { do: 'accept'; session: number; rating: number | null; words: string | null }
  | { do: 'complain'; session: number; text: string }
  | { do: 'miss'; session: number }
);

/** What a statement of work said; what is left out is the usual. */
export type PastStatement = Pick<StatementContent, 'scope' | 'pricing' | 'sessions'> &
  Partial<StatementContent>;

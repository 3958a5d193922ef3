import type { Locale } from '@zusage/i18n';
import type { AccountLine, StatementBalance } from '@zusage/units';
import { toInstant, type Instant } from '../instant.ts';

/** A movement as its reader sees it. */
export interface UnitStatementLine {
  key: string;
  kind: string;
  /** How much it moved, above zero. */
  moved: number;
  from: string | null;
  to: string | null;
  /** Change of what is held; 0 for what only stands elsewhere now, and for effort, which is never held. */
  heldChange: number;
  availableChange: number;
  after: StatementBalance;
  occurredAt: Instant;
  /** null for an expiry that is not booked yet. */
  recordedAt: Instant | null;
  /** null where nobody wrote one. */
  reason: string | null;
  rule: string;
  lots: string[];
  /** The sessions whose units it moved. */
  sessions: { engagement: string; position: number }[];
  /** The ticket that the effort was spent on. */
  ticket: string | null;
  reverses: { kind: string; occurredAt: Instant; reason: string } | null;
  reversedAt: Instant | null;
}

export const toLineView = (line: AccountLine, locale: Locale): UnitStatementLine => {
  const { purposes, ...same } = line;
  return {
    ...same,
    occurredAt: toInstant(line.occurredAt),
    recordedAt: line.recordedAt && toInstant(line.recordedAt),
    reason: line.reason?.[locale] ?? null,
    sessions: purposes.flatMap(sessionOf),
    ticket: ticketOf(line),
    reverses: line.reverses && {
      kind: line.reverses.kind,
      occurredAt: toInstant(line.reverses.occurredAt),
      reason: line.reverses.reason[locale],
    },
    reversedAt: line.reversedAt && toInstant(line.reversedAt),
  };
};

/** A hold is named by its engagement's number and the session's place in it: "MW-A1004/2". */
function sessionOf(purpose: string): UnitStatementLine['sessions'] {
  const [, engagement, position] = NUMBERED.exec(purpose) ?? [];
  return engagement === undefined ? [] : [{ engagement, position: Number(position) }];
}

/** Effort is named by its ticket's number and counted within it: "MW-10023/4". */
function ticketOf({ kind, reverses, lots }: AccountLine): string | null {
  const isEffort = kind === 'effort' || reverses?.kind === 'effort';
  return isEffort ? (NUMBERED.exec(lots[0] ?? '')?.[1] ?? null) : null;
}

const NUMBERED = /^(.+)\/([1-9]\d{0,4})$/;

import type { Service, Unit } from '@zusage/catalogue';
import type { Statement, StatementSession } from '@zusage/engagements';
import type { Locale } from '@zusage/i18n';
import { toInstant, toInstantOrNull, type Instant } from '../instant.ts';

/** How amounts of an account are counted and written. */
export interface UnitView {
  key: string;
  name: string;
  unit: 'minute' | 'piece';
  minutesPerUnit: number | null;
  /** Every started stretch of this length is charged in full. */
  roundUpToMinutes: number | null;
  /** Bought in advance, or ordered with the approved statement of work. */
  settlement: 'prepaid' | 'order' | 'month' | 'flat';
  rule: string;
}

/** A version of a statement of work as both sides read it. */
export interface StatementView {
  version: number;
  scope: string;
  place: 'remote' | 'on_site' | null;
  pricing: Statement['pricing'];
  factorPercent: number;
  preparationCounts: boolean;
  rollbackPlan: string | null;
  contact: { name: string; phone: string | null } | null;
  preconditions: { key: string; label: string; rule: string }[];
  accessLevel: Statement['accessLevel'];
  participants: number | null;
  acceptanceCriteria: string | null;
  orderedUntil: string | null;
  sessions: { title: string; amount: number }[];
  total: number;
  sentAt: Instant;
  sentBy: string;
  decision: Statement['decision'];
  decidedAt: Instant | null;
  decidedBy: string | null;
  remarks: string | null;
}

export const totalOf = (sessions: readonly Pick<StatementSession, 'amount'>[]): number =>
  sessions.reduce((sum, { amount }) => sum + amount, 0);

export const toUnitView = (unit: Unit, locale: Locale): UnitView => ({
  key: unit.key,
  name: unit.name[locale],
  unit: unit.unit,
  minutesPerUnit: unit.minutesPerUnit ?? null,
  roundUpToMinutes: unit.roundUpToMinutes ?? null,
  settlement: unit.prepaid ? 'prepaid' : (unit.settlement ?? 'order'),
  rule: unit.rule,
});

export function toStatementView(
  statement: Statement,
  { preconditions }: Service,
  locale: Locale,
): StatementView {
  const { contactName, contactPhone } = statement;
  return {
    version: statement.version,
    scope: statement.scope,
    place: statement.place,
    pricing: statement.pricing,
    factorPercent: statement.factorPercent,
    preparationCounts: statement.preparationCounts,
    rollbackPlan: statement.rollbackPlan,
    contact: contactName === null ? null : { name: contactName, phone: contactPhone },
    preconditions: preconditions.flatMap(({ key, label, rule }) =>
      statement.preconditions.includes(key) ? [{ key, label: label[locale], rule }] : [],
    ),
    accessLevel: statement.accessLevel,
    participants: statement.participants,
    acceptanceCriteria: statement.acceptanceCriteria,
    orderedUntil: statement.orderedUntil,
    sessions: statement.sessions.map(({ title, amount }) => ({ title, amount })),
    total: totalOf(statement.sessions),
    sentAt: toInstant(statement.sentAt),
    sentBy: statement.sentBy.name,
    decision: statement.decision,
    decidedAt: toInstantOrNull(statement.decidedAt),
    decidedBy: statement.decidedByName,
    remarks: statement.remarks,
  };
}

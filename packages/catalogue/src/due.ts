import { isOpen, resumedDue, serviceMillisecondsBetween, type ResponseTarget } from '@zusage/service-time';
import { answersHold } from './asked-facts.ts';
import { calendarOf, serviceWindowOf } from './calendar.ts';
import { CatalogueError } from './catalogue-error.ts';
import type { Catalogue } from './schema/catalogue.ts';
import type { ChannelKey, WindowCondition } from './schema/condition.ts';
import type { Severity } from './schema/severity.ts';
import type { Target } from './schema/target.ts';

/** What is known of the contract and of the way in. Nothing known: the first target that asks for nothing special. */
export interface TargetCircumstances {
  /** Key of the service level; unknown: targets of every level fit. */
  level?: string;
  /** Keys of the options bought. */
  options?: readonly string[];
  channel?: ChannelKey;
  /** Minutes agreed in the contract, by severity key. */
  agreedMinutes?: Readonly<Record<string, number>>;
  /** What the request states, by fact key. */
  facts?: Readonly<Record<string, string>>;
}

export interface Due {
  /** Both times are `null` where no time is promised. */
  clockStartsAt: Date | null;
  dueAt: Date | null;
  /** Policy id of the target. */
  rule: string;
}

/** @throws CatalogueError `unknown_severity` */
export function severityOf(catalogue: Catalogue, key: string): Severity {
  const severity = catalogue.severities.find((candidate) => candidate.key === key);
  if (!severity)
    throw new CatalogueError('unknown_severity', `${catalogue.id} has no severity ${JSON.stringify(key)}`);
  return severity;
}

/** Whether the window of a condition is open, or shut, at a moment, as the condition asks. */
export function windowConditionHolds(catalogue: Catalogue, condition: WindowCondition, at: Date): boolean {
  return (
    isOpen(serviceWindowOf(catalogue, condition.key), calendarOf(catalogue), at) === (condition.is === 'open')
  );
}

/**
 * The first target that fits a severity, a moment and what is known of the contract; `null` where the level has
 * none.
 * @throws CatalogueError `unknown_severity`
 */
export function targetFor(
  catalogue: Catalogue,
  severity: string,
  at: Date,
  known: TargetCircumstances = {},
): Target | null {
  const { key } = severityOf(catalogue, severity);
  const fits = (target: Target) =>
    target.severity === key &&
    (!target.levels || known.level === undefined || target.levels.includes(known.level)) &&
    (!target.option || (known.options ?? []).includes(target.option)) &&
    (!target.channels || (known.channel !== undefined && target.channels.includes(known.channel))) &&
    answersHold(target.facts, known.facts ?? {}) &&
    (!target.during || windowConditionHolds(catalogue, target.during, at));
  return catalogue.targets.find(fits) ?? null;
}

/** Minutes that a target promises to this contract; `null` where it promises no time. */
export function minutesOf(target: Target, known: TargetCircumstances = {}): number | null {
  if (target.promise === 'none') return null;
  if (target.promise === 'fixed') return target.minutes ?? null;
  const agreed = known.agreedMinutes;
  return agreed && Object.hasOwn(agreed, target.severity) ? (agreed[target.severity] ?? null) : null;
}

/**
 * When the clock of a target starts and ends for a request that arrives at a moment.
 * @throws ServiceTimeError `invalid_target`, `target_out_of_reach` for agreed minutes out of bounds
 */
export function dueOfTarget(
  catalogue: Catalogue,
  target: Target,
  at: Date,
  known: TargetCircumstances = {},
): Due {
  return resumedDueOfTarget(catalogue, target, { at, usedMilliseconds: 0 }, known);
}

/**
 * The same for a clock that has run for a while, stood still, and goes on at a moment (K-4).
 * @throws ServiceTimeError as `dueOfTarget`
 */
export function resumedDueOfTarget(
  catalogue: Catalogue,
  target: Target,
  resumed: { at: Date; usedMilliseconds: number },
  known: TargetCircumstances = {},
): Due {
  const minutes = minutesOf(target, known);
  const clock = clockOf(catalogue, target);
  if (minutes === null || clock === null) return { clockStartsAt: null, dueAt: null, rule: target.rule };
  // Spelled out for the union of service-time: minutes on real time, or minutes of a window.
  const due = resumedDue(
    clock === 'elapsed' ? { minutes, clock } : { minutes, clock },
    calendarOf(catalogue),
    resumed,
  );
  return { ...due, rule: target.rule };
}

/**
 * For how long a target's clock has run between two moments: service time of its window, or real time. 0 before it starts.
 * @throws ServiceTimeError `range_too_long` beyond ten years
 */
export function clockMillisecondsBetween(catalogue: Catalogue, target: Target, from: Date, to: Date): number {
  if (to <= from) return 0;
  const clock = clockOf(catalogue, target);
  if (clock === null) return 0;
  if (clock === 'elapsed') return to.getTime() - from.getTime();
  return serviceMillisecondsBetween(clock, calendarOf(catalogue), from, to);
}

/** What a target's minutes are minutes of: a window, or real time; `null` where it promises no time. */
export function clockOf(catalogue: Catalogue, target: Target): ResponseTarget['clock'] | null {
  if (target.elapsed) return 'elapsed';
  return target.window === undefined ? null : serviceWindowOf(catalogue, target.window);
}

/**
 * When a request that arrives at `at` must be answered (policies.md, the catalogue's response targets).
 * @throws CatalogueError `unknown_severity`, ServiceTimeError for moments out of range
 */
export function dueFor(
  catalogue: Catalogue,
  severity: string,
  at: Date,
  known: TargetCircumstances = {},
): Due {
  const target = targetFor(catalogue, severity, at, known);
  if (!target) return { clockStartsAt: null, dueAt: null, rule: severityOf(catalogue, severity).rule };
  return dueOfTarget(catalogue, target, at, known);
}

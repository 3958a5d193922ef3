import { median } from './statistics.ts';

/** One line of the report. */
export interface Figure {
  measure: string;
  unit: string;
  value: number;
  /** The smallest and the largest of the rounds whose median `value` is. */
  range?: [number, number];
  target?: { atLeast: number } | { atMost: number };
}

export type Verdict = 'met' | 'below target' | null;

export function verdictOf({ value, target }: Figure): Verdict {
  if (!target) return null;
  const met = 'atLeast' in target ? value >= target.atLeast : value <= target.atMost;
  return met ? 'met' : 'below target';
}

/** The median of several rounds, with the range that shows how far to trust it. */
export function figure(
  measure: string,
  unit: string,
  values: readonly number[],
  target?: Figure['target'],
): Figure {
  return {
    measure,
    unit,
    value: median(values),
    ...(values.length > 1 ? { range: [Math.min(...values), Math.max(...values)] } : {}),
    ...(target ? { target } : {}),
  };
}

/** Measured by baseline, round by round: neighbours in time, so that a busy machine slows both. */
export function ratio(
  measure: string,
  measured: readonly number[],
  baseline: readonly number[],
  target: Figure['target'],
): Figure {
  return figure(
    measure,
    'ratio',
    measured.map((value, round) => value / (baseline[round] ?? NaN)),
    target,
  );
}

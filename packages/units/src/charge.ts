import { invalidField } from '@zusage/errors';

/** A stretch of work at one factor: a session across the edge of the window has two. */
export interface ChargedPart {
  minutes: number;
  /** 100 inside the window; outside it what was agreed, for example 150. */
  factorPercent: number;
}

/**
 * Minutes to charge: each part by its factor, then the sum rounded up once to full stretches (N-14 and its reading).
 * In whole numbers throughout: a factor of 1.1 leaves no dust that would round up another hour.
 *
 * @param roundUpToMinutes the catalogue's: 60 for full hours, 30 for started half hours, 480 for person-days of 8 hours;
 *   1 charges to the minute
 * @throws AppError invalid_input for parts that are not whole numbers of at least 0
 */
export function chargeableMinutes(parts: readonly ChargedPart[], roundUpToMinutes = 1): number {
  for (const part of parts) {
    if (!isCount(part.minutes)) throw invalidField('minutes', 'wrong_type');
    if (!isCount(part.factorPercent)) throw invalidField('factorPercent', 'wrong_type');
  }
  const hundredths = parts.reduce((sum, part) => sum + part.minutes * part.factorPercent, 0);
  return Math.ceil(hundredths / (100 * roundUpToMinutes)) * roundUpToMinutes;
}

/** @throws AppError invalid_input for a number of units that does not come to whole minutes */
export function minutesOfUnits(units: number, minutesPerUnit: number): number {
  const minutes = units * minutesPerUnit;
  if (!isCount(minutes)) throw invalidField('units', 'wrong_type');
  return minutes;
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

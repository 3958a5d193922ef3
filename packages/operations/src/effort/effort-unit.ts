import type { Catalogue, Charge, Unit } from '@zusage/catalogue';

/** Units that take the effort on tickets. */
export type EffortUnit = Unit & { settlement: 'month' | 'flat' };

export const isEffortUnit = (unit: Unit): unit is EffortUnit =>
  unit.settlement === 'month' || unit.settlement === 'flat';

/**
 * The unit that effort on a ticket goes to: the first that fits the contract's level. A flat rate takes nothing that the
 * ticket's decision charges extra (S7-4, S7-10, S7-11).
 *
 * @param level key of the contract's level; null without a contract
 * @returns null where the catalogue charges no effort on tickets
 */
export function effortUnitFor(
  { units }: Pick<Catalogue, 'units'>,
  { level, charge }: { level: string | null; charge: Charge | null },
): EffortUnit | null {
  const fits = (unit: EffortUnit): boolean =>
    (!unit.levels || (level !== null && unit.levels.includes(level))) &&
    (unit.settlement !== 'flat' || charge !== 'extra');
  return units.filter(isEffortUnit).find(fits) ?? null;
}

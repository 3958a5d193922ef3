import type { Catalogue } from '@zusage/catalogue';
import type { Effort } from '@zusage/engagements';
import type { Locale } from '@zusage/i18n';
import { toInstant, type Instant } from '../instant.ts';
import type { EffortUnit } from './effort-unit.ts';

/** Effort as its reader sees it. */
export interface EffortLine {
  reference: string;
  /** `YYYY-MM-DD` */
  day: string;
  minutes: number;
  text: string;
  by: string;
  bookedAt: Instant;
  /** Covered by a flat rate: no charge (S7-11). */
  covered: boolean;
  takenBack: { at: Instant; by: string; reason: string } | null;
}

/** What effort is counted in, in words. */
export interface EffortUnitView {
  name: string;
  description: string;
  rule: string;
  /** `flat`: covered by a flat rate; `month`: charged by the month. */
  settlement: 'month' | 'flat';
}

export const unitView = (unit: EffortUnit, locale: Locale): EffortUnitView => ({
  name: unit.name[locale],
  description: unit.description[locale],
  rule: unit.rule,
  settlement: unit.settlement,
});

export const effortLine = (effort: Effort, covered: boolean): EffortLine => ({
  reference: effort.reference,
  day: effort.workedOn,
  minutes: effort.minutes,
  text: effort.text,
  by: effort.bookedByName,
  bookedAt: toInstant(effort.bookedAt),
  covered,
  takenBack: effort.reversal && {
    at: toInstant(effort.reversal.at),
    by: effort.reversal.byName,
    reason: effort.reversal.reason,
  },
});

/** Whether an account's effort is covered by a flat rate, by its unit. */
export const isFlat = ({ units }: Pick<Catalogue, 'units'>, unitKey: string | undefined): boolean =>
  units.find(({ key }) => key === unitKey)?.settlement === 'flat';

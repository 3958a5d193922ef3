import type { ProductSupportPolicy } from '@zusage/catalogue';
import type { FieldFault } from '@zusage/errors';
import { daysLater, monthsLater } from './calendar-months.ts';
import type { RegisteredVersion, VersionFacts } from './version.ts';

/** Versions that the one at hand stands between. */
export interface Neighbours {
  successor: RegisteredVersion | null;
  predecessors: readonly RegisteredVersion[];
}

/**
 * What is wrong with an entry, by field. An end is announced so long ahead as the catalogue promises, and on premises
 * lies no earlier than the promised time after the successor came out (K-13); the same holds for the entries before.
 */
export function versionFaults(
  facts: VersionFacts,
  { successor, predecessors }: Neighbours,
  policy: ProductSupportPolicy | undefined,
  today: string,
): Record<string, FieldFault> {
  const faults: Record<string, FieldFault> = {};
  const { supportUntil, announcedOn, releasedOn } = facts;
  if (successor && successor.releasedOn <= releasedOn) faults['successor'] = { problem: 'unknown_value' };
  const before = predecessors
    .map((version) => version.releasedOn)
    .toSorted()
    .at(-1);
  if (before !== undefined && before >= releasedOn)
    faults['releasedOn'] = { problem: 'too_early', params: { min: daysLater(before, 1) } };
  if (supportUntil === null) {
    if (announcedOn !== null) faults['supportUntil'] = { problem: 'required' };
  } else {
    const earliest = [releasedOn, ...promisedDays(facts, announcedOn, successor, policy)].toSorted().at(-1);
    if (earliest !== undefined && supportUntil < earliest)
      faults['supportUntil'] = { problem: 'too_early', params: { min: earliest } };
    if (announcedOn === null && policy?.announceMonths !== undefined)
      faults['announcedOn'] = { problem: 'required' };
  }
  if (announcedOn !== null && announcedOn > today)
    faults['announcedOn'] = { problem: 'too_far', params: { max: today } };
  const broken = predecessors.find((version) => breaks(version, releasedOn, policy));
  if (broken?.supportUntil)
    faults['releasedOn'] ??= {
      problem: 'too_far',
      params: { max: monthsLater(broken.supportUntil, -(policy?.previousVersionMonths ?? 0)) },
    };
  return faults;
}

/** The days before which support may not end. */
function promisedDays(
  { onPremises }: VersionFacts,
  announcedOn: string | null,
  successor: RegisteredVersion | null,
  policy: ProductSupportPolicy | undefined,
): string[] {
  const days: string[] = [];
  if (policy?.announceMonths !== undefined && announcedOn !== null)
    days.push(monthsLater(announcedOn, policy.announceMonths));
  if (policy?.previousVersionMonths !== undefined && onPremises && successor)
    days.push(monthsLater(successor.releasedOn, policy.previousVersionMonths));
  return days;
}

/** The announced end of the version before would come too soon after this one's release. */
const breaks = (
  { onPremises, supportUntil }: RegisteredVersion,
  releasedOn: string,
  policy: ProductSupportPolicy | undefined,
): boolean =>
  onPremises &&
  supportUntil !== null &&
  policy?.previousVersionMonths !== undefined &&
  supportUntil < monthsLater(releasedOn, policy.previousVersionMonths);

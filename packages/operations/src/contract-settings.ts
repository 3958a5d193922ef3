import { catalogueServedBy, localDate, type Catalogue, type Supplier } from '@zusage/catalogue';
import type { Contract } from '@zusage/contracts';
import { missingPrerequisites } from '@zusage/entitlement';
import type { Locale } from '@zusage/i18n';

/** The zone and holidays that a contract is served by where they are not the catalogue's own (N-2). */
export interface CalendarView {
  key: string;
  name: string;
  /** IANA name. */
  timeZone: string;
}

/** Something that must be there before the contract's level starts (S7-9). */
export interface PrerequisiteView {
  key: string;
  name: string;
  met: boolean;
  from: Supplier;
  rule: string;
}

/** Null for a contract that is served by the catalogue's own calendar. */
export function calendarOfContract(
  catalogue: Catalogue,
  { calendar }: Pick<Contract, 'calendar'>,
  locale: Locale,
): CalendarView | null {
  const named = catalogue.calendars.find(({ key }) => key === calendar);
  return named ? { key: named.key, name: named.name[locale], timeZone: named.timeZone } : null;
}

/** The day that it is where the contract is served; without one, where the provider is. */
export const dayAt = (
  at: Date,
  catalogue: Catalogue,
  contract: Pick<Contract, 'calendar'> | null | undefined,
): string => localDate(catalogueServedBy(catalogue, contract?.calendar), at);

/** What the contract's level presupposes, met or not, in the catalogue's order. */
export function prerequisitesOf(
  catalogue: Catalogue,
  contract: Contract,
  locale: Locale,
): PrerequisiteView[] {
  const missing = missingPrerequisites(contract, catalogue);
  return catalogue.prerequisites
    .filter(({ levels }) => !levels || levels.includes(contract.serviceLevel))
    .map((prerequisite) => ({
      key: prerequisite.key,
      name: prerequisite.name[locale],
      met: !missing.includes(prerequisite),
      from: prerequisite.from,
      rule: prerequisite.rule,
    }));
}

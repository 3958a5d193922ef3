import { customerPath } from './customer-path.ts';

/** Addresses of unit accounts and effort, for customers and the provider; part of `paths`. */
export const unitPaths = (of: (path: string) => string) => ({
  units: of('/units'),
  unitAccount: (key: string) => of(`/units/${encodeURIComponent(key)}`),
  unitStatementFile: (key: string, format: 'csv' | 'pdf') =>
    of(`/units/${encodeURIComponent(key)}/statement.${format}`),
  effort: of('/effort'),
  effortCsv: (month: string) => of(`/effort/${encodeURIComponent(month)}.csv`),
  customerEffort: (number: string) => of(`${customerPath(number)}/effort`),
  fairUse: of('/staff/fair-use'),
  bookPurchase: (customer: string) => of(`${customerPath(customer)}/units/new`),
  /** A purchase's reference is the customer's own wording: it stands in the query, where any character may. */
  reversePurchase: (customer: string, unit: string, reference: string) =>
    of(
      `${customerPath(customer)}/units/${encodeURIComponent(unit)}/reverse?reference=${encodeURIComponent(reference)}`,
    ),
  adjustUnits: (customer: string, unit: string) =>
    of(`${customerPath(customer)}/units/${encodeURIComponent(unit)}/adjust`),
  unitReport: of('/staff/units'),
  unitReportCsv: of('/staff/units/report.csv'),
  unitPurchases: of('/staff/units/purchases'),
  uncoveredUnits: of('/staff/units/uncovered'),
  unitAdjustments: of('/staff/units/adjustments'),
});

import type { AuditDetails, AuditValue } from '@zusage/audit';

/** What a change made of each field, for the audit: `{ name: { from, to } }`. Fields that stayed are left out. */
export function changesBetween(
  before: Record<string, AuditValue>,
  after: Record<string, AuditValue>,
): AuditDetails {
  const changed = Object.keys(after).filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  return Object.fromEntries(
    changed.map((field) => [field, { from: before[field] ?? null, to: after[field] ?? null }]),
  );
}

/** The whole of something new, in the same form. */
export const changesFrom = (after: Record<string, AuditValue>): AuditDetails => changesBetween({}, after);

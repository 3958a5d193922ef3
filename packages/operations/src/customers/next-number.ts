/**
 * The number that the next certificate gets unless somebody writes another: the latest one's, counted up where it ends in
 * digits; for a first one the contract's with a count.
 */
export function nextNumber(
  existing: readonly { number: string; issuedAt: Date }[],
  contract: string,
): string {
  const taken = new Set(existing.map(({ number }) => number));
  const latest = existing.toSorted(
    (a, b) => b.issuedAt.getTime() - a.issuedAt.getTime() || (a.number < b.number ? 1 : -1),
  )[0];
  let candidate = latest ? countUp(latest.number) : `${contract}-Z1`;
  while (taken.has(candidate)) candidate = countUp(candidate);
  return candidate;
}

/** "SCC-700512-09" → "SCC-700512-10" */
function countUp(number: string): string {
  const [, head = '', digits] = /^(.*?)(\d{1,9})?$/.exec(number) ?? [];
  if (digits === undefined) return `${head}-2`;
  return head + String(Number(digits) + 1).padStart(digits.length, '0');
}

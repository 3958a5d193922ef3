import type { ProductSupportPolicy } from '@zusage/catalogue';
import { daysLater, monthsLater } from './calendar-months.ts';
import type { RegisteredVersion } from './version.ts';

/** A product as far as its support goes; `statedUntil` is the product's own date, which counts where no entry fits. */
export interface SupportedProduct {
  registered: RegisteredVersion | null;
  /** What came after it, and after that. */
  successor: RegisteredVersion | null;
  secondSuccessor: RegisteredVersion | null;
  statedUntil: string | null;
}

export interface ProductSupport {
  state: 'supported' | 'ended' | 'unknown';
  /** The last day, where one is known. */
  until: string | null;
  /** It may last longer: `until` is what is promised at least (K-13). */
  isAtLeast: boolean;
  /** Policy id that `until` follows from, where it was not announced. */
  rule: string | null;
}

const UNKNOWN: ProductSupport = { state: 'unknown', until: null, isAtLeast: false, rule: null };

/**
 * What the vendor still does for a product's version on a day (N-6, K-13). An announced end counts before everything.
 * Without one the current version is supported; the one before it, on premises, for the months that the catalogue
 * promises after its successor came out, and an older one no longer. Where the catalogue promises nothing, nothing is
 * invented: unknown.
 */
export function productSupport(
  product: SupportedProduct,
  policy: ProductSupportPolicy | undefined,
  day: string,
): ProductSupport {
  const { registered, statedUntil } = product;
  if (!registered) return statedUntil === null ? UNKNOWN : ending(statedUntil, day);
  if (registered.supportUntil !== null) return ending(registered.supportUntil, day);
  const isOut = (version: RegisteredVersion | null) => version !== null && version.releasedOn <= day;
  const { successor, secondSuccessor } = product;
  if (!successor || !isOut(successor)) return { ...UNKNOWN, state: 'supported' };
  const months = policy?.previousVersionMonths;
  if (months === undefined) return UNKNOWN;
  const { rule } = policy ?? { rule: null };
  // Where the provider runs it, only the current version is supported.
  if (!registered.onPremises) return { ...ending(daysLater(successor.releasedOn, -1), day), rule };
  const promised = monthsLater(successor.releasedOn, months);
  if (day <= promised) return { state: 'supported', until: promised, isAtLeast: true, rule };
  if (!secondSuccessor || !isOut(secondSuccessor)) return UNKNOWN;
  const replaced = daysLater(secondSuccessor.releasedOn, -1);
  return { ...ending(replaced > promised ? replaced : promised, day), rule };
}

const ending = (until: string, day: string): ProductSupport => ({
  state: day <= until ? 'supported' : 'ended',
  until,
  isAtLeast: false,
  rule: null,
});

/**
 * The fact `product.supportUntil` of a decision: the last day on which support is certain, as seen from `day`. A current
 * version whose end nobody has announced is certain for as long as an end has to be announced ahead.
 */
export function supportUntil(
  product: SupportedProduct,
  policy: ProductSupportPolicy | undefined,
  day: string,
): string | null {
  const support = productSupport(product, policy, day);
  if (support.until !== null || support.state !== 'supported') return support.until;
  return monthsLater(day, policy?.announceMonths ?? 0);
}

import { localDate, type Catalogue, type SupportState } from '@zusage/catalogue';
import type { ProductFacts } from './decision.ts';

/** What the vendor still does for a product's version; its last day counts to the end (N-6, K-13). */
export function productSupport(product: ProductFacts | null, catalogue: Catalogue, at: Date): SupportState {
  if (!product?.supportUntil) return 'unknown';
  return localDate(catalogue, at) > product.supportUntil ? 'ended' : 'supported';
}

import type { PageLocals } from '../../page-locals.ts';
import type { Dossier, Offer } from './customer-types.ts';

/** What a form about a customer is made of. @throws what the API throws */
export async function readCustomer(
  { api }: PageLocals,
  customerNumber: string,
): Promise<{ customer: Dossier; offer: Offer }> {
  const customer = await api.customers.get({ customerNumber });
  return { customer, offer: await api.customers.offer() };
}

/** The short name of something whose name is typed: "Werk Süd, Halle 2" → "werk-sued-halle-2". */
export function keyOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '');
  return plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replaceAll(/^-+|-+$/g, '');
}

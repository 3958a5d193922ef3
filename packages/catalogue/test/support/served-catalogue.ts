import { catalogueServedBy, loadProviderCatalogue, type Catalogue } from '@zusage/catalogue';

/** A provider's catalogue by one of the calendars that the catalogue of SecureCall names (N-2), or by its own. */
export function servedCatalogue(provider: string, calendar: string | null): Catalogue {
  const catalogue = loadProviderCatalogue(provider);
  if (calendar === null) return catalogue;
  const { calendars } = loadProviderCatalogue('ntt-securecall');
  if (!calendars.some(({ key }) => key === calendar)) throw new Error(`no calendar ${calendar}`);
  return catalogueServedBy({ ...catalogue, calendars }, calendar);
}

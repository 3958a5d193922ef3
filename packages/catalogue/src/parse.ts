import { CatalogueError } from './catalogue-error.ts';
import { pathText } from './check/fault.ts';
import { faultsOf } from './check/faults-of.ts';
import { catalogueSchema, type Catalogue } from './schema/catalogue.ts';

/**
 * A catalogue from plain data, e.g. a version stored in the database.
 * @throws CatalogueError `invalid_catalogue` naming the first fault
 */
export function parseCatalogue(content: unknown): Catalogue {
  const [fault] = faultsOf(content);
  if (fault) {
    throw new CatalogueError('invalid_catalogue', `${pathText(fault.path) || 'catalogue'}: ${fault.message}`);
  }
  return catalogueSchema.parse(content);
}

import { CatalogueError } from './catalogue-error.ts';
import { pathText } from './check/fault.ts';
import { brokenFaults } from './check/faults-of.ts';
import { catalogueSchema, type Catalogue } from './schema/catalogue.ts';

/**
 * A catalogue from plain data, e.g. a version stored in the database.
 * It was checked when it was published; only what it could not decide with is refused here.
 * @throws CatalogueError `invalid_catalogue` naming the first fault
 */
export function parseCatalogue(content: unknown): Catalogue {
  const [fault] = brokenFaults(content);
  if (fault) {
    throw new CatalogueError('invalid_catalogue', `${pathText(fault.path) || 'catalogue'}: ${fault.message}`);
  }
  return catalogueSchema.parse(content);
}

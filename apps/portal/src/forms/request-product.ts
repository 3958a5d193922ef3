import type { PageLocals } from '../page-locals.ts';
import type { Product } from '../views/api-types.ts';
import type { NewRequest } from './new-request.ts';

/**
 * The product that the address names, for a request that is just begun: the form takes over where it is in use. Null for
 * none, and for one that the reader does not have.
 */
export async function readRequestProduct(
  { api }: Pick<PageLocals, 'api'>,
  state: NewRequest,
): Promise<Product | null> {
  const { form, isTyped } = state;
  if (form.product === '' || isTyped) return null;
  const product = (await api.products.list()).items.find(({ key }) => key === form.product) ?? null;
  if (product) form.environment = product.environment;
  else form.product = '';
  return product;
}

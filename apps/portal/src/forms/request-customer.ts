import type { PageLocals } from '../page-locals.ts';
import type { Entitlement, Product } from '../views/api-types.ts';

/** A product as far as a request needs it: to be named. */
export type RequestProduct = Pick<Product, 'key' | 'name' | 'site' | 'environment' | 'contract'>;

export interface CustomerChoice {
  number: string;
  name: string;
}

/** For whom somebody asks, and what they can choose of that customer's. */
export interface RequestCustomer {
  /** Null for a customer's own person, and while a partner has not chosen. */
  chosen: CustomerChoice | null;
  /** Whom a partner may ask for; null for everybody else. */
  customers: CustomerChoice[] | null;
  products: RequestProduct[];
  contracts: Entitlement[];
}

/**
 * Reads what a request can be about: a contact's own house, or the customer that a partner names.
 *
 * @param withChoices products and contracts too: the form is open
 */
export async function readRequestCustomer(
  { actor, api }: Pick<PageLocals, 'actor' | 'api'>,
  number: string,
  withChoices: boolean,
): Promise<RequestCustomer> {
  const contracts = withChoices ? (await api.entitlements.list()).items : [];
  if (actor?.role !== 'partner')
    return {
      chosen: null,
      customers: null,
      products: withChoices ? (await api.products.list()).items : [],
      contracts,
    };
  const customers = await readPartnersCustomers(api);
  // One alone is no choice.
  const chosen = customers.find((customer) => customer.number === number) ?? only(customers);
  if (!chosen || !withChoices) return { chosen: chosen ?? null, customers, products: [], contracts: [] };
  const customer = await api.partnerCustomers.get({ number: chosen.number });
  const numbers = (customer.contracts ?? []).map((contract) => contract.number);
  return {
    chosen,
    customers,
    products: customer.products ?? [],
    contracts: contracts.filter(({ contract }) => numbers.includes(contract)),
  };
}

/** Whose tickets a partner's person may open and read. */
export async function readPartnersCustomers(api: PageLocals['api']): Promise<CustomerChoice[]> {
  const { customers } = await api.partnerCustomers.list();
  return customers
    .filter(({ scopes }) => scopes.includes('tickets'))
    .map(({ customerNumber, name }) => ({ number: customerNumber, name }));
}

const only = <T>(items: readonly T[]): T | undefined => (items.length === 1 ? items[0] : undefined);

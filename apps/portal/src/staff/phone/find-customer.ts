import type { PageLocals } from '../../page-locals.ts';
import type { Customer } from '../api-types.ts';

const QUERY_CHARACTERS = 100;

/** Customers by number, name or contact; none for an empty query. */
export async function findCustomers({ api }: PageLocals, query: string): Promise<Customer[]> {
  const text = query.trim().slice(0, QUERY_CHARACTERS).replaceAll('\0', '').toWellFormed();
  return text === '' ? [] : (await api.customers.find({ query: text })).items;
}

export async function customerByNumber(locals: PageLocals, number: string): Promise<Customer | null> {
  const found = await findCustomers(locals, number);
  return found.find(({ customerNumber }) => customerNumber === number) ?? null;
}

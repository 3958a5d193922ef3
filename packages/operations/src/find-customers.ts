import { listProducts } from '@zusage/contracts';
import { listContacts, searchOrganisations } from '@zusage/identity';
import type { PersonScope } from './scope.ts';

export interface CustomerMatch {
  customerNumber: string;
  name: string;
  contacts: { name: string; email: string }[];
  products: { key: string; name: string }[];
}

/** Customers by number or part of the name, for staff who have one on the phone; at most ten. */
export async function findCustomers(scope: PersonScope, query: string): Promise<CustomerMatch[]> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const organisations = await searchOrganisations(trx, scope.providerId, query);
    const products = await listProducts(
      trx,
      scope.providerId,
      organisations.map((organisation) => organisation.id),
    );
    const matches = organisations.map(async (organisation): Promise<CustomerMatch> => {
      const contacts = await listContacts(trx, scope.providerId, organisation.id);
      return {
        customerNumber: organisation.customerNumber,
        name: organisation.name,
        contacts: contacts.map((contact) => ({ name: contact.name, email: contact.email })),
        products: products
          .filter((product) => product.organisationId === organisation.id)
          .map((product) => ({ key: product.key, name: product.name })),
      };
    });
    return Promise.all(matches);
  });
}

import { addCertificateInput } from '../procedures/customers/add-certificate.ts';
import { addContractInput } from '../procedures/customers/add-contract.ts';
import { addProductInput } from '../procedures/customers/add-product.ts';
import { addSiteInput } from '../procedures/customers/add-site.ts';
import { bookPurchaseInput } from '../procedures/customers/book-purchase.ts';
import { createInput as createCustomerInput } from '../procedures/customers/create.ts';
import { findInput } from '../procedures/customers/find.ts';
import { getInput as customerInput } from '../procedures/customers/get.ts';
import type { Route } from './route.ts';

/** Customers and what they bought, for the provider's people. */
export const customerRoutes: Route[] = [
  {
    method: 'GET',
    path: '/customers',
    procedure: 'customers.find',
    input: findInput,
    summary: 'Customers by number or name (staff)',
  },
  {
    method: 'POST',
    path: '/customers',
    procedure: 'customers.create',
    input: createCustomerInput,
    summary: 'Create a customer (administrators)',
    status: 201,
  },
  {
    method: 'GET',
    path: '/customers/{customerNumber}',
    procedure: 'customers.get',
    input: customerInput,
    summary: 'Everything about one customer (staff)',
  },
  {
    method: 'POST',
    path: '/customers/{customerNumber}/contracts',
    procedure: 'customers.addContract',
    input: addContractInput,
    summary: 'Add a contract (administrators)',
    status: 201,
  },
  {
    method: 'POST',
    path: '/customers/{customerNumber}/sites',
    procedure: 'customers.addSite',
    input: addSiteInput,
    summary: 'Add a site (administrators)',
    status: 201,
  },
  {
    method: 'POST',
    path: '/customers/{customerNumber}/products',
    procedure: 'customers.addProduct',
    input: addProductInput,
    summary: 'Add a product (administrators)',
    status: 201,
  },
  {
    method: 'POST',
    path: '/customers/{customerNumber}/certificates',
    procedure: 'customers.addCertificate',
    input: addCertificateInput,
    summary: 'Issue a certificate (administrators)',
    status: 201,
  },
  {
    method: 'POST',
    path: '/customers/{customerNumber}/unit-purchases',
    procedure: 'customers.bookPurchase',
    input: bookPurchaseInput,
    summary: 'Book a purchase of units (administrators)',
    status: 201,
  },
];

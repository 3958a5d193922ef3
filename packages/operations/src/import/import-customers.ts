import {
  changeOrganisation,
  createOrganisations,
  organisationsByNumber,
  type Organisation,
} from '@zusage/identity';
import { customerChanged, customerCreated } from '../customers/customer.ts';
import { NAME_CHARACTERS_MAX, numberFault, textFault } from '../customers/field-rules.ts';
import { auditAll } from './audit-all.ts';
import type { Batch, KindOfImport } from './kind-of-import.ts';
import { requireText } from './read-cells.ts';

interface CustomerWish {
  customerNumber: string;
  name: string;
}

interface CustomerPlan extends CustomerWish {
  before: Organisation | null;
}

const known = ({ trx, author }: Batch, asked: readonly { wish: CustomerWish }[]) =>
  organisationsByNumber(
    trx,
    author.providerId,
    asked.map(({ wish }) => wish.customerNumber),
  );

/** A row is a customer: found by its number, otherwise new. */
export const customerImport: KindOfImport<CustomerWish, CustomerPlan> = {
  read: (reading) => {
    const customerNumber = requireText(reading, 'customerNumber');
    const name = reading.text('name');
    reading.failAs('name', textFault(name, NAME_CHARACTERS_MAX));
    return { customerNumber, name };
  },

  identity: ({ customerNumber }) =>
    customerNumber === '' ? null : { column: 'customerNumber', key: customerNumber },

  owners: async (batch, asked) => [...(await known(batch, asked)).values()].map(({ id }) => id),

  judge: async (batch, asked) => {
    const customers = await known(batch, asked);
    return asked.map(({ reading, wish }) => {
      const before = customers.get(wish.customerNumber) ?? null;
      // A number that somebody has already is left as it is.
      if (!before && wish.customerNumber !== '')
        reading.failAs('customerNumber', numberFault(wish.customerNumber));
      const { row, findings } = reading;
      if (reading.hasFault()) return { row, outcome: 'faulty', findings, plan: null };
      if (before && before.name === wish.name) return { row, outcome: 'unchanged', findings, plan: null };
      if (before) reading.change('name', 'name', { from: before.name, to: wish.name });
      return { row, outcome: before ? 'changed' : 'new', findings, plan: { ...wish, before } };
    });
  },

  apply: async ({ trx, author }, plans) => {
    const { providerId } = author;
    const fresh = plans.filter(({ plan }) => !plan.before).map(({ plan }) => plan);
    const created = await createOrganisations(trx, providerId, fresh);
    const entries = created.map(customerCreated);
    for (const { plan } of plans) {
      if (!plan.before) continue;
      const after = { ...plan.before, name: plan.name };
      await changeOrganisation(trx, providerId, after);
      entries.push(customerChanged(plan.before, after));
    }
    await auditAll(trx, author, entries);
  },
};

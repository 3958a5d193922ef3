import type { PageLocals } from '../../page-locals.ts';
import type { ContractLine, Dossier, Offer, ProductLine } from './customer-types.ts';
import { orNull, wholeNumber, type Draft, type Stored } from './draft.ts';
import { keyOf } from './read-customer.ts';

type Api = PageLocals['api']['customers'];
type Input<Name extends keyof Api> = Parameters<
  Api[Name] extends (input: infer I) => unknown ? (input: I) => void : never
>[0];

/** What a contract's form says; the API checks it. */
export function contractInput(
  draft: Draft,
  offer: Offer,
): Omit<Input<'addContract'>, 'customerNumber' | 'number'> {
  const agreed = offer.agreed.flatMap(({ key }): [string, number][] => {
    const typed = draft.text(`agreedMinutes.${key}`).trim();
    return typed === '' ? [] : [[key, wholeNumber(typed)]];
  });
  return {
    serviceLevel: draft.text('serviceLevel'),
    options: [...draft.all('options')],
    agreedMinutes: Object.fromEntries(agreed),
    ...(offer.calendars.length > 0 ? { calendar: orNull(draft.text('calendar')) } : {}),
    ...(offer.prerequisites.length > 0
      ? { prerequisites: draft.all('prerequisites').filter((key) => key !== '') }
      : {}),
    validFrom: draft.text('validFrom'),
    validUntil: draft.text('validUntil'),
  };
}

/** A contract as its form shows it. */
export const storedContract = (contract: ContractLine): Stored => ({
  serviceLevel: contract.serviceLevel,
  options: contract.options.map(({ key }) => key),
  calendar: contract.calendar?.key ?? '',
  prerequisites: contract.met,
  validFrom: contract.validFrom,
  validUntil: contract.validUntil,
  ...Object.fromEntries(
    contract.agreed.map(({ severity, minutes }) => [
      `agreedMinutes.${severity}`,
      minutes === null ? '' : String(minutes),
    ]),
  ),
});

export function productInput(
  draft: Draft,
  offer: Offer,
): Omit<Input<'addProduct'>, 'customerNumber' | 'productKey'> {
  const identifiers = offer.identifiers.flatMap(({ key }): [string, string[]][] => {
    const lines = draft
      .text(`identifiers.${key}`)
      .split('\n')
      .map((line) => line.trim());
    const values = lines.filter((line) => line !== '');
    return values.length > 0 ? [[key, values]] : [];
  });
  return {
    name: draft.text('name'),
    version: orNull(draft.text('version')),
    environment: draft.text('environment') === 'test' ? 'test' : 'production',
    site: orNull(draft.text('site')),
    contract: orNull(draft.text('contract')),
    supportUntil: orNull(draft.text('supportUntil')),
    identifiers: Object.fromEntries(identifiers),
  };
}

/** The key that was typed, or one made of the name. */
export const keyFrom = (draft: Draft, field: string): string =>
  draft.text(field).trim() || keyOf(draft.text('name'));

export const storedProduct = (product: ProductLine): Stored => ({
  name: product.name,
  version: product.version ?? '',
  environment: product.environment,
  site: product.site?.key ?? '',
  contract: product.contract ?? '',
  supportUntil: product.supportUntil ?? '',
  ...Object.fromEntries(
    Object.entries(Object.groupBy(product.identifiers, ({ kind }) => kind)).map(([kind, values]) => [
      `identifiers.${kind}`,
      (values ?? []).map(({ value }) => value).join('\n'),
    ]),
  ),
});

/** What a new product starts from: the contract that runs, and the site, where there is only one to choose. */
export function productStart({ contracts, sites }: Dossier): Stored {
  const running = contracts.filter(({ status }) => status !== 'expired');
  return {
    productKey: '',
    environment: 'production',
    contract: running.length === 1 ? (running[0]?.number ?? '') : '',
    site: sites.length === 1 ? (sites[0]?.key ?? '') : '',
  };
}

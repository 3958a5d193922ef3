import type { CustomerDossier } from './dossier.ts';

/** Something that ends, with its day: `YYYY-MM-DD`, or the moment for units. */
export interface Ending {
  kind: 'contract' | 'certificate' | 'support' | 'units' | 'certification';
  /** What people call it. */
  subject: string;
  at: string;
}

type Source = Pick<CustomerDossier, 'contracts' | 'certificates' | 'products' | 'people' | 'units'>;

const ENDINGS_SHOWN = 4;

/** What ends next from today on, the soonest first. */
export function whatEndsNext(
  { contracts, certificates, products, people, units }: Source,
  today: string,
): Ending[] {
  const endings: Ending[] = [
    ...contracts
      .filter(({ status }) => status === 'active' || status === 'expiring')
      .map(({ number, validUntil }) => ({ kind: 'contract' as const, subject: number, at: validUntil })),
    // A certificate that ends with its contract says nothing new.
    ...certificates
      .filter(
        ({ status, contract, validUntil }) =>
          status === 'valid' &&
          !contracts.some((other) => other.number === contract && other.validUntil === validUntil),
      )
      .map(({ number, validUntil }) => ({ kind: 'certificate' as const, subject: number, at: validUntil })),
    ...products.flatMap(({ name, support }) =>
      support.until && !support.atLeast
        ? [{ kind: 'support' as const, subject: name, at: support.until }]
        : [],
    ),
    ...people.flatMap(({ name, certifiedUntil }) =>
      certifiedUntil ? [{ kind: 'certification' as const, subject: name, at: certifiedUntil }] : [],
    ),
    ...units.flatMap(({ name, nextExpiry }) =>
      nextExpiry ? [{ kind: 'units' as const, subject: name, at: nextExpiry.at }] : [],
    ),
  ];
  return endings
    .filter(({ at }) => at.slice(0, 10) >= today)
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .slice(0, ENDINGS_SHOWN);
}

/** What the provider's people enter about a version; days are `YYYY-MM-DD`. */
export interface VersionFacts {
  /** What it is a version of, as products name it: "FortiOS". */
  product: string;
  version: string;
  /** Runs at the customer's site, not at the provider. */
  onPremises: boolean;
  releasedOn: string;
  /** The last day of its support, and when that was announced; null while no end is announced. */
  supportUntil: string | null;
  announcedOn: string | null;
}

/** An entry of the register. */
export interface RegisteredVersion extends VersionFacts {
  id: string;
  slug: string;
  successorId: string | null;
}

export const versionName = ({ product, version }: Pick<VersionFacts, 'product' | 'version'>): string =>
  `${product} ${version}`;

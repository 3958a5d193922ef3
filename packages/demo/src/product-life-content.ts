import { existsSync, readFileSync } from 'node:fs';
import type { HardwareStepName } from '@zusage/contracts';
import { parse } from 'yaml';

const CONTENT = new URL('../content/', import.meta.url);

export interface VersionContent {
  product: string;
  version: string;
  /** Runs at the provider. */
  hosted?: boolean;
  releasedDaysAgo: number;
  /** Version of the same product. */
  successor?: string;
  supportUntilDays?: number;
  announcedDaysAgo?: number;
}

export interface ReplacementContent {
  organisation: string;
  person: string;
  product: string;
  contract: string;
  serial: string;
  site: string;
  fault: string;
  phone: string;
  requestedHoursAgo: number;
  steps: {
    step: HardwareStepName;
    /** Key of a person: the customer's or one of the staff. */
    by: string;
    hoursAfter: number;
    vendorReference?: string;
    tracking?: string;
    note?: string;
  }[];
}

export interface ProductLifeContent {
  versions: VersionContent[];
  addresses: { organisation: string; site: string; address: string }[];
  hardwareTerms: {
    organisation: string;
    contract: string;
    cutOff: string | null;
    deliveryWorkdays: number | null;
    returnDays: number | null;
    transportCovered: boolean;
  }[];
  replacements: ReplacementContent[];
  moves: {
    organisation: string;
    person: string;
    product: string;
    newName: string;
    newAddress: string;
    movesInDays: number;
    note: string;
    notifiedDaysAgo: number;
  }[];
}

/** What a provider's products live through; nothing where it has no such file. */
export function readProductLife(id: string): ProductLifeContent {
  const file = new URL(`${id}/product-life.yaml`, CONTENT);
  const content = existsSync(file) ? (parse(readFileSync(file, 'utf8')) as Partial<ProductLifeContent>) : {};
  return { versions: [], addresses: [], hardwareTerms: [], replacements: [], moves: [], ...content };
}

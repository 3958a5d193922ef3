import { existsSync, readFileSync } from 'node:fs';
import type { Visibility } from '@zusage/identity';
import { parse } from 'yaml';
import type { PersonContent } from './content.ts';

interface Sight {
  visibility: Visibility;
  /** Key of a site of the same customer, with visibility `site`. */
  site?: string;
}

/** The shape of `people.yaml`, described in the content's README. Days are relative to the moment of seeding. */
export interface PeopleContent {
  /** Key of a person of `provider.yaml` → what for and how long. */
  certifications: Record<string, { for: string; untilDays: number }>;
  visibilities: Record<string, Sight>;
  people: (PersonContent & Sight & { organisation: string })[];
  invitations: (Pick<PersonContent, 'name' | 'email' | 'phone' | 'language'> &
    Sight & { organisation: string })[];
}

const NOBODY: PeopleContent = { certifications: {}, visibilities: {}, people: [], invitations: [] };

export function readPeople(id: string): PeopleContent {
  const file = new URL(`../content/${id}/people.yaml`, import.meta.url);
  if (!existsSync(file)) return NOBODY;
  return { ...NOBODY, ...(parse(readFileSync(file, 'utf8')) as Partial<PeopleContent>) };
}

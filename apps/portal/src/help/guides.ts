import type { Locale } from '@zusage/i18n';
import type { Reader } from '../routes.ts';

/** A guide by its name in addresses; its texts are `{language}/{name}.md`. */
export const guideNames = [
  'contacts',
  'administrators',
  'partners',
  'support',
  'providers',
  'operation',
] as const;
export type GuideName = (typeof guideNames)[number];

interface GuideFile {
  frontmatter: { title: string; lead: string };
  Content: (props: object) => unknown;
  getHeadings: () => { depth: number; slug: string; text: string }[];
}

export interface Guide {
  name: GuideName;
  title: string;
  lead: string;
  Content: GuideFile['Content'];
  /** Second-level headings, for a list of contents. */
  contents: { id: string; text: string }[];
}

const files = import.meta.glob<GuideFile>('./{de,en,fr}/*.md', { eager: true });

/** What each reader finds; the first is their own. Whoever runs an installation is an administrator of a provider. */
const guidesOf: Record<Reader, readonly GuideName[]> = {
  anonymous: ['contacts'],
  customer: ['contacts'],
  'customer-admin': ['administrators', 'contacts'],
  partner: ['partners', 'contacts'],
  agent: ['support'],
  'provider-admin': ['providers', 'support', 'operation'],
};

export const guidesFor = (reader: Reader, locale: Locale): Guide[] =>
  guidesOf[reader].map((name) => readGuide(name, locale));

/** Null for a guide that does not exist or is for others. */
export function guideFor(reader: Reader, locale: Locale, name: string): Guide | null {
  const known = guidesOf[reader].find((each) => each === name);
  return known ? readGuide(known, locale) : null;
}

function readGuide(name: GuideName, locale: Locale): Guide {
  const file = files[`./${locale}/${name}.md`];
  if (!file) throw new Error(`there is no guide ${locale}/${name}.md`);
  return {
    name,
    ...file.frontmatter,
    Content: file.Content,
    contents: file
      .getHeadings()
      .filter(({ depth }) => depth === 2)
      .map(({ slug, text }) => ({ id: slug, text })),
  };
}

import type { Catalogue } from '@zusage/catalogue';
import type { Citation } from './cited-by-tests.ts';
import { usesOf, type Use } from './uses-in-catalogue.ts';

const HEAD = `# Policy ids, their tests, and where people meet them

Made by \`npm run policies\`; a test fails when it is out of date. "Decided by" counts the parts of the catalogue that carry the id; every
id with a sentence also stands on the provider's service description.
`;

const TITLES_MAX = 3;

/** The page for a set of catalogues: one table each, one row for each id that has a sentence there or a test. */
export function policiesPage(catalogues: readonly Catalogue[], cited: Map<string, Citation[]>): string {
  return [HEAD, ...catalogues.map((catalogue) => tableOf(catalogue, cited))].join('\n');
}

/** The ids of one provider: all begin alike. */
function idsOf({ promises }: Catalogue, cited: Map<string, Citation[]>): string[] {
  const own = promises.map(({ rule }) => rule);
  const prefix = own[0]?.replace(/\d+$/, '') ?? '';
  const tested = [...cited.keys()].filter((id) => id.replace(/\d+$/, '') === prefix);
  const number = (id: string) => Number(id.slice(prefix.length));
  return [...new Set([...own, ...tested])].sort((a, b) => number(a) - number(b));
}

function tableOf(catalogue: Catalogue, cited: Map<string, Citation[]>): string {
  const rows = idsOf(catalogue, cited).map((id) => {
    const sentence = catalogue.promises.find(({ rule }) => rule === id)?.text.en;
    const cells = [
      id,
      sentence ?? '',
      decidedBy(usesOf(catalogue, id)),
      places(catalogue, id),
      tests(cited.get(id)),
    ];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  return [
    `## ${catalogue.name}\n`,
    '| id | says | decided by | met in | tests |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

const decidedBy = (uses: Use[]): string =>
  uses.map(({ part, count }) => (count === 1 ? part : `${count} × ${part}`)).join(', ');

function places(catalogue: Catalogue, id: string): string {
  const met = usesOf(catalogue, id).map((use) => use.met);
  const described = catalogue.promises.some(({ rule }) => rule === id) ? ['the service description'] : [];
  return [...new Set([...met, ...described])].join('; ');
}

/** Each file once, with the titles that name the id. */
function tests(citations: Citation[] = []): string {
  const files = Map.groupBy(citations, ({ file }) => file);
  return [...files]
    .map(([file, cases]) => {
      const titles = [...new Set(cases.map(({ title }) => title))];
      const shown = titles.slice(0, TITLES_MAX).map((title) => `“${title}”`);
      const more = titles.length - shown.length;
      return `\`${file}\`: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    })
    .join('<br>');
}

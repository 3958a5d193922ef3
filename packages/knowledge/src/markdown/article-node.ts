export const articleTags = [
  'p', 'h2', 'h3', 'ul', 'ol', 'li', 'strong', 'em', 'code', 'pre', 'blockquote', 'a', 'hr', 'br',
  'table', 'thead', 'tbody', 'tr', 'th', 'td',
] as const; // prettier-ignore
export type ArticleTag = (typeof articleTags)[number];

/**
 * An article as data: what the page's HTML is written from, and what the widget turns into nodes, because the pages it
 * stands on forbid innerHTML. `href` only on `a`, and only an address that `safeLink` let through.
 */
export type ArticleNode = string | ArticleElement;
export interface ArticleElement {
  tag: ArticleTag;
  href?: string;
  children: ArticleNode[];
}

/** The words of a node in reading order, without any separation of blocks. */
export function textOf(nodes: readonly ArticleNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('');
}

const blocks: ReadonlySet<string> = new Set([
  'p',
  'h2',
  'h3',
  'li',
  'pre',
  'blockquote',
  'br',
  'hr',
  'tr',
  'th',
  'td',
]);

/** The words with blanks where a block or a line ends; for search and excerpts. */
export function plainText(nodes: readonly ArticleNode[]): string {
  const parts: string[] = [];
  const visit = (node: ArticleNode): void => {
    if (typeof node === 'string') {
      parts.push(node);
      return;
    }
    node.children.forEach(visit);
    if (blocks.has(node.tag)) parts.push(' ');
  };
  nodes.forEach(visit);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** The texts of all headings, in order. */
export function headingsOf(nodes: readonly ArticleNode[]): { level: 2 | 3; text: string }[] {
  return nodes.flatMap((node) => {
    if (typeof node === 'string') return [];
    if (node.tag === 'h2' || node.tag === 'h3')
      return [{ level: node.tag === 'h2' ? 2 : 3, text: textOf(node.children) } as const];
    return headingsOf(node.children);
  });
}

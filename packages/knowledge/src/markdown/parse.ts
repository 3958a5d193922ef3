import MarkdownIt, { type Token } from 'markdown-it';
import type { ArticleElement, ArticleNode, ArticleTag } from './article-node.ts';
import { safeLink } from './safe-link.ts';

const markdown = new MarkdownIt({ html: false, linkify: true, typographer: false });
// only what has a scheme, and mail addresses: a file name such as `readme.md` is no link
markdown.linkify.set({ fuzzyLink: false, fuzzyIP: false, fuzzyEmail: true });

const kept: Readonly<Record<string, ArticleTag>> = {
  paragraph_open: 'p',
  bullet_list_open: 'ul',
  ordered_list_open: 'ol',
  list_item_open: 'li',
  blockquote_open: 'blockquote',
  strong_open: 'strong',
  em_open: 'em',
  table_open: 'table',
  thead_open: 'thead',
  tbody_open: 'tbody',
  tr_open: 'tr',
  th_open: 'th',
  td_open: 'td',
};

/**
 * Reads Markdown into a tree. It is the only way from an author's text to a reader: HTML in it stays text, images are
 * left out but for their description (S44), links that are not safe become their text, headings begin at h2.
 * @param source at most `limits.body` long; the caller has checked it
 */
export function parseArticle(source: string): ArticleNode[] {
  const tokens = markdown.parse(source, {});
  const levels = tokens
    .filter((token) => token.type === 'heading_open')
    .map((token) => Number(token.tag.slice(1)));
  const shift = levels.length > 0 ? 2 - Math.min(...new Set(levels)) : 0;
  return build(tokens, shift);
}

function build(tokens: readonly Token[], shift: number): ArticleNode[] {
  const root: ArticleNode[] = [];
  // a token pair without a tag of its own (tight paragraphs, strike-through, unsafe links) adds to its parent
  const open: ArticleNode[][] = [root];
  for (const token of tokens) {
    const parent = open.at(-1) ?? root;
    if (token.nesting === 1) {
      const element = elementOf(token, shift);
      if (element) parent.push(element);
      open.push(element ? element.children : parent);
    } else if (token.nesting === -1) {
      open.pop();
    } else {
      addLeaf(parent, token, shift);
    }
  }
  return root;
}

function elementOf(token: Token, shift: number): ArticleElement | null {
  if (token.hidden) return null;
  if (token.type === 'heading_open') {
    return { tag: Number(token.tag.slice(1)) + shift <= 2 ? 'h2' : 'h3', children: [] };
  }
  if (token.type === 'link_open') {
    const href = safeLink(String(token.attrGet('href') ?? ''));
    return href === null ? null : { tag: 'a', href, children: [] };
  }
  const tag = kept[token.type];
  return tag ? { tag, children: [] } : null;
}

function addLeaf(parent: ArticleNode[], token: Token, shift: number): void {
  switch (token.type) {
    case 'inline':
      parent.push(...build(token.children ?? [], shift));
      return;
    case 'code_inline':
      parent.push({ tag: 'code', children: [token.content] });
      return;
    case 'fence':
    case 'code_block':
      parent.push({ tag: 'pre', children: [{ tag: 'code', children: [token.content.replace(/\n$/, '')] }] });
      return;
    case 'hr':
      parent.push({ tag: 'hr', children: [] });
      return;
    case 'hardbreak':
      parent.push({ tag: 'br', children: [] });
      return;
    case 'softbreak':
      addText(parent, '\n');
      return;
    default:
      // text, and an image's description
      addText(parent, token.content);
  }
}

/** Joins neighbouring texts: markdown-it cuts them at every character that might have been markup. */
function addText(parent: ArticleNode[], text: string): void {
  if (text === '') return;
  const last = parent.at(-1);
  if (typeof last === 'string') parent[parent.length - 1] = last + text;
  else parent.push(text);
}

import sanitizeHtml from 'sanitize-html';
import { articleTags, textOf, type ArticleElement, type ArticleNode } from './article-node.ts';
import { slugOf } from '../slug.ts';
import { safeLink } from './safe-link.ts';

export interface RenderedArticle {
  /** Sanitised HTML: block elements from h2 down, no styles, no scripts, no images. */
  html: string;
  /** Headings in order, each with the id of its element, for a list of contents. */
  contents: { id: string; level: 2 | 3; text: string }[];
}

/** Writes a parsed article as HTML. `sanitize-html` looks over the result once more: two different guards must fail. */
export function renderArticle(nodes: readonly ArticleNode[]): RenderedArticle {
  const contents: RenderedArticle['contents'] = [];
  const ids: TakenIds = { ids: new Set(), numbers: new Map() };
  const write = (node: ArticleNode): string => {
    if (typeof node === 'string') return escapeHtml(node);
    if (node.tag === 'hr' || node.tag === 'br') return `<${node.tag}>`;
    return `<${node.tag}${attributes(node)}>${node.children.map(write).join('')}</${node.tag}>`;
  };
  const attributes = (element: ArticleElement): string => {
    if (element.tag === 'a') return ` href="${escapeHtml(element.href ?? '')}" rel="noopener"`;
    if (element.tag !== 'h2' && element.tag !== 'h3') return '';
    const text = textOf(element.children).trim();
    const id = uniqueId(text, ids);
    contents.push({ id, level: element.tag === 'h2' ? 2 : 3, text });
    return ` id="${id}"`;
  };
  return { html: sanitizeHtml(nodes.map(write).join(''), policy), contents };
}

const policy: sanitizeHtml.IOptions = {
  allowedTags: [...articleTags],
  allowedAttributes: { a: ['href', 'rel'], h2: ['id'], h3: ['id'] },
  allowedSchemes: ['https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  nestingLimit: 250,
  exclusiveFilter: (frame) => frame.tag === 'a' && safeLink(frame.attribs['href'] ?? '') === null,
};

interface TakenIds {
  ids: Set<string>;
  /** The last number given to each wording: counting on keeps ten thousand like headings from being quadratic. */
  numbers: Map<string, number>;
}

/** The prefix keeps an id from shadowing a property of the document or of a form. */
function uniqueId(text: string, taken: TakenIds): string {
  const base = `s-${slugOf(text).slice(0, 60)}`;
  let id = base;
  for (let number = taken.numbers.get(base) ?? 2; taken.ids.has(id); number += 1) {
    id = `${base}-${number}`;
    taken.numbers.set(base, number + 1);
  }
  taken.ids.add(id);
  return id;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

import type { ComponentChild } from 'preact';
import { safeAddress } from './address.ts';
import type { ArticleNode } from './api-types.ts';
import { h } from './element.ts';

const known = new Set(
  'p ul ol li strong em code pre blockquote hr br table thead tbody tr th td a h2 h3'.split(' '),
);
/** The article's title is the dialog's `h2`, so headings inside stand one lower. */
const lowered = new Map([
  ['h2', 'h3'],
  ['h3', 'h4'],
]);

const depthMax = 40;

/**
 * Turns an article into elements. Text becomes text nodes; an unknown tag is left out with all it holds, and no
 * attribute but a checked `href` is ever set, whatever the server sends (S41).
 */
export function renderNodes(nodes: unknown, depth = 0): ComponentChild[] {
  if (!Array.isArray(nodes) || depth > depthMax) return [];
  return (nodes as ArticleNode[]).map((node) => {
    if (typeof node === 'string') return node;
    if (!known.has(node?.tag)) return null;
    const { tag, href } = node;
    const children = renderNodes(node.children, depth + 1);
    if (tag === 'a')
      return h(tag, { href: safeAddress(href), target: '_blank', rel: 'noopener noreferrer' }, children);
    if (tag === 'hr' || tag === 'br') return h(tag, null);
    // A wide table scrolls by itself; for that the keyboard must be able to reach it.
    if (tag === 'table') return h('div', { class: 'wide', tabIndex: 0 }, h(tag, null, children));
    return h(lowered.get(tag) ?? tag, null, children);
  });
}

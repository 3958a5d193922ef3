import type { Transaction } from '@zusage/db';
import type { Language } from '../language.ts';
import type { ArticleNode } from '../markdown/article-node.ts';
import { parseArticle } from '../markdown/parse.ts';
import { publishedText, type ArticleKey } from './published-text.ts';

export interface ArticleNodes {
  slug: string;
  title: string;
  language: Language;
  nodes: ArticleNode[];
}

/**
 * A published article as a tree, for the widget.
 * @param key.siteUrl base that paths of our own site are completed with, `https://…`; without it such links become text,
 *   because in the widget they would point into the host's page
 * @throws AppError not_found
 */
export async function readArticleNodes(
  trx: Transaction,
  providerId: string,
  key: ArticleKey & { siteUrl?: string },
): Promise<ArticleNodes> {
  const text = await publishedText(trx, providerId, key);
  const nodes = withAbsoluteLinks(parseArticle(text.body), key.siteUrl);
  return { slug: text.slug, title: text.title, language: text.language, nodes };
}

/** Completes or drops links that are a path; all other nodes stay as they are. */
export function withAbsoluteLinks(nodes: readonly ArticleNode[], siteUrl?: string): ArticleNode[] {
  return nodes.flatMap((node): ArticleNode[] => {
    if (typeof node === 'string') return [node];
    const children = withAbsoluteLinks(node.children, siteUrl);
    if (!node.href?.startsWith('/')) return [{ ...node, children }];
    return siteUrl?.startsWith('https://')
      ? [{ ...node, href: new URL(node.href, siteUrl).href, children }]
      : children;
  });
}

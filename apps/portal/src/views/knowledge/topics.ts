import type { ListedArticle } from '../api-types.ts';

export interface Topic {
  key: string;
  name: string;
  items: ListedArticle[];
}

/** Articles under their topics, in the order in which they came; what has none stands last under `rest`. */
export function topicsOf(articles: readonly ListedArticle[], rest: string): Topic[] {
  const byTopic = Map.groupBy(articles, ({ topicKey }) => topicKey);
  const named = [...byTopic]
    .filter(([key]) => key !== '')
    .map(([key, items]) => ({ key, name: items[0]?.topic ?? '', items }));
  const others = byTopic.get('') ?? [];
  return others.length > 0 ? [...named, { key: '', name: rest, items: others }] : named;
}

/** The articles that were checked or published last, the newest first. */
export function checkedLately(articles: readonly ListedArticle[], max: number): ListedArticle[] {
  const dateOf = ({ checkedAt, publishedAt }: ListedArticle): string => checkedAt ?? publishedAt;
  return articles.toSorted((one, other) => dateOf(other).localeCompare(dateOf(one))).slice(0, max);
}

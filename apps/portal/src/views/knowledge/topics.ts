import type { ListedArticle } from '../api-types.ts';

export interface Topic {
  name: string;
  items: ListedArticle[];
}

/** Articles under their topics, in the order in which they came; what has none stands last under `rest`. */
export function topicsOf(articles: readonly ListedArticle[], rest: string): Topic[] {
  const byTopic = Map.groupBy(articles, ({ topic }) => topic.trim());
  const named = [...byTopic].filter(([name]) => name !== '').map(([name, items]) => ({ name, items }));
  const others = byTopic.get('') ?? [];
  return others.length > 0 ? [...named, { name: rest, items: others }] : named;
}

import type { FilterLink } from '@zusage/ui';
import { formatNumber, isLocale, locales, type Locale } from '@zusage/i18n';
import type { View } from '../../views/view.ts';
import type { EditorItem } from '../api-types.ts';
import { textStates, type TextState } from './text-state.tsx';

type Audience = EditorItem['audience'];
const audiences = ['public', 'customer', 'internal'] as const satisfies readonly Audience[];

/** What the list of articles is narrowed to; '' is everything. */
export interface ArticleFilter {
  /** A state of a text in any language, or what is due for review. */
  state: TextState | 'due' | '';
  audience: Audience | '';
  /** A topic's key. */
  topic: string;
  /** Only articles that have no text in this language. */
  missing: Locale | '';
  /** Words of a title. */
  text: string;
}

/** Anything that an address may hold and that is no filter is left out. */
export function readArticleFilter(query: URLSearchParams): ArticleFilter {
  const state = query.get('state');
  const missing = query.get('missing');
  return {
    state: state === 'due' ? 'due' : (textStates.find((each) => each === state) ?? ''),
    audience: audiences.find((each) => each === query.get('audience')) ?? '',
    topic: query.get('topic') ?? '',
    missing: isLocale(missing) ? missing : '',
    text: (query.get('text') ?? '').trim().slice(0, 200),
  };
}

export function articlesHref(view: View, filter: ArticleFilter): string {
  const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ''));
  return query.size > 0 ? `${view.to.articles}?${query}` : view.to.articles;
}

export function filterArticles(
  articles: readonly EditorItem[],
  { state, audience, topic, missing, text }: ArticleFilter,
): EditorItem[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return articles.filter(
    (article) =>
      hasState(article, state) &&
      (audience === '' || article.audience === audience) &&
      (topic === '' || article.topic === topic) &&
      (missing === '' || !article.texts.some(({ language }) => language === missing)) &&
      words.every((word) => titlesOf(article).includes(word)),
  );
}

function hasState({ texts }: EditorItem, state: ArticleFilter['state']): boolean {
  if (state === '') return true;
  return texts.some((text) => (state === 'due' ? text.isReviewDue : text.state === state));
}

const titlesOf = ({ texts, slug }: EditorItem): string =>
  [slug, ...texts.map(({ title }) => title)].join('\n').toLowerCase();

/** States that would show something within the other filters, and the one that is open. */
export function stateLinks(view: View, articles: readonly EditorItem[], filter: ArticleFilter): FilterLink[] {
  const { staff, authoring } = view.messages;
  const words = { ...staff.articleStatus, due: authoring.reviewDue };
  const shownIn = (state: ArticleFilter['state']): number =>
    filterArticles(articles, { ...filter, state }).length;
  const link = (state: ArticleFilter['state']): FilterLink => ({
    text: state === '' ? staff.articlesAll : words[state],
    href: articlesHref(view, { ...filter, state }),
    current: state === filter.state,
    count: formatNumber(shownIn(state), view.locale),
  });
  const states = [...textStates, 'due'] as const;
  return [link(''), ...states.filter((state) => state === filter.state || shownIn(state) > 0).map(link)];
}

/** Languages in which an article can be missing. */
export const missingLanguages: readonly Locale[] = locales;

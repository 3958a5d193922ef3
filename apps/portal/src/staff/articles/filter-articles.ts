import type { FilterLink } from '@zusage/ui';
import { formatNumber } from '@zusage/i18n';
import type { View } from '../../views/view.ts';
import type { EditorItem } from '../api-types.ts';
import { textStates, type TextState } from './text-state.tsx';

/** The state that an address asks for; null shows all. */
export function readState(value: string | null): TextState | null {
  return textStates.find((state) => state === value) ?? null;
}

/** Articles with a text in that state, in any language. */
export function withState(articles: readonly EditorItem[], state: TextState | null): EditorItem[] {
  return articles.filter(({ texts }) => state === null || texts.some((text) => text.state === state));
}

/** Views of the list that would show something, and the one that is open. */
export function stateLinks(
  view: View,
  articles: readonly EditorItem[],
  current: TextState | null,
): FilterLink[] {
  const { staff } = view.messages;
  const link = (state: TextState | null): FilterLink => ({
    text: state ? staff.articleStatus[state] : staff.articlesAll,
    href: state ? `${view.to.articles}?state=${state}` : view.to.articles,
    current: state === current,
    count: formatNumber(withState(articles, state).length, view.locale),
  });
  const shown = textStates.filter((state) => state === current || withState(articles, state).length > 0);
  return [link(null), ...shown.map(link)];
}

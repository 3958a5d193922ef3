import type { Locale } from '@zusage/i18n';
import type { View } from '../../views/view.ts';

export function editorHref({ to }: View, slug: string, language: Locale): string {
  return `${to.editArticle(slug)}/${language}`;
}

/** Where topics and products are named. */
export const topicsHref = ({ to }: View): string => to.articleTopics;

/** Where another language of an article is begun. */
export function translationHref({ to }: View, slug: string, language: Locale): string {
  return `${to.newArticle}?${new URLSearchParams({ slug, language })}`;
}

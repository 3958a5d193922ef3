import type { RuledItem } from '@zusage/ui';
import type { ListedArticle } from '../api-types.ts';
import type { View } from '../view.ts';

/** One article of a list: title, what it is about, when it was checked, and its language where that is another one. */
export function articleItem({ messages, times, to, locale }: View, article: ListedArticle): RuledItem {
  const { knowledge } = messages;
  const isForeign = article.language !== locale;
  return {
    key: article.slug,
    title: <span lang={article.language}>{article.title}</span>,
    href: to.article(article.slug),
    detail: (
      <>
        {article.summary && (
          <span class="article-summary" lang={article.language}>
            {article.summary}
          </span>
        )}
        <span class="small">
          {knowledge.checkedOn({ date: times.day(article.checkedAt ?? article.publishedAt) })}
          {isForeign && ` · ${knowledge.inLanguage({ language: knowledge.languageName[article.language] })}`}
        </span>
      </>
    ),
  };
}

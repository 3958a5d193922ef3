import { RuledList } from '@zusage/ui';
import type { Article } from '../api-types.ts';
import type { View } from '../view.ts';

/** What else the reader may want: articles of the same topic or about the same products. */
export function RelatedArticles({ view, article }: { view: View; article: Article }) {
  if (article.related.length === 0) return null;
  return (
    <section class="section related" aria-labelledby="related">
      <h2 id="related">{view.messages.knowledge.related}</h2>
      <RuledList
        items={article.related.map(({ slug, title, summary, language }) => ({
          key: slug,
          title: <span lang={language}>{title}</span>,
          href: view.to.article(slug),
          detail: summary === '' ? undefined : <span lang={language}>{summary}</span>,
        }))}
      />
    </section>
  );
}

import type { View } from '../view.ts';

export interface ArticleLinksProps {
  view: View;
  title: string;
  id: string;
  articles: readonly { slug: string; title: string; language: string; note?: string }[];
}

/** A short list of articles for the margin. */
export function ArticleLinks({ view, title, id, articles }: ArticleLinksProps) {
  if (articles.length === 0) return null;
  return (
    <nav class="margin-block" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="article-links" role="list">
        {articles.map((article) => (
          <li key={article.slug}>
            <a href={view.to.article(article.slug)} lang={article.language}>
              {article.title}
            </a>
            {article.note && <span class="soft small">{article.note}</span>}
          </li>
        ))}
      </ul>
    </nav>
  );
}

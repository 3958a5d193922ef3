import type { Article } from '../api-types.ts';
import type { View } from '../view.ts';

/** Fewer headings need no contents. */
const HEADINGS_MIN = 2;

export const hasContents = ({ contents }: Article): boolean => contents.length >= HEADINGS_MIN;

/** What stands in an article: beside it on wide screens, to be opened above it on small ones. */
export function Contents({ view, article, look }: { view: View; article: Article; look: 'margin' | 'fold' }) {
  const { knowledge } = view.messages;
  if (!hasContents(article)) return null;
  if (look === 'fold') {
    return (
      <details class="fold contents-fold">
        <summary>{knowledge.inThisArticle}</summary>
        <ContentsList article={article} />
      </details>
    );
  }
  return (
    <nav class="margin-block contents-margin" aria-labelledby="contents">
      <h2 id="contents">{knowledge.inThisArticle}</h2>
      <ContentsList article={article} />
    </nav>
  );
}

function ContentsList({ article }: { article: Article }) {
  return (
    <ol class="contents" role="list" lang={article.language}>
      {article.contents.map(({ id, text, level }) => (
        <li key={id} class={level === 3 ? 'contents-3' : undefined}>
          <a href={`#${id}`}>{text}</a>
        </li>
      ))}
    </ol>
  );
}

import { formatList } from '@zusage/i18n';
import type { Article } from '../api-types.ts';
import type { CarriedSearch } from '../search-links.ts';
import { searchedArticleHref } from '../search-links.ts';
import type { View } from '../view.ts';

/** When it was checked, its other languages, and what stands in it. */
export function ArticleMargin({
  view,
  article,
  search,
}: {
  view: View;
  article: Article;
  search: CarriedSearch;
}) {
  const { knowledge } = view.messages;
  const others = article.languages.filter((language) => language !== article.language);
  const isForeign = article.language !== view.locale && !article.languages.includes(view.locale);
  const contents = article.contents.filter(({ level }) => level === 2);
  return (
    <>
      <div class="two-lines">
        <p class="soft">
          {knowledge.checkedOn({ date: view.times.day(article.checkedAt ?? article.publishedAt) })}
        </p>
        {isForeign && (
          <p>
            {knowledge.otherLanguage({
              language: formatList(
                article.languages.map((language) => knowledge.languageName[language]),
                view.locale,
              ),
            })}
          </p>
        )}
        {others.length > 0 && (
          <p>
            {knowledge.alsoIn}{' '}
            {others.map((language, index) => (
              <span key={language}>
                {index > 0 && ', '}
                <a href={searchedArticleHref(view.to, article.slug, search, language)} hreflang={language}>
                  {knowledge.languageName[language]}
                </a>
              </span>
            ))}
          </p>
        )}
      </div>
      {contents.length > 1 && (
        <nav class="margin-block" aria-labelledby="contents">
          <h2 id="contents">{knowledge.inThisArticle}</h2>
          <ol class="contents" role="list">
            {contents.map(({ id, text }) => (
              <li key={id}>
                <a href={`#${id}`}>{text}</a>
              </li>
            ))}
          </ol>
        </nav>
      )}
    </>
  );
}

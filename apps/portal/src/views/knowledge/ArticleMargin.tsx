import { formatList } from '@zusage/i18n';
import type { Article } from '../api-types.ts';
import type { CarriedSearch } from '../search-links.ts';
import { searchedArticleHref } from '../search-links.ts';
import type { View } from '../view.ts';
import { browseHref } from './browse.ts';
import { Contents } from './Contents.tsx';

/** When it was checked and by whom, its other languages, what it applies to, and what stands in it. */
export function ArticleMargin({
  view,
  article,
  search,
}: {
  view: View;
  article: Article;
  search: CarriedSearch;
}) {
  return (
    <>
      <div class="article-facts">
        <Checked view={view} article={article} />
        <Languages view={view} article={article} search={search} />
        <AboutProducts view={view} article={article} />
      </div>
      <Contents view={view} article={article} look="margin" />
    </>
  );
}

function Checked({ view, article }: { view: View; article: Article }) {
  const { knowledge } = view.messages;
  const date = view.times.day(article.checkedAt ?? article.publishedAt);
  const { checkedRole: role } = article;
  const by = role && role in knowledge.checkedBy ? knowledge.checkedBy[role as 'agent'] : null;
  return (
    <p class="soft">
      {by ? knowledge.checkedOnBy({ date, by }) : knowledge.checkedOn({ date })}
      {article.checkedAt !== null && article.publishedAt < article.checkedAt && (
        <span class="line small">{knowledge.versionOf({ date: view.times.day(article.publishedAt) })}</span>
      )}
    </p>
  );
}

function Languages({ view, article, search }: { view: View; article: Article; search: CarriedSearch }) {
  const { knowledge } = view.messages;
  const others = article.languages.filter((language) => language !== article.language);
  const isForeign = article.language !== view.locale && !article.languages.includes(view.locale);
  const names = article.languages.map((language) => knowledge.languageName[language]);
  return (
    <>
      {isForeign && <p>{knowledge.otherLanguage({ language: formatList(names, view.locale) })}</p>}
      {others.length > 0 && (
        <p class="screen-only">
          {knowledge.alsoIn}{' '}
          {others.map((language, index) => (
            <span key={language}>
              {index > 0 && ', '}
              <a
                href={searchedArticleHref(view.to, article.slug, search, language)}
                hreflang={language}
                data-keeps-place
              >
                {knowledge.languageName[language]}
              </a>
            </span>
          ))}
        </p>
      )}
    </>
  );
}

function AboutProducts({ view, article }: { view: View; article: Article }) {
  if (article.products.length === 0) return null;
  return (
    <p>
      <span class="soft">{view.messages.knowledge.aboutProducts}</span>{' '}
      {article.products.map(({ key, name }, index) => (
        <span key={key}>
          {index > 0 && ', '}
          <a href={browseHref(view.to, { topic: '', product: key })}>{name}</a>
        </span>
      ))}
    </p>
  );
}

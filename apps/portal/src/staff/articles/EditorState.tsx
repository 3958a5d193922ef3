import { FilterBar } from '@zusage/ui';
import { locales } from '@zusage/i18n';
import type { View } from '../../views/view.ts';
import type { EditorArticle } from '../api-types.ts';
import { ArticleReview } from './ArticleReview.tsx';
import { editorHref, translationHref } from './article-paths.ts';
import { TextStateLabel } from './text-state.tsx';

/** Stands on top of an editor: what readers see now, and the other languages. */
export function EditorState({ view, article }: { view: View; article: EditorArticle }) {
  const { staff } = view.messages;
  const published = publication(view, article);
  return (
    <div class="editor-state">
      <p class="editor-facts">
        <TextStateLabel view={view} state={article.state} />
        {published && <span class="soft">{published}</span>}
        {article.publishedAt && <a href={view.to.article(article.slug)}>{staff.readArticle}</a>}
      </p>
      <ArticleReview view={view} article={article} />
      <FilterBar
        label={staff.languages}
        links={locales.map((language) => languageLink(view, article, language))}
      />
    </div>
  );
}

function languageLink(
  view: View,
  { slug, language: open, languages }: EditorArticle,
  language: (typeof locales)[number],
) {
  const name = view.messages.knowledge.languageName[language];
  if (languages.includes(language)) {
    return { text: name, href: editorHref(view, slug, language), current: language === open };
  }
  return {
    text: view.messages.staff.newText({ language: name }),
    href: translationHref(view, slug, language),
  };
}

/** When readers got what they see; a retracted text had its day, so nothing is said of it. */
function publication(
  { messages: { staff }, times }: View,
  { publishedAt, state }: EditorArticle,
): string | null {
  if (publishedAt) return staff.lastPublished({ at: times.absolute(publishedAt) });
  return state === 'draft' ? staff.neverPublished : null;
}

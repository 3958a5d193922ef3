import { DataTable, EmptyState } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { EditorItem } from '../api-types.ts';
import { editorHref } from './article-paths.ts';
import { audienceName } from './audience.ts';
import { TextStateLabel } from './text-state.tsx';

export interface ArticleTableProps {
  view: View;
  articles: readonly EditorItem[];
}

/** One row per article: its title, and what readers see of it in each language. */
export function ArticleTable({ view, articles }: ArticleTableProps) {
  const { staff } = view.messages;
  return (
    <DataTable
      caption={staff.articlesTitle}
      captionHidden
      dense
      rows={articles}
      rowKey={(article) => article.slug}
      empty={<EmptyState title={staff.articlesNone} />}
      columns={[
        {
          key: 'title',
          title: staff.articleTitle,
          names: true,
          cell: (article) => <Title view={view} article={article} />,
        },
        {
          key: 'languages',
          title: staff.articleState,
          cell: (article) => <Languages view={view} article={article} />,
        },
        {
          key: 'audience',
          title: staff.articleAudience,
          tight: true,
          cell: (article) => audienceName(view, article.audience),
        },
        {
          key: 'topic',
          title: staff.topic,
          cell: (article) => article.topic || <span class="soft">{staff.noTopic}</span>,
        },
        {
          key: 'saved',
          title: staff.articleUpdated,
          tight: true,
          cell: (article) => <Saved view={view} article={article} />,
        },
      ]}
    />
  );
}

function Title({ view, article }: { view: View; article: EditorItem }) {
  const text = article.texts.find(({ language }) => language === view.locale) ?? article.texts[0];
  if (!text) return <>{article.slug}</>;
  return (
    <a href={editorHref(view, article.slug, text.language)} lang={text.language}>
      {text.title}
    </a>
  );
}

function Languages({ view, article }: { view: View; article: EditorItem }) {
  return (
    <ul class="text-states" role="list">
      {article.texts.map(({ language, state }) => (
        <li key={language}>
          <a href={editorHref(view, article.slug, language)}>
            {view.messages.knowledge.languageName[language]}
          </a>
          <TextStateLabel view={view} state={state} />
        </li>
      ))}
    </ul>
  );
}

function Saved({ view, article }: { view: View; article: EditorItem }) {
  const latest = article.texts
    .map(({ savedAt }) => savedAt)
    .toSorted()
    .at(-1);
  if (!latest) return null;
  return <time dateTime={latest}>{view.times.day(latest)}</time>;
}

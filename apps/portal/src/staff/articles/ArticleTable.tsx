import { DataTable, EmptyState, StatusLabel } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { EditorItem, EditorShelves } from '../api-types.ts';
import { editorHref } from './article-paths.ts';
import { audienceName } from './audience.ts';
import { TextStateLabel } from './text-state.tsx';

export interface ArticleTableProps {
  view: View;
  articles: readonly EditorItem[];
  shelves: EditorShelves;
}

/** One row per article: its title, and what readers see of it in each language. */
export function ArticleTable({ view, articles, shelves }: ArticleTableProps) {
  const { staff, authoring } = view.messages;
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
          cell: (article) =>
            shelves.topics.find(({ key }) => key === article.topic)?.name[view.locale] ?? (
              <span class="soft">{staff.noTopic}</span>
            ),
        },
        {
          key: 'checked',
          title: authoring.articleChecked,
          tight: true,
          cell: (article) => <Checked view={view} article={article} />,
        },
        {
          key: 'feedback',
          title: authoring.feedbackColumn,
          number: true,
          cell: (article) => <Feedback view={view} article={article} />,
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

/** The text whose check is longest ago decides. */
function Checked({ view, article }: { view: View; article: EditorItem }) {
  const { authoring } = view.messages;
  const oldest = article.texts
    .flatMap(({ checkedAt, publishedAt }) => (publishedAt === null ? [] : [checkedAt ?? publishedAt]))
    .toSorted()[0];
  if (!oldest) return null;
  const isDue = article.texts.some((text) => text.isReviewDue);
  return (
    <span class="cell-lines">
      <time dateTime={oldest}>{view.times.day(oldest)}</time>
      {isDue && <StatusLabel shape="half" text={authoring.reviewDue} />}
    </span>
  );
}

function Feedback({ view, article }: { view: View; article: EditorItem }) {
  const { authoring } = view.messages;
  const { helpful, unhelpful, remarks } = article.feedback;
  const all = helpful + unhelpful;
  if (all === 0) return null;
  return (
    <span class="cell-lines">
      <span>{authoring.helpfulOf({ helpful, all })}</span>
      {remarks > 0 && <span class="soft small">{authoring.remarkCount({ count: remarks })}</span>}
    </span>
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

import { Button, Field } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { EditorShelves } from '../api-types.ts';
import { audienceOptions } from './audience.ts';
import { missingLanguages, type ArticleFilter } from './filter-articles.ts';

/** Text, audience, topic and missing language; the state stands above as links. */
export function ArticleFilters({
  view,
  filter,
  shelves,
}: {
  view: View;
  filter: ArticleFilter;
  shelves: EditorShelves;
}) {
  const { staff, common, knowledge, authoring } = view.messages;
  const any = { value: '', label: authoring.any };
  const isOpen = filter.text !== '' || filter.audience !== '' || filter.topic !== '' || filter.missing !== '';
  return (
    <details class="fold" open={isOpen}>
      <summary>{authoring.filterArticles}</summary>
      <form
        class="article-filters"
        method="get"
        action={view.to.articles}
        role="search"
        aria-label={authoring.filterArticles}
      >
        {filter.state !== '' && <input type="hidden" name="state" value={filter.state} />}
        <Field name="text" kind="search" label={authoring.filterText} value={filter.text} maxlength={200} />
        <Field
          name="audience"
          kind="select"
          label={staff.articleAudience}
          value={filter.audience}
          options={[any, ...audienceOptions(view)]}
        />
        <Field
          name="topic"
          kind="select"
          label={staff.topic}
          value={filter.topic}
          options={[
            any,
            ...shelves.topics.map(({ key, name }) => ({ value: key, label: name[view.locale] })),
          ]}
        />
        <Field
          name="missing"
          kind="select"
          label={authoring.languageMissing}
          value={filter.missing}
          options={[
            any,
            ...missingLanguages.map((value) => ({ value, label: knowledge.languageName[value] })),
          ]}
        />
        <div class="actions">
          <Button>{common.actions.search}</Button>
          {isOpen && <a href={view.to.articles}>{staff.articlesAll}</a>}
        </div>
      </form>
    </details>
  );
}

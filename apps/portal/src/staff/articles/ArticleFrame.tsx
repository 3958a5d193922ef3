import { Field, type FieldOption } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { EditorShelves } from '../api-types.ts';
import { topicsHref } from './article-paths.ts';
import { audienceOptions } from './audience.ts';
import type { Draft } from './draft.ts';

export interface ArticleFrameProps {
  view: View;
  draft: Draft;
  language: string;
  languages: readonly FieldOption[] | undefined;
  shelves: EditorShelves;
  errors: Record<string, string>;
}

/** What holds for an article in all its languages: for whom, under which topic, about which products. */
export function ArticleFrame({ view, draft, language, languages, shelves, errors }: ArticleFrameProps) {
  const { staff, authoring } = view.messages;
  const errorOf = (name: string) => (errors[name] ? { error: errors[name] } : {});
  const topics = [
    { value: '', label: staff.noTopic },
    ...shelves.topics.map(({ key, name }) => ({ value: key, label: name[view.locale] })),
  ];
  return (
    <>
      <div class="editor-frame">
        {languages && (
          <Field
            name="language"
            kind="select"
            label={staff.articleLanguage}
            value={language}
            options={languages}
            {...errorOf('language')}
          />
        )}
        <Field
          name="audience"
          kind="select"
          label={staff.articleAudience}
          hint={staff.audienceHint}
          value={draft.audience}
          options={audienceOptions(view)}
          {...errorOf('audience')}
        />
        <Field
          name="topic"
          kind="select"
          label={staff.topic}
          hint={staff.topicHint}
          value={draft.topic}
          options={topics}
          {...errorOf('topic')}
        />
      </div>
      {shelves.products.length > 0 && (
        <fieldset class="ticks" id="products" tabIndex={-1}>
          <legend class="field-label">{authoring.products}</legend>
          <p class="field-hint">{authoring.productsHint}</p>
          <div class="ticks-list">
            {shelves.products.map(({ key, name }) => (
              <label key={key} class="tick">
                <input type="checkbox" name="products" value={key} checked={draft.products.includes(key)} />
                <span>{name[view.locale]}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <p class="small">
        <a href={topicsHref(view)}>{authoring.editShelves}</a>
      </p>
    </>
  );
}

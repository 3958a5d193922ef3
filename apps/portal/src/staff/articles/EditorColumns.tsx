import { Button, ErrorSummary, Field, type FieldOption } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { EditorArticle, EditorShelves } from '../api-types.ts';
import { ArticleFrame } from './ArticleFrame.tsx';
import type { Draft } from './draft.ts';
import { EditorActions } from './EditorActions.tsx';
import { MarkdownField } from './MarkdownField.tsx';
import { OtherText, type OtherTextProps } from './OtherText.tsx';

export interface EditorColumnsProps {
  view: View;
  draft: Draft;
  /** Language of the text, for hyphenation and spelling. */
  language: string;
  errors: Record<string, string>;
  /** What the server rendered of the draft. */
  previewHtml: string;
  /** Where the script gets a newer one. */
  previewAddress: string;
  /** The form shows what is not stored: leaving would lose it. */
  isUnsaved: boolean;
  /** Chosen while an article is new. */
  languages?: readonly FieldOption[] | undefined;
  /** Hidden fields, above. */
  hidden: Record<string, string>;
  /** The text as it is stored; null while it is new. */
  stored: EditorArticle | null;
  /** What an article can be filed under. */
  shelves: EditorShelves;
  /** Another text to compare with, above the preview. */
  other: Omit<OtherTextProps, 'view'> | null;
}

/** Left what is written, right what readers will see; below each other where there is no room. */
export function EditorColumns(props: EditorColumnsProps) {
  const { view, draft, language, previewHtml, other } = props;
  const { staff } = view.messages;
  return (
    <div class="editor">
      <EditorForm {...props} />
      {/* It scrolls by itself, so that keys must be able to reach it. */}
      <div class="editor-beside" role="group" aria-label={staff.preview} tabIndex={0}>
        {other && <OtherText view={view} {...other} />}
        <section class="editor-preview" aria-labelledby="preview-title">
          <h2 class="small soft" id="preview-title">
            {staff.preview}
          </h2>
          <p class="small" data-preview-offline role="status" hidden>
            {staff.previewOffline}
          </p>
          <div lang={language}>
            <p class="editor-preview-title" data-preview-title>
              {draft.title}
            </p>
            <div class="prose" data-preview dangerouslySetInnerHTML={{ __html: previewHtml }} />
          </div>
          <p class="soft" data-preview-empty hidden={draft.body.trim() !== ''}>
            {staff.previewEmpty}
          </p>
        </section>
      </div>
    </div>
  );
}

function EditorForm({
  view,
  draft,
  language,
  errors,
  previewAddress,
  isUnsaved,
  languages,
  hidden,
  stored,
  shelves,
}: EditorColumnsProps) {
  const { staff, request, authoring } = view.messages;
  const list = Object.entries(errors).map(([field, message]) => ({ field, message }));
  const errorOf = (name: string) => (errors[name] ? { error: errors[name] } : {});
  return (
    <form
      class="form editor-form"
      method="post"
      data-once
      data-editor={previewAddress}
      data-unsaved-from-start={isUnsaved || undefined}
    >
      <ErrorSummary
        title={request.errors.title({ count: list.length })}
        kept={request.errors.kept}
        errors={list}
      />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Field
        name="title"
        label={staff.articleTitle}
        hint={staff.titleHint}
        value={draft.title}
        maxlength={200}
        required
        autocomplete="off"
        spellcheck
        {...errorOf('title')}
      />
      <MarkdownField view={view} value={draft.body} language={language} error={errors['body']} />
      <Field
        name="summary"
        kind="textarea"
        rows={2}
        label={authoring.summary}
        hint={authoring.summaryHint}
        optional={view.messages.common.optional}
        value={draft.summary}
        maxlength={300}
        spellcheck
        {...errorOf('summary')}
      />
      <ArticleFrame
        view={view}
        draft={draft}
        language={language}
        languages={languages}
        shelves={shelves}
        errors={errors}
      />
      <div class="actions editor-actions">
        <EditorActions view={view} stored={stored} />
        <span data-without-script>
          <Button name="intent" value="preview" formnovalidate>
            {staff.refreshPreview}
          </Button>
        </span>
        <span class="soft small" data-unsaved role="status" hidden={!isUnsaved}>
          {staff.unsaved}
        </span>
      </div>
    </form>
  );
}

import { Icon } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import { tools } from './markdown-tools.ts';

export interface MarkdownFieldProps {
  view: View;
  value: string;
  language: string;
  error?: string | undefined;
}

/** The text in Markdown, with a few tools for hands that do not know it; a script brings the tools to life. */
export function MarkdownField({ view, value, language, error }: MarkdownFieldProps) {
  const { staff } = view.messages;
  return (
    <div class={`field${error ? ' field-wrong' : ''}`}>
      <label class="field-label" for="body">
        {staff.body}
      </label>
      <p class="field-hint" id="body-hint">
        {staff.bodyHint}
      </p>
      {error && (
        <p class="field-error" id="body-error">
          <Icon name="alert" />
          <span>{error}</span>
        </p>
      )}
      <div class="editor-text">
        <div class="editor-tools with-script" role="group" aria-label={staff.toolbar} data-editor-tools>
          {tools.map((tool) => (
            <button key={tool} class={`editor-tool editor-tool-${tool}`} type="button" data-tool={tool}>
              {staff.tools[tool]}
            </button>
          ))}
        </div>
        <textarea
          class="control editor-body"
          id="body"
          name="body"
          lang={language}
          rows={20}
          maxLength={100_000}
          spellcheck
          aria-describedby={error ? 'body-hint body-error' : 'body-hint'}
          aria-invalid={error ? true : undefined}
          value={value}
        />
      </div>
    </div>
  );
}

import { Field } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { EditorArticle } from '../api-types.ts';

export interface OtherTextProps {
  view: View;
  heading: string;
  article: EditorArticle;
}

/** A text to read beside one's own: the original of a translation, or what somebody saved in between. */
export function OtherText({ view, heading, article }: OtherTextProps) {
  const { staff } = view.messages;
  return (
    <section class="editor-other" aria-labelledby="other-title">
      <h2 id="other-title">{heading}</h2>
      <div lang={article.language}>
        <Field
          name="other-title-text"
          id="other-title-text"
          label={staff.articleTitle}
          value={article.title}
          readonly
        />
        <Field
          name="other-body-text"
          id="other-body-text"
          kind="textarea"
          rows={10}
          label={staff.body}
          value={article.body}
          readonly
        />
      </div>
    </section>
  );
}

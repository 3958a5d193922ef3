import { Button } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { EditorArticle } from '../api-types.ts';

/** What can be done with a text that exists; publishing is the one that stands out. */
export function EditorActions({ view, article }: { view: View; article: EditorArticle }) {
  const { staff } = view.messages;
  return (
    <>
      <Button look="primary" name="intent" value="publish">
        {staff.publish}
      </Button>
      <span data-save>
        <Button name="intent" value="save">
          {staff.saveDraft}
        </Button>
      </span>
      {article.publishedAt && (
        <Button look="danger" name="intent" value="retract">
          {staff.retract}
        </Button>
      )}
    </>
  );
}

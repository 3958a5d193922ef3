import { Button } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { EditorArticle } from '../api-types.ts';

/** What can be done with a text: a new one is kept first; of one that exists publishing stands out. */
export function EditorActions({ view, stored }: { view: View; stored: EditorArticle | null }) {
  const { staff } = view.messages;
  if (!stored) {
    return (
      <span data-save>
        <Button look="primary" name="intent" value="create">
          {staff.saveDraft}
        </Button>
      </span>
    );
  }
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
      {stored.publishedAt && (
        <Button look="danger" name="intent" value="retract">
          {staff.retract}
        </Button>
      )}
    </>
  );
}

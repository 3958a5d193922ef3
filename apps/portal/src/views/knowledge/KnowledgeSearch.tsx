import { Button, Field } from '@zusage/ui';
import { QUERY_CHARACTERS_MAX } from '../../forms/send-request.ts';
import type { View } from '../view.ts';

/** Looking for an article without wanting to write to anybody. */
export function KnowledgeSearch({ view, query }: { view: View; query: string }) {
  const { knowledge } = view.messages;
  return (
    <form
      class="form"
      method="get"
      action={view.to.knowledge}
      role="search"
      aria-label={knowledge.searchLabel}
    >
      <Field
        name="query"
        kind="search"
        size="title"
        label={knowledge.searchLabel}
        value={query}
        maxlength={QUERY_CHARACTERS_MAX}
        action={
          <Button icon="search" look="primary">
            {knowledge.submit}
          </Button>
        }
      />
    </form>
  );
}

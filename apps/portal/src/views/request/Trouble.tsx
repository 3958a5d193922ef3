import { ErrorSummary, Notice } from '@zusage/ui';
import type { NewRequest } from '../../forms/new-request.ts';
import type { View } from '../view.ts';

/** What stood in the way of sending, above the form; everything typed is still below. */
export function Trouble({ view, state }: { view: View; state: NewRequest }) {
  const { request, tickets } = view.messages;
  const errors = Object.entries(state.errors).map(([field, message]) => ({ field, message }));
  const { trouble } = state;
  return (
    <>
      <ErrorSummary
        title={request.errors.title({ count: errors.length })}
        kept={request.errors.kept}
        errors={errors}
      />
      {trouble?.kind === 'searched_again' && (
        <Notice kind="warn" title={request.searchedAgain} live>
          <p>{request.searchedAgainText}</p>
        </Notice>
      )}
      {trouble?.kind === 'sent_before' && (
        <Notice
          kind="warn"
          title={request.sentBefore}
          action={<a href={view.to.tickets}>{tickets.title}</a>}
          live
        >
          <p>{request.sentBeforeText}</p>
        </Notice>
      )}
      {trouble?.kind === 'failed' && (
        <Notice kind="error" title={request.notSent} live>
          <p>{trouble.message}</p>
          <p>{request.notSentText}</p>
        </Notice>
      )}
    </>
  );
}

import type { PageLocals } from '../../page-locals.ts';
import { orNull, takeDraft, type Draft } from '../../staff/customers/draft.ts';
import type { Received } from '../../staff/sent-form.ts';
import type { Engagement } from './engagement-types.ts';

export interface Decision extends Draft {
  /** What the page that follows says. */
  said: string;
}

/** Approves, returns or withdraws, by the button that was pressed; a form that was only opened does nothing. */
export async function takeDecision(
  locals: PageLocals,
  received: Received,
  { number, statement }: Engagement,
): Promise<Decision> {
  const { api } = locals;
  const version = statement?.version ?? 0;
  let said = '';
  const draft = await takeDraft(
    locals,
    received,
    { confirmed: [], remarks: '', reason: '' },
    {
      approve: async ({ all }) => {
        const sent = Number(received.form.word('version'));
        const { missing } = await api.engagements.approve({
          number,
          version: Number.isSafeInteger(sent) && sent > 0 ? sent : version,
          confirmed: [...all('confirmed')],
        });
        said = missing > 0 ? 'short' : 'approved';
      },
      return: async ({ text }) => {
        await api.engagements.return({ number, version, remarks: text('remarks') });
        said = 'returned';
      },
      withdraw: async ({ text }) => {
        await api.engagements.withdraw({ number, reason: orNull(text('reason')) });
        said = 'withdrawn';
      },
    },
  );
  const { engagements: words } = locals.messages;
  if (draft.intent === 'approve' && draft.status === 409)
    return { ...draft, said, notice: words.approve.changed };
  if (draft.errors['confirmed']) draft.errors['confirmed'] = words.approve.preconditionsMissing;
  return { ...draft, said };
}

import type { PageLocals } from '../../page-locals.ts';
import type { Engagement } from '../../views/engagements/engagement-types.ts';
import { orNull, takeDraft, type Draft } from '../customers/draft.ts';
import type { Received } from '../sent-form.ts';

export interface StaffStep extends Draft {
  /** What the page that follows says. */
  said: string;
}

const SAID: Record<string, string> = {
  respond: 'responded',
  decline: 'declined',
  end: 'ended',
  assign: 'assigned',
};

/** Takes the step whose button was pressed; a form that was only opened takes none. */
export async function takeStaffStep(
  locals: PageLocals,
  received: Received,
  { number }: Engagement,
): Promise<StaffStep> {
  const { engagements: api } = locals.api;
  const draft = await takeDraft(
    locals,
    received,
    { note: '', assignee: '' },
    {
      respond: ({ text }) => api.respond({ number, note: text('note') }),
      decline: ({ text }) => api.decline({ number, note: text('note') }),
      end: ({ text }) => api.end({ number, note: text('note') }),
      assign: ({ text }) => api.assign({ number, assignee: orNull(text('assignee')) }),
    },
  );
  return { ...draft, said: SAID[draft.intent] ?? '' };
}

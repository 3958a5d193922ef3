import type { PageLocals } from '../../page-locals.ts';
import type { SessionReport } from '../../views/reports/report-types.ts';
import { takeDraft, type Draft } from '../customers/draft.ts';
import { partsFrom } from '../engagements/amounts.ts';
import type { Received } from '../sent-form.ts';

const OUTCOMES = ['full', 'partial', 'none'] as const;

/** Sends the decision; what goes back is typed in units. */
export const takeDecision = (
  locals: PageLocals,
  received: Received,
  { number, position, unit }: SessionReport,
): Promise<Draft> =>
  takeDraft(
    locals,
    received,
    { outcome: '', amount: '', reason: '' },
    {
      decide: ({ text }) => {
        const outcome = OUTCOMES.find((one) => one === text('outcome'));
        const typed = text('amount').trim();
        return locals.api.reports.decide({
          number,
          position,
          // What was not chosen is refused by the interface, at its field.
          outcome: outcome ?? ('' as 'none'),
          amount: outcome === 'partial' && typed !== '' ? partsFrom(typed, unit) : null,
          reason: text('reason'),
        });
      },
    },
  );

import { amountOf } from '../engagements/engagement-words.ts';
import type { ReportProps } from './ReportState.tsx';

/** What was complained about, and what was decided, with its reason. */
export function ComplaintPart({ view, session }: Pick<ReportProps, 'view' | 'session'>) {
  const { report: words, outcomes, credited } = view.messages.completion;
  const { complaint, unit } = session;
  if (!complaint) return null;
  const by = { name: complaint.madeBy, moment: view.times.absolute(complaint.madeAt) };
  return (
    <section class="section" aria-labelledby="complaint">
      <h2 id="complaint">{words.complaint}</h2>
      <p class="soft small">{words.complainedBy(by)}</p>
      <p class="pre-line">{complaint.text}</p>
      {complaint.outcome && complaint.decidedAt && (
        <>
          <h3>{words.decision}</h3>
          <p>
            {outcomes[complaint.outcome]}
            {complaint.credited ? `: ${credited({ amount: amountOf(view, unit, complaint.credited) })}` : ''}
          </p>
          <p class="pre-line">{complaint.reason}</p>
          <p class="soft small">
            {words.decidedBy({
              name: complaint.decidedBy ?? '',
              moment: view.times.absolute(complaint.decidedAt),
            })}
          </p>
        </>
      )}
    </section>
  );
}

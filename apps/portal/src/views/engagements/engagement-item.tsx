import type { RuledItem } from '@zusage/ui';
import type { View } from '../view.ts';
import { EngagementState } from './EngagementParts.tsx';
import type { EngagementLine } from './engagement-types.ts';
import { nextSentence, untilSentence } from './engagement-words.ts';

/** An engagement as a line of the customer's list: what is next, until when. */
export function engagementItem(view: View, line: EngagementLine): RuledItem {
  const isOver = line.next.step === 'done';
  const until = untilSentence(view, line.next, 'customer');
  return {
    key: line.number,
    title: line.subject,
    href: view.to.engagement(line.number),
    detail: (
      <>
        <span>{line.number}</span>
        <span>{line.service}</span>
        {!isOver && (
          <span>
            {nextSentence(view, line.next, 'customer')} {line.next.isLate ? <strong>{until}</strong> : until}
          </span>
        )}
      </>
    ),
    aside: <EngagementState view={view} status={line.status} />,
  };
}

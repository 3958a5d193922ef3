import { formatList } from '@zusage/i18n';
import { Notice } from '@zusage/ui';
import type { Draft } from '../../staff/customers/draft.ts';
import { Ruled } from '../contracts/Channels.tsx';
import { amountOf } from '../engagements/engagement-words.ts';
import { LifeForm } from '../products/LifeForm.tsx';
import type { View } from '../view.ts';
import { Lines } from './SessionParts.tsx';
import { shareLines, shownOf } from './session-words.ts';
import type { Cancellation, WorkSession } from './work-session-types.ts';

interface CancelProps {
  view: View;
  session: WorkSession;
  draft: Draft;
}

/** What a cancellation costs now, from which purchases, and until when it is free; then the one button (N-16). */
export function CancelForm({ view, session, draft }: CancelProps) {
  const { cancel: words } = view.messages.workSessions;
  const { cancellation, engagement, position } = session;
  if (!cancellation) return <p>{words.none}</p>;
  const { rule, isFree } = cancellation;
  return (
    <div class="stack stack-close">
      {isFree ? (
        <Free view={view} session={session} cancellation={cancellation} />
      ) : (
        <Late view={view} session={session} cancellation={cancellation} />
      )}
      <p class="soft small">
        <Ruled view={view} text={rule.text} rule={rule.rule} />
      </p>
      <LifeForm
        view={view}
        draft={draft}
        intent="cancel"
        submit={submitWord(view, session, cancellation)}
        look={isFree ? 'primary' : 'danger'}
        cancel={view.to.workSession(engagement.number, position)}
        cancelText={words.keep}
      >
        <input type="hidden" name="shown" value={shownOf(session)} />
      </LifeForm>
      {!isFree && <p>{words.outside}</p>}
    </div>
  );
}

interface PriceProps {
  view: View;
  session: WorkSession;
  cancellation: Cancellation;
}

function Free({ view, session, cancellation }: PriceProps) {
  const { cancel: words } = view.messages.workSessions;
  const { freeUntil, shares } = cancellation;
  const reserved = shares.reduce((sum, { amount }) => sum + amount, 0);
  const amount = amountOf(view, session.unit, reserved);
  return (
    <>
      <p class="lead">{words.free}</p>
      {freeUntil ? (
        <p>
          <strong>{words.freeUntil({ moment: view.times.absolute(freeUntil) })}</strong>{' '}
          {reserved > 0 ? words.freeAfter({ amount }) : words.freeAfterNone}
        </p>
      ) : (
        <p>{words.freeAlways}</p>
      )}
      <Counted view={view} session={session} cancellation={cancellation} />
      {reserved > 0 && <p>{words.released({ amount })}</p>}
    </>
  );
}

function Late({ view, session, cancellation }: PriceProps) {
  const { cancel: words } = view.messages.workSessions;
  const { cost, freeUntil, shares } = cancellation;
  const amount = amountOf(view, session.unit, cost);
  return (
    <>
      <Notice kind="warn" title={cost > 0 ? words.late({ amount }) : words.lateNone}>
        {freeUntil && <p>{words.wasFree({ moment: view.times.absolute(freeUntil) })}</p>}
      </Notice>
      <Counted view={view} session={session} cancellation={cancellation} />
      {cost > 0 && (
        <div>
          <p>{words.from}:</p>
          <Lines lines={shareLines(view, session, shares)} />
        </div>
      )}
    </>
  );
}

/** How the moment was counted, with the days that do not count. */
function Counted({ view, session, cancellation: { workdays, daysOff } }: PriceProps) {
  const { cancel: words } = view.messages.workSessions;
  if (!workdays) return null;
  const last = daysOff.at(-1);
  // From a day off, working days count from the closing of the last one before it (policies.md, Readings).
  const startsOnDayOff =
    last !== undefined &&
    session.startsAt !== null &&
    view.times.day(last) === view.times.day(session.startsAt);
  const days = formatList(daysOff.map(view.times.dayOfWeek), view.locale);
  return (
    <p class="soft">
      {startsOnDayOff ? words.workdaysOff({ count: workdays }) : words.workdays({ count: workdays })}{' '}
      {daysOff.length > 0 && words.daysOff({ days })}
    </p>
  );
}

function submitWord(view: View, { unit }: WorkSession, { isFree, cost }: Cancellation): string {
  const { cancel: words } = view.messages.workSessions;
  if (isFree) return words.submitFree;
  return cost > 0 ? words.submitLate({ amount: amountOf(view, unit, cost) }) : words.submitLateNone;
}

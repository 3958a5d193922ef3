import { Button, Notice } from '@zusage/ui';
import type { Draft } from '../../staff/customers/draft.ts';
import { LifeField, LifeForm } from '../products/LifeForm.tsx';
import type { View } from '../view.ts';
import { shownOf } from './session-words.ts';
import type { WorkSession } from './work-session-types.ts';

interface StepProps {
  view: View;
  session: WorkSession;
  draft: Draft;
}

/** Ask for an appointment, for another one, or go and see what a cancellation costs. */
export function CustomerSteps(props: StepProps) {
  const { session } = props;
  if (session.steps.includes('ask')) return <AskForm {...props} />;
  if (session.cancellation) return <Appointed {...props} />;
  return null;
}

function AskForm({ view, session, draft }: StepProps) {
  const { ask } = view.messages.workSessions;
  const isAgain = session.status === 'requested';
  const promise = session.scheduleWorkdays === null ? '' : ask.promise({ count: session.scheduleWorkdays });
  return (
    <section class="section" aria-labelledby="ask">
      <h2 id="ask">{isAgain ? ask.again : ask.title}</h2>
      {!isAgain && promise && <p>{promise}</p>}
      <LifeForm
        view={view}
        draft={draft}
        intent="ask"
        submit={isAgain ? ask.change : ask.submit}
        look={isAgain ? 'quiet' : 'primary'}
      >
        <LifeField
          draft={draft}
          name="wish"
          kind="textarea"
          rows={3}
          label={ask.wish}
          hint={ask.hint}
          maxlength={1000}
          required
        />
      </LifeForm>
      {session.reserved.length > 0 && <p class="soft small">{ask.keep}</p>}
    </section>
  );
}

function Appointed({ view, session, draft }: StepProps) {
  const { cancel, move } = view.messages.workSessions;
  const { cancellation, steps, engagement, position } = session;
  const moment = cancellation?.freeUntil && view.times.absolute(cancellation.freeUntil);
  const rule = moment
    ? cancellation?.isFree
      ? cancel.freeUntil({ moment })
      : cancel.wasFree({ moment })
    : cancel.freeAlways;
  return (
    <section class="section" aria-labelledby="cancel">
      <h2 id="cancel">{cancel.title}</h2>
      {cancellation?.isFree ? <p>{rule}</p> : <Notice kind="warn" title={rule} />}
      <p>
        <Button look="quiet" href={view.to.cancelWorkSession(engagement.number, position)}>
          {cancel.open}
        </Button>
      </p>
      {steps.includes('move') ? (
        <details class="disclosure" open={draft.intent === 'move'}>
          <summary>{move.title}</summary>
          <p>{moment ? move.help({ moment }) : move.helpAlways}</p>
          <LifeForm view={view} draft={draft} intent="move" submit={move.submit} look="quiet">
            <input type="hidden" name="shown" value={shownOf(session)} />
            <LifeField
              draft={draft}
              name="wish"
              kind="textarea"
              rows={3}
              label={view.messages.workSessions.ask.wish}
              hint={view.messages.workSessions.ask.hint}
              maxlength={1000}
              required
            />
          </LifeForm>
        </details>
      ) : (
        <p class="soft">{move.tooLate}</p>
      )}
    </section>
  );
}

import { formatMinutes } from '@zusage/i18n';
import { Button, Notice } from '@zusage/ui';
import { amountOf } from '../../views/engagements/engagement-words.ts';
import { LifeField, LifeForm } from '../../views/products/LifeForm.tsx';
import type { View } from '../../views/view.ts';
import type { WorkSession } from '../../views/work-sessions/work-session-types.ts';
import type { Draft } from '../customers/draft.ts';

interface StepProps {
  view: View;
  session: WorkSession;
  draft: Draft;
}

/** What staff can do with a session now: the usual step first, what got in the way folded below. */
export function StaffSessionForms(props: StepProps) {
  const { session, view } = props;
  const { steps } = session;
  const hasBegun = session.startsAt === null || view.times.isPast(session.startsAt);
  return (
    <div class="stack">
      {steps.includes('start') && <StartForm {...props} />}
      {steps.includes('stop') && <StopForm {...props} />}
      {steps.includes('report') && hasBegun && <ReportLink {...props} isFirst={session.status === 'held'} />}
      {steps.includes('schedule') && <ScheduleForm {...props} />}
      {steps.includes('prevent') && <InTheWay {...props} />}
    </div>
  );
}

function StartForm({ view, draft }: StepProps) {
  const { staff: words } = view.messages.workSessions;
  const own = draft.intent === 'start' ? draft : { ...draft, errors: {} };
  return (
    <section class="section" aria-labelledby="start">
      <h2 id="start">{words.start}</h2>
      <p>{words.startHelp}</p>
      <LifeForm view={view} draft={own} intent="start" submit={words.start} />
    </section>
  );
}

function StopForm({ view, session, draft }: StepProps) {
  const { staff: words } = view.messages.workSessions;
  const moment = session.startedAt ? view.times.absolute(session.startedAt) : '';
  const isStated = session.endIsStated || draft.errors['at'] !== undefined;
  return (
    <section class="section" aria-labelledby="stop">
      <h2 id="stop">{words.stop}</h2>
      {isStated ? (
        <Notice kind="warn" title={words.stopStated({ moment })} />
      ) : (
        <p>{words.stopHelp({ moment })}</p>
      )}
      <LifeForm view={view} draft={draft} intent="stop" submit={words.stop}>
        {isStated && (
          <LifeField
            draft={draft}
            name="at"
            kind="datetime-local"
            size="short"
            label={words.stopAt}
            hint={words.zoneHint({ zone: session.timeZone })}
            required
          />
        )}
      </LifeForm>
    </section>
  );
}

function ReportLink({ view, session, isFirst }: StepProps & { isFirst: boolean }) {
  const { staff: words } = view.messages.workSessions;
  const { engagement, position } = session;
  return (
    <p>
      <Button
        look={isFirst ? 'primary' : 'quiet'}
        href={view.to.staffSessionReport(engagement.number, position)}
      >
        {words.report}
      </Button>
    </p>
  );
}

function ScheduleForm({ view, session, draft }: StepProps) {
  const { staff: words } = view.messages.workSessions;
  const isAgain = session.status === 'scheduled';
  const own = draft.intent === 'schedule' || draft.intent === '' ? draft : { ...draft, errors: {} };
  const form = (
    <LifeForm
      view={view}
      draft={own}
      intent="schedule"
      submit={isAgain ? words.resubmit : words.submit}
      look={isAgain ? 'quiet' : 'primary'}
    >
      <LifeField
        draft={own}
        name="startsAt"
        kind="datetime-local"
        size="short"
        label={words.startsAt}
        hint={words.zoneHint({ zone: session.timeZone })}
        required
      />
      <LifeField
        draft={own}
        name="endsAt"
        kind="datetime-local"
        size="short"
        label={words.endsAt}
        required
        {...(session.minutesMax
          ? { hint: words.maxHint({ time: formatMinutes(session.minutesMax, view.locale) }) }
          : {})}
      />
      <LifeField
        draft={own}
        name="host"
        kind="select"
        size="short"
        label={words.host}
        required
        options={[
          { value: '', label: words.chooseHost },
          ...session.hosts.map(({ name, email }) => ({ value: email, label: name })),
        ]}
      />
    </LifeForm>
  );
  if (isAgain)
    return (
      <details class="disclosure" open={draft.intent === 'schedule'}>
        <summary>{words.reschedule}</summary>
        {form}
      </details>
    );
  return (
    <section class="section" aria-labelledby="schedule">
      <h2 id="schedule">{words.schedule}</h2>
      {form}
    </section>
  );
}

function InTheWay({ view, session, draft }: StepProps) {
  const { staff: words } = view.messages.workSessions;
  const reserved = session.reserved.reduce((sum, { amount }) => sum + amount, 0);
  const missHelp =
    reserved > 0 ? words.missHelp({ amount: amountOf(view, session.unit, reserved) }) : words.missHelpNone;
  return (
    <section class="section" aria-labelledby="other">
      <h2 id="other">{words.other}</h2>
      <ReasonStep
        view={view}
        draft={draft}
        intent="prevent"
        title={words.prevent}
        help={words.preventHelp}
        submit={words.preventSubmit}
      />
      {session.steps.includes('miss') && (
        <ReasonStep
          view={view}
          draft={draft}
          intent="miss"
          title={words.miss}
          help={missHelp}
          submit={words.missSubmit}
          isFinal
        />
      )}
    </section>
  );
}

interface ReasonProps {
  view: View;
  draft: Draft;
  intent: string;
  title: string;
  help: string;
  submit: string;
  /** Takes units: stands apart and is red. */
  isFinal?: boolean;
}

function ReasonStep({ view, draft, intent, title, help, submit, isFinal }: ReasonProps) {
  const own = draft.intent === intent ? draft : { ...draft, errors: {}, text: () => '' };
  return (
    <details class="disclosure" open={draft.intent === intent}>
      <summary>{title}</summary>
      <p>{help}</p>
      <LifeForm view={view} draft={own} intent={intent} submit={submit} look={isFinal ? 'danger' : 'quiet'}>
        <LifeField
          draft={own}
          name="reason"
          id={`${intent}-reason`}
          kind="textarea"
          rows={3}
          label={view.messages.workSessions.staff.reason}
          maxlength={2000}
          required
        />
      </LifeForm>
    </details>
  );
}

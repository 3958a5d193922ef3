import { Button } from '@zusage/ui';
import type { Engagement } from '../../views/engagements/engagement-types.ts';
import { LifeField, LifeForm } from '../../views/products/LifeForm.tsx';
import type { View } from '../../views/view.ts';
import type { Colleague } from '../api-types.ts';
import type { Draft } from '../customers/draft.ts';

export interface StaffStepsProps {
  view: View;
  engagement: Engagement;
  draft: Draft;
  colleagues: readonly Colleague[];
}

/** What staff can do now: the usual step open, the others folded. */
export function StaffSteps(props: StaffStepsProps) {
  const { view, engagement } = props;
  const { staff: words } = view.messages.engagements;
  const { steps, status, number } = engagement;
  const isOpen = !['declined', 'withdrawn', 'lapsed', 'closed'].includes(status);
  if (!isOpen) return null;
  return (
    <section class="section screen-only" aria-labelledby="steps">
      <h2 id="steps">{words.steps}</h2>
      {steps.includes('propose') && (
        <div class="actions">
          <Button look="primary" href={view.to.editStatement(number)}>
            {words.write}
          </Button>
        </div>
      )}
      <NoteStep
        {...props}
        intent="respond"
        title={words.respond}
        label={words.respondNote}
        submit={words.respondSubmit}
        hint={words.respondHint}
      />
      <AssignForm {...props} />
      {steps.includes('decline') && (
        <NoteStep
          {...props}
          intent="decline"
          title={words.decline}
          label={words.declineNote}
          submit={words.declineSubmit}
          isFinal
          {...(engagement.otherwise ? { hint: words.declineHint(engagement.otherwise) } : {})}
        />
      )}
      {steps.includes('end') &&
        (engagement.mayEnd ? (
          <NoteStep
            {...props}
            intent="end"
            title={words.end}
            label={words.endNote}
            submit={words.endSubmit}
            hint={words.endHelp}
            isFinal
          />
        ) : (
          <p class="soft small">{words.endBlocked}</p>
        ))}
    </section>
  );
}

interface NoteStepProps extends StaffStepsProps {
  intent: string;
  title: string;
  label: string;
  submit: string;
  hint?: string;
  /** Ends it: stands apart and is red. */
  isFinal?: boolean;
}

/** A step that says something to the customer. */
function NoteStep({ view, draft, intent, title, label, submit, hint, isFinal }: NoteStepProps) {
  const own = draft.intent === intent ? draft : { ...draft, errors: {}, text: () => '' };
  return (
    <details class="disclosure" open={draft.intent === intent}>
      <summary>{title}</summary>
      <LifeForm view={view} draft={own} intent={intent} submit={submit} look={isFinal ? 'danger' : 'quiet'}>
        <LifeField
          draft={own}
          name="note"
          id={`${intent}-note`}
          kind="textarea"
          rows={4}
          label={label}
          maxlength={4000}
          required
          {...(hint ? { hint } : {})}
        />
      </LifeForm>
    </details>
  );
}

function AssignForm({ view, engagement, draft, colleagues }: StaffStepsProps) {
  const { staff: words, nobody, you } = view.messages.engagements;
  const current = colleagues.find(({ name }) => name === engagement.assignee?.name);
  const own = draft.intent === 'assign' ? draft : { ...draft, errors: {} };
  return (
    <details class="disclosure" open={draft.intent === 'assign'}>
      <summary>{words.assign}</summary>
      <LifeForm view={view} draft={own} intent="assign" submit={words.assignSubmit} look="quiet">
        <LifeField
          draft={{
            ...own,
            text: () => (draft.intent === 'assign' ? draft.text('assignee') : (current?.email ?? '')),
          }}
          name="assignee"
          kind="select"
          size="short"
          label={words.assignTo}
          options={[
            { value: '', label: nobody },
            ...colleagues.map(({ name, email, you: isYou }) => ({
              value: email,
              label: isYou ? you({ name }) : name,
            })),
          ]}
        />
      </LifeForm>
    </details>
  );
}

import { Button, Field, Notice } from '@zusage/ui';
import { idempotencyKey } from '../../forms/idempotency-key.ts';
import type { SentForm } from '../../forms/read-form.ts';
import { EffortSums, EffortTable } from '../../views/effort/EffortTable.tsx';
import type { View } from '../../views/view.ts';
import type { TicketEffort } from '../api-types.ts';
import type { StaffIntent, Worked } from './work-on-ticket.ts';

export interface EffortFormsProps {
  view: View;
  booked: TicketEffort;
  form: SentForm;
  /** What did not work, or null. */
  worked: Extract<Worked, { done: null }> | null;
}

/** Work on the ticket: what is booked, and the form for more. Nothing where the catalogue charges none (SB-4, S7-11). */
export function EffortForms(props: EffortFormsProps) {
  const { view, booked } = props;
  const { effort } = view.messages;
  if (!booked.unit && booked.lines.length === 0) return null;
  return (
    <section class="section work-forms" aria-labelledby="effort">
      <h2 id="effort">{effort.title}</h2>
      {booked.lines.length > 0 ? (
        <>
          <EffortTable view={view} booked={booked} />
          <EffortSums view={view} booked={booked} forStaff />
        </>
      ) : (
        <p class="soft">{effort.none}</p>
      )}
      {booked.bookable ? (
        <BookForm {...props} days={booked.bookable} />
      ) : (
        booked.unit && <p class="soft">{effort.settled}</p>
      )}
      {booked.lines.some(({ takenBack }) => !takenBack) && <TakeBackForm {...props} />}
    </section>
  );
}

function BookForm(props: EffortFormsProps & { days: { from: string; until: string } }) {
  const { view, booked, days } = props;
  const { effort } = view.messages;
  const day = fieldOf(props, 'effort', 'day');
  return (
    <details class="fold" id="effort-book" open={props.worked?.intent === 'effort'}>
      <summary>{effort.book}</summary>
      <form class="form step-form" method="post" action="#effort-book" data-once>
        <Sending intent="effort" {...props} />
        <div class="effort-when">
          <Field
            {...day}
            value={day.value || days.until}
            kind="date"
            label={effort.day}
            size="short"
            required
          />
          <Field
            {...fieldOf(props, 'effort', 'minutes')}
            label={effort.minutes}
            hint={effort.minutesHint}
            inputmode="numeric"
            maxlength={4}
            size="short"
            required
          />
        </div>
        <Field
          {...fieldOf(props, 'effort', 'text')}
          kind="textarea"
          rows={3}
          label={effort.text}
          hint={effort.textHint}
          maxlength={1_000}
          required
        />
        {booked.unit && <p class="soft small">{effort.goesTo({ unit: booked.unit.name })}</p>}
        <div class="actions">
          <Button>{effort.save}</Button>
        </div>
      </form>
    </details>
  );
}

function TakeBackForm(props: EffortFormsProps) {
  const { view, booked } = props;
  const { effort } = view.messages;
  const standing = booked.lines.filter(({ takenBack }) => !takenBack);
  const reference = fieldOf(props, 'effort_back', 'reference');
  return (
    <details class="fold" id="effort-back" open={props.worked?.intent === 'effort_back'}>
      <summary>{effort.takeBack}</summary>
      <form class="form step-form" method="post" action="#effort-back" data-once>
        <Sending intent="effort_back" {...props} />
        <Field
          {...reference}
          value={reference.value || (standing.at(-1)?.reference ?? '')}
          kind="select"
          label={effort.title}
          options={standing.map((line) => ({
            value: line.reference,
            label: `${line.reference}: ${line.text}`,
          }))}
        />
        <Field
          {...fieldOf(props, 'effort_back', 'reason')}
          label={effort.takeBackReason}
          hint={effort.takeBackHint}
          maxlength={500}
          required
        />
        <div class="actions">
          <Button>{effort.takeBack}</Button>
        </div>
      </form>
    </details>
  );
}

/** What every form sends beside its fields; says first what stood in the way. */
function Sending({ intent, worked }: EffortFormsProps & { intent: StaffIntent }) {
  return (
    <>
      <input type="hidden" name="idempotencyKey" value={idempotencyKey('')} />
      <input type="hidden" name="intent" value={intent} />
      {worked?.intent === intent && worked.notice && <Notice kind="error" title={worked.notice} live />}
    </>
  );
}

/** A field whose id is the form's own; what was typed comes back to the form it was typed in. */
function fieldOf({ form, worked }: EffortFormsProps, intent: StaffIntent, name: string) {
  const isBack = worked?.intent === intent;
  const error = isBack ? worked.fields[name] : undefined;
  return {
    name,
    id: `${intent}-${name}`,
    value: isBack ? form.text(name) : '',
    ...(error ? { error, autofocus: true } : {}),
  };
}

import { Button, CheckList, Field, Notice } from '@zusage/ui';
import type { ComponentChildren } from 'preact';
import { idempotencyKey } from '../../forms/idempotency-key.ts';
import type { SentForm } from '../../forms/read-form.ts';
import type { View } from '../../views/view.ts';
import type { TicketDetail } from '../api-types.ts';
import type { StaffIntent, Worked } from './work-on-ticket.ts';

export interface WorkFormsProps {
  view: View;
  ticket: TicketDetail;
  severityTerm: string;
  form: SentForm;
  /** What did not work, or null. */
  worked: Extract<Worked, { done: null }> | null;
}

/** What is done to a ticket beside answering it, each folded under its name: the page stays a conversation. */
export function WorkForms(props: WorkFormsProps) {
  const { view, ticket } = props;
  const isOpen = ticket.status !== 'resolved' && ticket.status !== 'closed';
  return (
    <section class="section work-forms" aria-labelledby="work">
      <h2 id="work">{view.messages.staffTicket.actions}</h2>
      <NoteForm {...props} />
      {isOpen && (ticket.staff?.askableFacts.length ?? 0) > 0 && <AskForm {...props} />}
      {isOpen && <SeverityForm {...props} />}
      {isOpen && <EscalateForm {...props} />}
    </section>
  );
}

interface FoldProps {
  intent: StaffIntent;
  title: string;
  worked: WorkFormsProps['worked'];
  children: ComponentChildren;
}

/** A form under its name; open when it came back. */
function Fold({ intent, title, worked, children }: FoldProps) {
  const isBack = worked?.intent === intent;
  return (
    <details class="fold" id={intent} open={isBack}>
      <summary>{title}</summary>
      <form class="form step-form" method="post" action={`#${intent}`} data-once>
        <input type="hidden" name="idempotencyKey" value={idempotencyKey('')} />
        <input type="hidden" name="intent" value={intent} />
        {isBack && worked.notice && <Notice kind="error" title={worked.notice} live />}
        {children}
      </form>
    </details>
  );
}

/** A field of a fold: its id is the fold's own, and what was typed comes back to its own fold alone. */
function fieldOf({ form, worked }: WorkFormsProps, intent: StaffIntent, name: string) {
  const isBack = worked?.intent === intent;
  const error = isBack ? worked.fields[name] : undefined;
  return {
    name,
    id: `${intent}-${name}`,
    value: isBack ? form.text(name) : '',
    ...(error ? { error, autofocus: true } : {}),
  };
}

function NoteForm(props: WorkFormsProps) {
  const { staffTicket } = props.view.messages;
  return (
    <Fold intent="note" title={staffTicket.note} worked={props.worked}>
      <Field
        {...fieldOf(props, 'note', 'body')}
        kind="textarea"
        rows={4}
        label={staffTicket.noteBody}
        hint={staffTicket.noteHint}
        maxlength={20_000}
      />
      <div class="actions">
        <Button>{staffTicket.saveNote}</Button>
      </div>
    </Fold>
  );
}

function AskForm(props: WorkFormsProps) {
  const { view, ticket, worked, form } = props;
  const { staffTicket } = view.messages;
  const isBack = worked?.intent === 'ask';
  const error = isBack ? worked.fields['facts'] : undefined;
  return (
    <Fold intent="ask" title={staffTicket.ask} worked={worked}>
      <CheckList
        name="facts"
        legend={staffTicket.askFacts}
        choices={(ticket.staff?.askableFacts ?? []).map(({ key, label }) => ({ value: key, label }))}
        values={isBack ? form.all('facts') : ticket.missingFacts.map(({ key }) => key)}
        {...(error ? { error } : {})}
      />
      <Field
        {...fieldOf(props, 'ask', 'body')}
        kind="textarea"
        rows={4}
        label={staffTicket.askBody}
        maxlength={20_000}
      />
      <div class="actions">
        <Button>{staffTicket.askSend}</Button>
      </div>
    </Fold>
  );
}

function SeverityForm(props: WorkFormsProps) {
  const { view, ticket, severityTerm } = props;
  const { staffTicket } = view.messages;
  const field = fieldOf(props, 'severity', 'severity');
  return (
    <Fold intent="severity" title={staffTicket.severity({ term: severityTerm })} worked={props.worked}>
      <Field
        {...field}
        value={field.value || ticket.severity}
        kind="select"
        label={severityTerm}
        options={(ticket.staff?.severities ?? []).map(({ key, name }) => ({ value: key, label: name }))}
      />
      <Field
        {...fieldOf(props, 'severity', 'reason')}
        kind="textarea"
        rows={3}
        label={staffTicket.severityReason}
        hint={staffTicket.severityReasonHint}
        maxlength={2_000}
      />
      <div class="actions">
        <Button>{staffTicket.severitySave}</Button>
      </div>
    </Fold>
  );
}

function EscalateForm(props: WorkFormsProps) {
  const { staffTicket } = props.view.messages;
  return (
    <Fold intent="escalate" title={staffTicket.escalate} worked={props.worked}>
      <Field
        {...fieldOf(props, 'escalate', 'reason')}
        kind="textarea"
        rows={3}
        label={staffTicket.escalateReason}
        hint={staffTicket.escalateHint}
        maxlength={2_000}
      />
      <div class="actions">
        <Button>{staffTicket.escalateSend}</Button>
      </div>
    </Fold>
  );
}

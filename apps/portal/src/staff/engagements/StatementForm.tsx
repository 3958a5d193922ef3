import { formatMinutes } from '@zusage/i18n';
import { Button, CheckList, ErrorSummary, Field, RadioCards } from '@zusage/ui';
import { amountOf } from '../../views/engagements/engagement-words.ts';
import { LifeField } from '../../views/products/LifeForm.tsx';
import type { View } from '../../views/view.ts';
import type { StatementDraft, StatementEditor } from './statement-form.ts';

export interface StatementFormProps {
  view: View;
  editor: StatementEditor;
  draft: StatementDraft;
  /** Rows to show at least. */
  rows: number;
}

/** The next version of a statement of work: only what this service leaves to say. */
export function StatementForm(props: StatementFormProps) {
  const { view, draft } = props;
  const { request, engagements } = view.messages;
  const { editor: words, statement } = engagements;
  const errors = Object.entries(draft.errors).map(([field, message]) => ({ field, message }));
  return (
    <form class="form" method="post" data-once>
      <ErrorSummary
        title={request.errors.title({ count: errors.length })}
        kept={request.errors.kept}
        errors={errors}
      />
      <input type="hidden" name="key" value={draft.key} />
      <input type="hidden" name="sent" value="1" />
      <LifeField
        draft={draft}
        name="scope"
        kind="textarea"
        rows={10}
        label={statement.scope}
        hint={words.scopeHint}
        maxlength={8000}
      />
      <Sessions {...props} />
      <Pricing {...props} />
      <Demands {...props} />
      <LifeField
        draft={draft}
        name="acceptanceCriteria"
        kind="textarea"
        rows={3}
        label={words.criteria}
        hint={words.criteriaHint}
        optional={view.messages.common.optional}
        maxlength={4000}
      />
      <p class="soft small">{words.sendHelp}</p>
      <div class="actions">
        <Button look="primary" name="intent" value="send">
          {words.send}
        </Button>
        <Button look="quiet" name="intent" value="save" formnovalidate>
          {words.save}
        </Button>
      </div>
    </form>
  );
}

/** Repeating rows that work without script: one empty row stands ready, and a button keeps what is written and adds another. */
function Sessions({ view, editor, draft, rows: least }: StatementFormProps) {
  const { editor: words, statement } = view.messages.engagements;
  const { plan, sessionsMax } = editor.choices;
  const { unit } = editor.engagement;
  if (plan.length > 0)
    return (
      <section class="stack stack-close" aria-labelledby="sessions">
        <h2 id="sessions">{statement.sessions}</h2>
        <p class="soft">{words.sessionsFixed}</p>
        <ol class="plain-list">
          {plan.map(({ title, amount }, index) => (
            <li key={index}>
              {title}: {amount === 0 ? statement.covered : amountOf(view, unit, amount)}
            </li>
          ))}
        </ol>
      </section>
    );
  const count = Math.min(sessionsMax, Math.max(draft.rows.length + 1, least));
  const counted =
    unit.unit === 'piece'
      ? words.unitPieces
      : words.unitOf({ time: formatMinutes(unit.minutesPerUnit ?? 60, view.locale) });
  return (
    <fieldset class="session-rows" id="sessions">
      <legend class="field-label">{statement.sessions}</legend>
      <p class="field-hint">{words.sessionHint}</p>
      {Array.from({ length: count }, (_, index) => (
        <Row key={index} draft={draft} index={index} view={view} counted={counted} />
      ))}
      <div class="actions">
        <input type="hidden" name="rows" value={String(count)} />
        <Button look="quiet" name="intent" value="add" formnovalidate>
          {words.add}
        </Button>
      </div>
    </fieldset>
  );
}

function Row({
  view,
  draft,
  index,
  counted,
}: {
  view: View;
  draft: StatementDraft;
  index: number;
  counted: string;
}) {
  const { editor: words } = view.messages.engagements;
  const row = draft.rows[index];
  const title = `sessions.${index}.title`;
  const amount = `sessions.${index}.amount`;
  const errorOf = (name: string) => (draft.errors[name] ? { error: draft.errors[name] } : {});
  return (
    <div class="session-row">
      <Field
        name={title}
        label={words.sessionTitle({ position: index + 1 })}
        value={row?.title ?? ''}
        maxlength={200}
        {...errorOf(title)}
      />
      <Field
        name={amount}
        size="short"
        label={words.sessionAmount({ unit: counted })}
        value={row?.amount ?? ''}
        maxlength={20}
        autocomplete="off"
        {...errorOf(amount)}
      />
    </div>
  );
}

function Pricing({ view, editor, draft }: StatementFormProps) {
  const { editor: words, statement, places } = view.messages.engagements;
  const { choices } = editor;
  const errorOf = (name: string) => (draft.errors[name] ? { error: draft.errors[name] } : {});
  return (
    <>
      <RadioCards
        name="pricing"
        legend={words.pricing}
        value={draft.text('pricing')}
        choices={choices.pricing.map((value) => ({
          value,
          label: statement.pricingNames[value],
          definition: statement.pricings[value],
        }))}
        {...errorOf('pricing')}
      />
      {choices.preparation && (
        <CheckList
          name="preparationCounts"
          legend={statement.effort}
          choices={[{ value: '1', label: words.preparation }]}
          values={draft.preparationCounts ? ['1'] : []}
        />
      )}
      {choices.factor && (
        <LifeField
          draft={draft}
          name="factorPercent"
          size="short"
          inputmode="numeric"
          label={words.factor}
          hint={words.factorHint}
          maxlength={4}
        />
      )}
      {choices.order && (
        <LifeField
          draft={draft}
          name="orderedUntil"
          kind="date"
          size="short"
          label={words.orderedUntil}
          hint={words.orderedUntilHint}
        />
      )}
      {choices.place && (
        <RadioCards
          name="place"
          legend={statement.place}
          value={draft.text('place')}
          choices={(['remote', 'on_site'] as const).map((value) => ({ value, label: places[value] }))}
          {...errorOf('place')}
        />
      )}
    </>
  );
}

/** N-22, N-20: what this service's statements have to name. */
function Demands({ view, editor, draft }: StatementFormProps) {
  const { editor: words, statement, participantsUpTo } = view.messages.engagements;
  const { choices } = editor;
  const optional = (demanded: boolean) => (demanded ? {} : { optional: view.messages.common.optional });
  const errorOf = (name: string) => (draft.errors[name] ? { error: draft.errors[name] } : {});
  return (
    <>
      {choices.participantsMax !== null && (
        <LifeField
          draft={draft}
          name="participants"
          size="short"
          inputmode="numeric"
          label={words.participants}
          hint={participantsUpTo({ count: choices.participantsMax })}
          maxlength={4}
        />
      )}
      <LifeField
        draft={draft}
        name="rollbackPlan"
        kind="textarea"
        rows={4}
        label={statement.rollback}
        hint={words.rollbackHint}
        maxlength={4000}
        {...optional(choices.rollbackPlan)}
      />
      <LifeField
        draft={draft}
        name="contactName"
        label={words.contactName}
        maxlength={160}
        autocomplete="off"
        {...optional(choices.technicalContact)}
      />
      <LifeField
        draft={draft}
        name="contactPhone"
        kind="tel"
        size="short"
        label={words.contactPhone}
        maxlength={60}
        autocomplete="off"
        {...optional(choices.technicalContact)}
      />
      {choices.accessLevel && (
        <RadioCards
          name="accessLevel"
          legend={statement.access}
          value={draft.text('accessLevel')}
          choices={(['view', 'control'] as const).map((value) => ({
            value,
            label: statement.accesses[value],
          }))}
          {...errorOf('accessLevel')}
        />
      )}
      {choices.preconditions.length > 0 && (
        <section class="stack stack-close" aria-labelledby="preconditions">
          <h2 id="preconditions">{words.preconditions}</h2>
          <ul class="plain-list">
            {choices.preconditions.map((label) => (
              <li key={label}>{label}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

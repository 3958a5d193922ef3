import { cityOf, formatMinutes, formatNumber } from '@zusage/i18n';
import { Button, CheckList, ErrorSummary, Field } from '@zusage/ui';
import { LifeField } from '../../views/products/LifeForm.tsx';
import type { ReportForm as FormView, SessionReport } from '../../views/reports/report-types.ts';
import type { View } from '../../views/view.ts';
import type { ReportDraft } from './report-form.ts';

export interface ReportFormProps {
  view: View;
  session: SessionReport;
  form: FormView;
  draft: ReportDraft;
}

/** Times, what was done, the service's sections; the charge stands beside it and follows (N-14, N-17). */
export function ReportForm(props: ReportFormProps) {
  const { view, form, draft } = props;
  const { request, completion } = view.messages;
  const { form: words } = completion;
  const errors = Object.entries(draft.errors).map(([field, message]) => ({ field, message }));
  return (
    <form class="form" method="post" data-once data-charge-form>
      <ErrorSummary
        title={request.errors.title({ count: errors.length })}
        kept={request.errors.kept}
        errors={errors}
      />
      <input type="hidden" name="key" value={draft.key} />
      <input type="hidden" name="sent" value="1" />
      <Parts {...props} />
      <LifeField
        draft={draft}
        name="summary"
        kind="textarea"
        rows={8}
        label={words.summary}
        maxlength={8000}
        required
      />
      {form.sections.map(({ key, label, required }) => (
        <LifeField
          key={key}
          draft={draft}
          name={`sections.${key}`}
          kind="textarea"
          rows={5}
          label={label}
          maxlength={8000}
          {...(required ? { required: true } : { optional: view.messages.common.optional })}
        />
      ))}
      <CheckList
        name="recorded"
        legend={completion.report.recorded}
        choices={[{ value: 'yes', label: words.recorded }]}
        values={draft.recorded ? ['yes'] : []}
      />
      <LifeField
        draft={draft}
        name="participants"
        size="short"
        inputmode="numeric"
        label={words.participants}
        optional={view.messages.common.optional}
        maxlength={4}
        autocomplete="off"
      />
      <p class="soft small">{words.sendHint}</p>
      <div class="actions">
        <Button look="primary" name="intent" value="send">
          {words.send}
        </Button>
        <Button look="quiet" name="intent" value="calculate" formnovalidate>
          {words.preview}
        </Button>
      </div>
    </form>
  );
}

function Parts({ view, session, draft }: ReportFormProps) {
  const { form: words, kinds } = view.messages.completion;
  const errorOf = (name: string) => (draft.errors[name] ? { error: draft.errors[name] } : {});
  return (
    <fieldset class="report-parts" id="parts" tabIndex={-1}>
      <legend class="field-label">{words.parts}</legend>
      <p class="field-hint">{words.partsHint({ zone: cityOf(session.timeZone) })}</p>
      {draft.errors['parts'] && <p class="field-error">{words.noSession}</p>}
      {draft.rows.map((row, index) => {
        const name = (field: string) => `parts.${index}.${field}`;
        return (
          <div class="report-part" key={index} role="group" aria-label={words.part({ index: index + 1 })}>
            <Field
              name={name('kind')}
              kind="select"
              label={words.kind}
              value={row.kind}
              options={(['session', 'preparation', 'documentation'] as const).map((value) => ({
                value,
                label: kinds[value],
              }))}
            />
            <Field
              name={name('from')}
              kind="datetime-local"
              label={words.from}
              value={row.from}
              {...errorOf(name('from'))}
            />
            <Field
              name={name('to')}
              kind="datetime-local"
              label={words.to}
              value={row.to}
              {...errorOf(name('to'))}
            />
          </div>
        );
      })}
      <div class="actions">
        <Button look="quiet" name="intent" value="more" formnovalidate>
          {words.moreRows}
        </Button>
      </div>
    </fieldset>
  );
}

/** How it is charged, in a sentence. */
export function termsSentence(view: View, { unit }: SessionReport, form: FormView): string {
  const { form: words } = view.messages.completion;
  if (unit.unit === 'piece' || form.pricing === 'fixed') return words.fixed;
  const factor = formatNumber(form.factorPercent / 100, view.locale);
  const step = unit.roundUpToMinutes;
  const isWhole = step === null || step <= 1;
  if (form.factorPercent === 100)
    return isWhole ? words.byMinute : words.byEffortPlain({ step: formatMinutes(step, view.locale) });
  return isWhole
    ? words.byEffortExact({ factor })
    : words.byEffort({ factor, step: formatMinutes(step, view.locale) });
}

import { amountOf } from '../../views/engagements/engagement-words.ts';
import { termsSentence, type ReportFormProps } from './ReportForm.tsx';

/** Beside the form: what these times cost and where it comes from; nothing of it is booked yet. */
export function ChargeMargin({ view, session, form, draft }: ReportFormProps) {
  const { form: words, report } = view.messages.completion;
  const { preview } = draft;
  const said = (amount: number) => amountOf(view, session.unit, amount);
  const lines = preview
    ? [
        ...(preview.fromReserved > 0 ? [words.reserved({ amount: said(session.reserved) })] : []),
        ...(preview.fromAvailable > 0 ? [words.more({ amount: said(preview.fromAvailable) })] : []),
        ...(preview.released > 0 ? [words.less({ amount: said(preview.released) })] : []),
        ...(preview.missing > 0 ? [words.quoted({ amount: said(preview.missing) })] : []),
      ]
    : [];
  return (
    <>
      <section class="margin-block charge-preview" aria-labelledby="preview" data-charge-preview>
        <h2 id="preview">{words.previewTitle}</h2>
        <div role="status">
          {preview ? (
            <>
              <p>{preview.text}</p>
              {lines.map((line) => (
                <p class="soft" key={line}>
                  {line}
                </p>
              ))}
            </>
          ) : (
            <p>{words.previewFirst}</p>
          )}
        </div>
        <p class="soft small">
          {termsSentence(view, session, form)} {!form.preparationCounts && words.preparationFree}
        </p>
      </section>
      {form.criteria && (
        <section class="margin-block" aria-labelledby="criteria">
          <h2 id="criteria">{report.criteria}</h2>
          <p class="pre-line">{form.criteria}</p>
          <p class="soft small">{words.ownCriteria}</p>
        </section>
      )}
    </>
  );
}

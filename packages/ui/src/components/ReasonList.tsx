export interface Reason {
  /** Policy id as published: "SEP-3". */
  rule: string;
  text: string;
}

export interface ReasonListProps {
  /** "Warum?" or "So kommt die Frist zustande" */
  title: string;
  reasons: readonly Reason[];
  /** Words before the id for who hears the page: "Regel". */
  ruleLabel: string;
  /** Where a rule stands in full; without it the id is no link. */
  hrefOf?: (rule: string) => string;
  /** A last line in small print, e.g. by which version it was decided. */
  note?: string;
  /** Folded under its title, for places where the answer matters more than its reasons. */
  folded?: boolean;
}

/** Telephone numbers stay on one line. */
const withWholeNumbers = (text: string): string =>
  text.replaceAll(/\+\d[\d ]+\d/g, (number) => number.replaceAll(' ', '\u00a0'));

/** Why a decision is as it is: one sentence each, with the rule it follows from. */
export function ReasonList({ title, reasons, ruleLabel, hrefOf, note, folded }: ReasonListProps) {
  const list = (
    <>
      <ol class="reasons" role="list">
        {reasons.map((reason) => (
          <li key={`${reason.rule} ${reason.text}`} class="reason">
            <span>{withWholeNumbers(reason.text)} </span>
            <span class="reason-rule">
              {hrefOf ? (
                <a href={hrefOf(reason.rule)}>
                  <span class="visually-hidden">{ruleLabel} </span>
                  {reason.rule}
                </a>
              ) : (
                <>
                  <span class="visually-hidden">{ruleLabel} </span>
                  {reason.rule}
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
      {note && <p class="reason-note">{note}</p>}
    </>
  );
  if (folded) {
    return (
      <details class="fold">
        <summary>{title}</summary>
        {list}
      </details>
    );
  }
  return (
    <div class="reason-block">
      <p class="reason-title">{title}</p>
      {list}
    </div>
  );
}

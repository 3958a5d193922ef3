import { formatList } from '@zusage/i18n';
import type { Fact } from '@zusage/ui';
import type { Catalogue, CoverageAnswer } from '../api-types.ts';
import { nextStepHref, wayText } from '../next-step.ts';
import type { View } from '../view.ts';

/** An answer as it comes of any preview, or of a request that was sent. */
export type SaidAnswer = Pick<
  CoverageAnswer,
  | 'outcome'
  | 'clockStartsAt'
  | 'window'
  | 'severityName'
  | 'severityRule'
  | 'charge'
  | 'missingFacts'
  | 'waitingFor'
  | 'reasons'
  | 'next'
>;

/** A clock that starts with the request needs no word. */
const MINUTE_MS = 60_000;

/** What belongs to a promise: its hours, what the case counts as, what it costs, and what it waits for and from whom. */
export function answerFacts(
  view: View,
  answer: SaidAnswer,
  asked: string,
  { severities }: Pick<Catalogue, 'severities'>,
): Fact[] {
  const { request, overview, coverage } = view.messages;
  const { times } = view;
  const facts: Fact[] = [];
  const isTaken = answer.outcome === 'accepted' || answer.outcome === 'waiting';
  if (isTaken && answer.clockStartsAt && Date.parse(answer.clockStartsAt) - times.now.getTime() > MINUTE_MS)
    facts.push({ term: request.clockTerm, value: times.absolute(answer.clockStartsAt) });
  if (answer.window) facts.push({ term: overview.serviceWindow, value: answer.window });
  const askedName = severities.find(({ key }) => key === asked)?.name;
  const { severityRule } = answer;
  facts.push({
    term: request.classTerm,
    value: answer.severityName,
    ...(severityRule && askedName && askedName !== answer.severityName
      ? { note: `${coverage.lowered({ asked: askedName })}, ${coverage.byRule({ rule: severityRule })}` }
      : {}),
  });
  if (answer.charge) facts.push({ term: coverage.charge, value: coverage.charges[answer.charge] });
  facts.push(...missing(view, answer));
  if (isTaken && answer.next) {
    const { kind, label, target } = answer.next;
    const value = <a href={nextStepHref(answer.next)}>{wayText(target)}</a>;
    facts.push({ term: kind === 'hotline' ? request.hotline : label, value });
  }
  return facts;
}

/** Each with who brings it while the clock waits; else only what no reason names: once is enough. */
function missing(
  { messages, locale }: View,
  { waitingFor, missingFacts, reasons, outcome }: SaidAnswer,
): Fact[] {
  const { request, coverage } = messages;
  if (waitingFor.length > 0)
    return [
      {
        term: coverage.waitsFor,
        value: (
          <ul role="list">
            {waitingFor.map(({ key, label, from }) => (
              <li key={key}>
                {label} <span class="soft">({coverage.suppliers[from]})</span>
              </li>
            ))}
          </ul>
        ),
      },
    ];
  const labels = missingFacts.map(({ label }) => label);
  const isSaid = reasons.some(({ text }) => labels.every((label) => text.includes(label)));
  return labels.length > 0 && !isSaid && (outcome === 'accepted' || outcome === 'waiting')
    ? [{ term: request.missingTerm, value: formatList(labels, locale) }]
    : [];
}

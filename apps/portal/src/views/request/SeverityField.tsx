import { RadioCards } from '@zusage/ui';
import { questionsOf, type AskedQuestion, type SeverityAnswers } from '../../forms/severity-answers.ts';
import type { Catalogue } from '../api-types.ts';
import type { View } from '../view.ts';

export interface SeverityFieldProps {
  view: View;
  catalogue: Pick<Catalogue, 'severities' | 'terms'>;
  given: SeverityAnswers;
  error?: string | undefined;
  /** What follows from a severity: "Antwort in 4 Std." */
  consequenceOf?: (key: string) => string | undefined;
  required?: boolean;
}

/**
 * How grave it is, by the catalogue's own questions: the first yes decides, and each no brings up the next question. The
 * severities stand below with the one that follows marked, and whoever knows it chooses it there.
 */
export function SeverityField(props: SeverityFieldProps) {
  const { view, catalogue, given, error, consequenceOf, required } = props;
  const { coverage, request } = view.messages;
  const questions = questionsOf(catalogue.severities, given);
  const mildest = catalogue.severities.at(-1)?.key;
  return (
    <div class="severity" data-severity>
      {questions.length > 0 && <Questions view={view} questions={questions} />}
      <input type="hidden" name="asked" value={given.severity} />
      <RadioCards
        name="severity"
        legend={catalogue.terms.severity}
        hint={questions.length > 0 ? coverage.severityFollows : request.severityHint}
        value={given.severity}
        {...(error ? { error } : {})}
        {...(required ? { required } : {})}
        choices={catalogue.severities.map(({ key, name, definition }) => {
          const isSaidAbove = questions.some(({ severity }) => severity === key);
          const consequence = consequenceOf?.(key);
          return {
            value: key,
            label: name,
            ...(isSaidAbove && key !== mildest ? {} : { definition }),
            ...(consequence ? { consequence } : {}),
          };
        })}
      />
    </div>
  );
}

function Questions({ view, questions }: { view: View; questions: readonly AskedQuestion[] }) {
  const { coverage } = view.messages;
  return (
    <div class="asks" role="group" aria-labelledby="asks-title">
      <p class="field-label" id="asks-title">
        {coverage.asksTitle}
      </p>
      <p class="field-hint">{coverage.asksHint}</p>
      {questions.map((question) => (
        <Ask key={question.place} view={view} {...question} />
      ))}
    </div>
  );
}

function Ask({
  view,
  place,
  question,
  definition,
  severity,
  yes,
  no,
  answer,
}: AskedQuestion & { view: View }) {
  const { coverage } = view.messages;
  const id = `ask-${place}`;
  const choice = (kind: 'yes' | 'no', value: string) => (
    <label class="ask-answer">
      <input
        class="choice-input"
        type="radio"
        name={`ask.${place}`}
        value={value}
        checked={answer === kind}
        data-answer={kind}
      />
      <span>{coverage[kind]}</span>
    </label>
  );
  return (
    <fieldset class="ask" aria-labelledby={id} data-ask={severity}>
      <p class="ask-question" id={id}>
        {question}
      </p>
      <div class="ask-answers">
        {choice('yes', yes)}
        {choice('no', no)}
      </div>
      <details class="ask-meaning">
        <summary>{coverage.meaning}</summary>
        <p>{definition}</p>
      </details>
    </fieldset>
  );
}

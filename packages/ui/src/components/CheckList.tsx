import { Icon } from './Icon.tsx';

export interface Check {
  value: string;
  label: string;
  /** What follows from it, or what it means. */
  definition?: string;
}

export interface CheckListProps {
  name: string;
  legend: string;
  choices: readonly Check[];
  /** The ones that are ticked. */
  values?: readonly string[];
  hint?: string;
  error?: string;
}

/** Any number of a few: the sister of RadioCards. One single box is a list of one. */
export function CheckList({ name, legend, choices, values = [], hint, error }: CheckListProps) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  return (
    <fieldset
      class={`choices${error ? ' field-wrong' : ''}`}
      id={name}
      tabIndex={-1}
      aria-describedby={described || undefined}
    >
      <legend class="field-label">{legend}</legend>
      {hint && (
        <p class="field-hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${name}-error`}>
          <Icon name="alert" />
          <span>{error}</span>
        </p>
      )}
      <div class="choice-list choice-list-many">
        {choices.map((choice) => (
          <Line key={choice.value} name={name} choice={choice} ticked={values.includes(choice.value)} />
        ))}
      </div>
    </fieldset>
  );
}

function Line({ name, choice, ticked }: { name: string; choice: Check; ticked: boolean }) {
  const id = `${name}-${choice.value}`;
  return (
    <div class="choice">
      <input
        class="choice-input"
        type="checkbox"
        id={id}
        name={name}
        value={choice.value}
        checked={ticked}
        aria-describedby={choice.definition ? `${id}-definition` : undefined}
      />
      <label class="choice-body" for={id}>
        <span class="choice-label">{choice.label}</span>
      </label>
      {choice.definition && (
        <p class="choice-definition" id={`${id}-definition`}>
          {choice.definition}
        </p>
      )}
    </div>
  );
}

import { Icon } from './Icon.tsx';

export interface RadioChoice {
  value: string;
  label: string;
  /** What the choice means, in the provider's words: the definition of a severity, for example. */
  definition?: string;
  /** What follows from it, set apart at the end: "Antwort in 4 Std." */
  consequence?: string;
}

export interface RadioCardsProps {
  name: string;
  legend: string;
  choices: readonly RadioChoice[];
  value?: string;
  hint?: string;
  error?: string;
  required?: boolean;
}

/** One choice of a few, each with its definition in reach: ruled lines rather than boxes. */
export function RadioCards({ name, legend, choices, value, hint, error, required }: RadioCardsProps) {
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
      <div class="choice-list">
        {choices.map((choice, index) => (
          <Choice
            key={choice.value}
            {...choice}
            id={`${name}-${index}`}
            name={name}
            checked={choice.value === value}
            required={required}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface ChoiceProps extends RadioChoice {
  id: string;
  name: string;
  checked: boolean;
  required?: boolean;
}

function Choice({ id, name, value, label, definition, consequence, checked, required }: ChoiceProps) {
  const about = definition ? `${id}-definition` : undefined;
  return (
    <div class="choice">
      <input
        class="choice-input"
        type="radio"
        id={id}
        name={name}
        value={value}
        checked={checked}
        required={required}
        aria-describedby={about}
      />
      <label class="choice-body" for={id}>
        <span class="choice-label">{label}</span>
        {consequence && <span class="choice-consequence">{consequence}</span>}
      </label>
      {definition && (
        <p class="choice-definition" id={about}>
          {definition}
        </p>
      )}
    </div>
  );
}

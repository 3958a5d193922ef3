import type { ComponentChildren } from 'preact';
import type { Texts } from '../texts/index.ts';

interface Described {
  id: string;
  label: string;
  hint?: string | null;
  error?: string | undefined;
}

interface Valued extends Described {
  value: string;
  onValue(value: string): void;
}

/** What is wrong and what helps, between label and control: where the eye comes from. */
function Notes({ id, hint, error }: Described) {
  return (
    <small id={`${id}-note`}>
      {error && <span class="error">{error} </span>}
      {hint}
    </small>
  );
}

interface ControlProps extends Valued {
  /** The element's name; its other attributes come along. */
  as: 'input' | 'textarea' | 'select';
  required?: boolean;
  t: Texts;
  rows?: number;
  type?: 'email';
  autocomplete?: string;
  maxLength?: number;
  children?: ComponentChildren;
}

/** A labelled control. Its fault is told in words, tied to it for screen readers, and marked at its edge. */
export function Control({
  as: Element,
  label,
  hint,
  error,
  onValue,
  required = true,
  t,
  ...attributes
}: ControlProps) {
  const { id } = attributes;
  const onInput = (event: { currentTarget: { value: string } }) => onValue(event.currentTarget.value);
  return (
    <div class="field">
      <label for={id}>
        {label}
        {!required && ` (${t.$optional})`}
      </label>
      <Notes {...{ id, label, hint, error }} />
      <Element
        {...attributes}
        required={required}
        aria-invalid={!!error}
        aria-describedby={`${id}-note`}
        onInput={onInput}
      />
    </div>
  );
}

interface ChoiceProps extends Valued {
  options: { key: string; name: string; definition?: string }[];
}

/** Radio buttons with what each choice means beneath its name. */
export function Choice({ options, value, onValue, ...field }: ChoiceProps) {
  const { id, label, error } = field;
  return (
    <fieldset class="field" aria-describedby={`${id}-note`}>
      <legend>{label}</legend>
      <Notes {...field} />
      {options.map(({ key, name, definition }) => (
        <label class="choice">
          <input
            type="radio"
            name={id}
            required
            checked={key === value}
            aria-invalid={!!error}
            onChange={() => onValue(key)}
          />
          <span>
            <strong>{name}</strong> <small>{definition}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

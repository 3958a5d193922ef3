import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';

export interface FieldOption {
  value: string;
  label: string;
}

export interface FieldProps {
  /** Name in the form; also the id that an ErrorSummary links to. */
  name: string;
  label: string;
  kind?:
    | 'text'
    | 'email'
    | 'password'
    | 'tel'
    | 'url'
    | 'search'
    | 'date'
    | 'datetime-local'
    | 'textarea'
    | 'select';
  value?: string;
  hint?: string;
  /** What is wrong and how to mend it. */
  error?: string;
  required?: boolean;
  /** The word after the label of a field that may stay empty, e.g. "freiwillig". */
  optional?: string;
  options?: readonly FieldOption[];
  rows?: number;
  maxlength?: number;
  autocomplete?: string;
  inputmode?: 'text' | 'numeric' | 'email' | 'tel' | 'search' | 'url';
  spellcheck?: boolean;
  /** Id of a `<datalist>` with values to choose from. */
  list?: string;
  autofocus?: boolean;
  readonly?: boolean;
  disabled?: boolean;
  /** Set when several forms of one page share a name. */
  id?: string;
  /** A narrow field for a short answer, so its width says how much is asked. */
  size?: 'short' | 'full' | 'title';
  /** Stands at the end of the field's row, e.g. a search button. */
  action?: ComponentChildren;
}

/** One question of a form: label, hint, control, error, tied together for assistive technology. */
export function Field(props: FieldProps) {
  const { name, label, hint, error, optional, size = 'full', action, id = name } = props;
  return (
    <div class={`field field-${size}${error ? ' field-wrong' : ''}`}>
      <label class="field-label" for={id}>
        {label}
        {optional && <span class="field-optional"> ({optional})</span>}
      </label>
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${id}-error`}>
          <Icon name="alert" />
          <span>{error}</span>
        </p>
      )}
      <div class="field-row">
        <Control {...props} />
        {action}
      </div>
    </div>
  );
}

function Control(props: FieldProps) {
  const { name, kind = 'text', value, hint, error, options = [], rows = 6, id = name } = props;
  const { required, maxlength, autocomplete, inputmode, spellcheck, list, autofocus, readonly, disabled } =
    props;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const shared = {
    class: 'control',
    id,
    name,
    required,
    autocomplete,
    autofocus,
    disabled,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? true : undefined,
  };
  if (kind === 'select') {
    return (
      <span class="select">
        <select {...shared} value={value}>
          {options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevronDown" />
      </span>
    );
  }
  if (kind === 'textarea') {
    return (
      <textarea
        {...shared}
        rows={rows}
        maxLength={maxlength}
        spellcheck={spellcheck}
        readOnly={readonly}
        value={value}
      />
    );
  }
  const text = {
    type: kind,
    value,
    maxLength: maxlength,
    inputMode: inputmode,
    spellcheck,
    list,
    readOnly: readonly,
  };
  return <input {...shared} {...text} />;
}

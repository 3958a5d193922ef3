import { Icon } from './Icon.tsx';

export interface FileFieldProps {
  /** Name in the form; also the id that an ErrorSummary links to. */
  name: string;
  label: string;
  hint?: string;
  /** What is wrong and how to mend it. */
  error?: string | undefined;
  /** Endings that the browser's chooser offers: ".pdf,.txt". What counts is decided where the file arrives. */
  accept?: string;
  required?: boolean;
}

/** Choosing a file, with the browser's own control. */
export function FileField({ name, label, hint, error, accept, required }: FileFieldProps) {
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  return (
    <div class={`field field-full${error ? ' field-wrong' : ''}`}>
      <label class="field-label" for={name}>
        {label}
      </label>
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
      <div class="field-row">
        <input
          class="control control-file"
          type="file"
          id={name}
          name={name}
          accept={accept}
          required={required}
          aria-describedby={described || undefined}
          aria-invalid={error ? true : undefined}
        />
      </div>
    </div>
  );
}

export interface ErrorSummaryProps {
  /** "Zwei Angaben fehlen noch." */
  title: string;
  /** What is kept: "Ihre Eingaben sind noch da." */
  kept?: string;
  errors: readonly { field: string; message: string }[];
}

/** Above a form that was sent with mistakes: each line leads to its field. It takes the focus when the page opens. */
export function ErrorSummary({ title, kept, errors }: ErrorSummaryProps) {
  if (errors.length === 0) return null;
  return (
    <div class="notice notice-error error-summary" role="alert" tabIndex={-1} autofocus>
      <div class="notice-body">
        <p class="notice-title">{title}</p>
        <ul class="error-list" role="list">
          {errors.map(({ field, message }) => (
            <li key={field}>
              <a href={`#${field}`}>{message}</a>
            </li>
          ))}
        </ul>
        {kept && <p class="notice-text">{kept}</p>}
      </div>
    </div>
  );
}

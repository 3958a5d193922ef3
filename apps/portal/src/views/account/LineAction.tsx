export interface LineActionProps {
  action: string;
  /** What it does, for `securityActionFrom`. */
  act: string;
  handle?: string;
  text: string;
  /** The same with the name of what it happens to, for whoever hears the button alone. */
  label: string;
}

/** A small form at the end of a line: one button that does one thing to it. */
export function LineAction({ action, act, handle, text, label }: LineActionProps) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="do" value={act} />
      {handle !== undefined && <input type="hidden" name="handle" value={handle} />}
      <button class="button button-text" type="submit" aria-label={label}>
        <span>{text}</span>
      </button>
    </form>
  );
}

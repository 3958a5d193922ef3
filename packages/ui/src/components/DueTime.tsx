export interface DueTimeProps {
  /** The moment for machines, e.g. `2026-11-23T09:30:00Z`. */
  iso: string;
  /** First: "Mo., 23. Nov., 10:30 Uhr". */
  absolute: string;
  /** Second: "in 3 Std." */
  relative?: string;
  /** Named when the provider's zone is not the reader's: "Zeit in Berlin". */
  zone?: string;
  /** `late` marks a missed promise by weight and a word the caller puts into `relative`. */
  state?: 'running' | 'late' | 'met';
  /** `figure` sets it large, for the one deadline a page is about. */
  look?: 'line' | 'stacked' | 'figure';
}

/** A moment: absolute first, relative second. */
export function DueTime({ iso, absolute, relative, zone, state = 'running', look = 'line' }: DueTimeProps) {
  return (
    <span class={`due due-${look} due-${state}`}>
      <time class="due-absolute" dateTime={iso}>
        {absolute}
      </time>
      {relative && <span class="due-relative">{relative}</span>}
      {zone && <span class="due-zone">{zone}</span>}
    </span>
  );
}

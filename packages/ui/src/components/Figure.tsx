import type { ComponentChildren } from 'preact';

export interface FigureProps {
  label: string;
  /** Formatted already: "18" */
  value: string;
  unit?: string;
  /** One short sentence under it: "10 davon laufen am 14. Jan. ab." */
  note?: ComponentChildren;
}

/** One number a page is about. */
export function Figure({ label, value, unit, note }: FigureProps) {
  return (
    <div class="figure">
      <p class="figure-label">{label}</p>
      <p class="figure-value">
        {value}
        {unit && <span class="figure-unit"> {unit}</span>}
      </p>
      {note && <p class="figure-note">{note}</p>}
    </div>
  );
}

export interface DayBarProps {
  /** Open parts of the day in minutes from midnight of the provider's zone, half open. Empty on a day off. */
  windows: readonly { from: number; to: number }[];
  /** Minutes from midnight, or null when the bar shows another day. */
  now: number | null;
  /** The whole bar in one sentence: "Heute 09:00–17:00 Uhr, jetzt geöffnet." */
  label: string;
  /** Leaves out the hours under the bar, for use in a line. */
  bare?: boolean;
}

const DAY = 24 * 60;
const HOURS = [0, 6, 12, 18, 24];

/** A day of 24 hours: open hours as a solid bar on a hairline, now as an upright mark. */
export function DayBar({ windows, now, label, bare }: DayBarProps) {
  return (
    <div class="day">
      <svg class="day-bar" viewBox={`0 0 ${DAY} 20`} preserveAspectRatio="none" role="img" aria-label={label}>
        <rect class="day-night" width={DAY} y="9" height="2" />
        {windows.map(({ from, to }) => (
          <rect
            key={from}
            class="day-open"
            x={from}
            y="5"
            width={Math.max(0, Math.min(to, DAY) - from)}
            height="10"
          />
        ))}
        {now !== null && <path class="day-now" d={`M${insideDay(now)} 0v20`} />}
      </svg>
      {!bare && (
        <p class="day-hours" aria-hidden="true">
          {HOURS.map((hour) => (
            <span key={hour}>{hour}</span>
          ))}
        </p>
      )}
    </div>
  );
}

/** Keeps the mark in the picture at the very ends of the day. */
function insideDay(minute: number): number {
  return Math.min(DAY - 3, Math.max(3, minute));
}

export interface DayBarProps {
  /** Open parts of the day in minutes from midnight of the provider's zone, half open. Empty on a day off. */
  windows: readonly { from: number; to: number }[];
  /** Minutes from midnight, or null when the bar shows another day. */
  now: number | null;
  /** The whole bar in one sentence: "Heute 09:00–17:00 Uhr, jetzt geöffnet." */
  label: string;
  /** Hours written under the bar; none leaves the bar alone, for use in a line. */
  hours?: readonly number[];
}

const DAY = 24 * 60;

/** A day of 24 hours: open hours as a solid bar on a hairline, now as an upright mark. */
export function DayBar({ windows, now, label, hours = [0, 6, 12, 18, 24] }: DayBarProps) {
  const hasScale = hours.length > 0;
  return (
    <svg class="day-bar" viewBox={`0 0 ${DAY} ${hasScale ? 260 : 120}`} role="img" aria-label={label}>
      <rect class="day-night" x="0" y="56" width={DAY} height="8" />
      {windows.map(({ from, to }) => (
        <rect
          key={from}
          class="day-open"
          x={from}
          y="36"
          width={Math.max(0, Math.min(to, DAY) - from)}
          height="48"
        />
      ))}
      {now !== null && <path class="day-now" d={`M${clampMark(now)} 8v104`} />}
      {hours.map((hour) => (
        <g key={hour}>
          <path class="day-tick" d={`M${clampTick(hour * 60)} 100v24`} />
          <text class="day-hour" x={hour * 60} y="196" text-anchor={anchor(hour)}>
            {hour}
          </text>
        </g>
      ))}
    </svg>
  );
}

function anchor(hour: number): 'start' | 'middle' | 'end' {
  if (hour === 0) return 'start';
  return hour === 24 ? 'end' : 'middle';
}

/** Keeps marks at the very ends of the day inside the picture. */
function clampMark(minute: number): number {
  return Math.min(DAY - 8, Math.max(8, minute));
}

function clampTick(minute: number): number {
  return Math.min(DAY - 3, Math.max(3, minute));
}

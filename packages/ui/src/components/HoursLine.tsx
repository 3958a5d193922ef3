export interface HoursPart {
  /** How long the window is open here. */
  minutes: number;
  /** How much of it has run. */
  ran: number;
  /** Short name under it where there is room, e.g. "Mo." */
  name: string;
}

export interface HoursLineProps {
  /** Openings of the window in their order; what lies between two is closed and drawn short, however long it is. */
  parts: readonly HoursPart[];
  /** Where the mark stands: inside a part after so many minutes, or in the closed time before a part. */
  mark: { part: number; minutes: number } | { before: number } | null;
  /** Written at both ends: "Fr., 16:00", "Mo., 10:30". */
  from: string;
  to: string;
  /** The whole line in one sentence; it is read out in place of the picture. */
  label: string;
}

/** The picture's units are pixels at its usual size; it grows and shrinks with the text. */
const WIDTH = 288;
const GAP = 14;
const PART_MIN = 10;
const NAME_MIN = 26;
const TOP = 10;
const HEIGHT = 12;

interface Box extends HoursPart {
  x: number;
  width: number;
}

/** Where each part stands: as wide as its time, none too small to see. */
export function layOut(parts: readonly HoursPart[]): Box[] {
  const room = WIDTH - GAP * Math.max(0, parts.length - 1);
  const all = parts.reduce((sum, { minutes }) => sum + minutes, 0) || 1;
  const least = parts.map(({ minutes }) => Math.max(PART_MIN, (minutes / all) * room));
  const scale = room / least.reduce((sum, width) => sum + width, 0);
  let x = 0;
  return parts.map((part, index) => {
    const width = (least[index] ?? PART_MIN) * scale;
    const box = { ...part, x, width };
    x += width + GAP;
    return box;
  });
}

/** The way of a deadline through the hours that count: open time as a bar, what has run filled, now as an upright mark. */
export function HoursLine({ parts, mark, from, to, label }: HoursLineProps) {
  const boxes = layOut(parts);
  const at = markAt(boxes, mark);
  return (
    <div class="hours">
      <svg class="hours-line" viewBox={`0 0 ${WIDTH} 44`} role="img" aria-label={label}>
        <path class="hours-closed" d={`M0 ${TOP + HEIGHT / 2}h${WIDTH}`} />
        {boxes.map(({ x, width, minutes, ran, name }) => (
          <>
            <rect class="hours-open" x={x} y={TOP} width={width} height={HEIGHT} />
            {ran > 0 && (
              <rect
                class="hours-ran"
                x={x}
                y={TOP}
                width={(width * Math.min(ran, minutes)) / minutes}
                height={HEIGHT}
              />
            )}
            {boxes.length > 1 && width >= NAME_MIN && (
              <text class="hours-name" x={x + width / 2} y="38" text-anchor="middle">
                {name}
              </text>
            )}
          </>
        ))}
        {at !== null && <path class="hours-mark" d={`M${at} ${TOP - 6}v${HEIGHT + 12}`} />}
      </svg>
      <p class="hours-ends" aria-hidden="true">
        <span>{from}</span>
        <span>{to}</span>
      </p>
    </div>
  );
}

function markAt(boxes: readonly Box[], mark: HoursLineProps['mark']): number | null {
  if (!mark) return null;
  const box = boxes['part' in mark ? mark.part : mark.before];
  if (!box) return 'before' in mark ? WIDTH - 1.5 : null;
  if ('before' in mark) return Math.max(1.5, box.x - GAP / 2);
  return Math.min(WIDTH - 1.5, Math.max(1.5, box.x + (box.width * mark.minutes) / box.minutes));
}

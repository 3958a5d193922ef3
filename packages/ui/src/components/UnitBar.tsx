export interface UnitPart {
  kind: 'available' | 'reserved' | 'awaiting' | 'expiring';
  /** "verfügbar" */
  label: string;
  /** Smallest billable parts; decides the width. */
  amount: number;
  /** The amount as the reader sees it: "12 Einheiten". */
  text: string;
  /** What it means that they stand there, in a sentence. */
  note?: string;
}

export interface UnitBarProps {
  parts: readonly UnitPart[];
  /** The bar in one sentence for who cannot see it. */
  label: string;
}

const WIDTH = 1000;
const GAP = 4;

/** A balance split in words and in one bar; each part has its own pattern as well as its shade. */
export function UnitBar({ parts, label }: UnitBarProps) {
  const shown = parts.filter((part) => part.amount > 0);
  const total = shown.reduce((sum, part) => sum + part.amount, 0);
  const room = WIDTH - GAP * Math.max(0, shown.length - 1);
  let x = 0;
  return (
    <div class="unit-bar">
      <svg
        class="unit-bar-picture"
        viewBox={`0 0 ${WIDTH} 24`}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
      >
        <rect class="unit-none" width={WIDTH} height="24" />
        {shown.map((part) => {
          const width = (part.amount / total) * room;
          const at = x;
          x += width + GAP;
          return <Part key={part.kind} kind={part.kind} x={at} width={width} />;
        })}
      </svg>
      <dl class="unit-legend">
        {parts.map((part) => (
          <div key={part.kind} class="unit-entry">
            <dt>
              <svg class="unit-key" viewBox="0 0 24 24" width="12" height="12" aria-hidden="true">
                <Part kind={part.kind} x={0} width={24} />
              </svg>
              {part.label}
            </dt>
            <dd>{part.text}</dd>
            {part.note && <dd class="unit-note">{part.note}</dd>}
          </div>
        ))}
      </dl>
    </div>
  );
}

function Part({ kind, x, width }: { kind: UnitPart['kind']; x: number; width: number }) {
  const solid = <rect class={`unit-${kind}`} x={x} y="0" width={width} height="24" />;
  if (kind === 'available') return solid;
  if (kind === 'reserved') return <rect class="unit-reserved" x={x} y="8" width={width} height="16" />;
  if (kind === 'awaiting') return <rect class="unit-awaiting" x={x} y="16" width={width} height="8" />;
  return <rect class="unit-expiring" x={x + 1.5} y="1.5" width={Math.max(0, width - 3)} height="21" />;
}

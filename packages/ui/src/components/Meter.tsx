export interface MeterProps {
  /** What is measured: "Servicestunden verbraucht". */
  label: string;
  /** The value in words: "6 von 8 Std." */
  text: string;
  value: number;
  max: number;
}

/** How much of something has run: words first, a thin line second. */
export function Meter({ label, text, value, max }: MeterProps) {
  const part = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div class="meter">
      <p class="meter-words">
        <span>{label}</span>
        <span class="meter-text">{text}</span>
      </p>
      <svg class="meter-line" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">
        <rect class="meter-track" y="3" width="1000" height="2" />
        <rect class="meter-run" width={part * 1000} height="8" />
      </svg>
    </div>
  );
}

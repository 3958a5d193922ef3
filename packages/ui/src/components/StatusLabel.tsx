export type StatusShape = 'filled' | 'half' | 'ring' | 'done' | 'struck' | 'late';

export interface StatusLabelProps {
  text: string;
  /**
   * Shape before the word: filled = someone is on it, half = waiting, ring = not begun, done = finished,
   * struck = ended without effect, late = past its promise.
   */
  shape: StatusShape;
}

/** A state as a word with a small shape before it; readable without colour. */
export function StatusLabel({ text, shape }: StatusLabelProps) {
  return (
    <span class={`status status-${shape}`}>
      <svg class="status-shape" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <Shape shape={shape} />
      </svg>
      {text}
    </span>
  );
}

function Shape({ shape }: { shape: StatusShape }) {
  switch (shape) {
    case 'filled':
      return <circle cx="6" cy="6" r="5" fill="currentColor" />;
    case 'half':
      return (
        <>
          <circle cx="6" cy="6" r="4.25" class="status-line" />
          <path d="M6 1.5a4.5 4.5 0 0 1 0 9z" fill="currentColor" />
        </>
      );
    case 'ring':
      return <circle cx="6" cy="6" r="4.25" class="status-line" />;
    case 'done':
      return <path d="M1.5 6.5 4.5 9.5 10.5 2.5" class="status-line" />;
    case 'struck':
      return <path d="M2 2l8 8M10 2l-8 8" class="status-line" />;
    case 'late':
      return <path d="M6 .8 11.6 11H.4z" fill="currentColor" />;
  }
}

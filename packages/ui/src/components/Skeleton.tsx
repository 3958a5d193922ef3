export interface SkeletonProps {
  lines?: number;
  /** Said while it stands: "Wird geladen …" */
  label: string;
}

/** The frame of what is coming, at once and without movement. */
export function Skeleton({ lines = 3, label }: SkeletonProps) {
  return (
    <div class="skeleton" role="status" aria-busy="true">
      <span class="visually-hidden">{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} class="skeleton-line" aria-hidden="true" />
      ))}
    </div>
  );
}

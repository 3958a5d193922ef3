import type { ComponentChildren } from 'preact';

export interface EmptyStateProps {
  /** What will stand here: "Hier stehen Ihre Tickets." */
  title: string;
  children?: ComponentChildren;
  /** One action. */
  action?: ComponentChildren;
}

/** Teaches what a list is for while it has no entries. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div class="empty">
      <p class="empty-title">{title}</p>
      {children && <div class="empty-text">{children}</div>}
      {action && <div class="empty-action">{action}</div>}
    </div>
  );
}

import { Icon } from './Icon.tsx';

export interface PaginationProps {
  /** "Seiten" for the landmark. */
  label: string;
  /** Where the next entries are, or null at the end. */
  next: { href: string; text: string } | null;
  /** Back to the beginning, on later pages. */
  first?: { href: string; text: string };
  /** "20 von 134" */
  position?: string;
}

/** "Weitere" by cursor: no page numbers that would lie as soon as a ticket arrives. */
export function Pagination({ label, next, first, position }: PaginationProps) {
  if (!next && !first && !position) return null;
  return (
    <nav class="pagination" aria-label={label}>
      {first && (
        <a class="button button-text" href={first.href}>
          <Icon name="arrowLeft" />
          <span>{first.text}</span>
        </a>
      )}
      {position && <span class="pagination-position">{position}</span>}
      {next && (
        <a class="button button-quiet" href={next.href} rel="next">
          <span>{next.text}</span>
          <Icon name="arrowRight" />
        </a>
      )}
    </nav>
  );
}

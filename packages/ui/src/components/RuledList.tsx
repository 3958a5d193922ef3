import type { ComponentChildren } from 'preact';

export interface RuledItem {
  key: string;
  /** The line's name; a link when `href` is given. */
  title: ComponentChildren;
  href?: string;
  /** Stands under the title in soft ink; several facts are elements of their own (`<span>`), set apart by space. */
  detail?: ComponentChildren;
  /** Stands at the right edge: a deadline, a figure, a state. */
  aside?: ComponentChildren;
  /** Wide content below both, e.g. a day bar. */
  below?: ComponentChildren;
}

export interface RuledListProps {
  /** Names the list for assistive technology when no heading does. */
  label?: string;
  items: readonly RuledItem[];
  empty?: ComponentChildren;
  /** An ordered list where the order means something (due order). */
  ordered?: boolean;
}

/** Entries between hairlines, as lines of a statement. */
export function RuledList({ label, items, empty, ordered }: RuledListProps) {
  if (items.length === 0 && empty) return <>{empty}</>;
  const List = ordered ? 'ol' : 'ul';
  return (
    <List class="ruled" role="list" aria-label={label}>
      {items.map((item) => (
        <li key={item.key} class="ruled-item">
          <div class="ruled-main">
            <p class="ruled-title">{item.href ? <a href={item.href}>{item.title}</a> : item.title}</p>
            {item.detail && <div class="ruled-detail">{item.detail}</div>}
          </div>
          {item.aside && <div class="ruled-aside">{item.aside}</div>}
          {item.below && <div class="ruled-below">{item.below}</div>}
        </li>
      ))}
    </List>
  );
}

export interface SectionNavItem {
  text: string;
  href: string;
  /** `page` when it is the page itself, `true` when the page lies below it. */
  current?: 'page' | 'true' | undefined;
}

export interface SectionNavProps {
  /** Names the navigation: "Verträge: Bereiche". */
  label: string;
  items: readonly SectionNavItem[];
}

/** The sections of an area, one line under the head of the page; wraps where the words need it. */
export function SectionNav({ label, items }: SectionNavProps) {
  if (items.length < 2) return null;
  return (
    <nav class="section-nav" aria-label={label}>
      <ul role="list">
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.current}>
              {item.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export interface FilterLink {
  text: string;
  href: string;
  current?: boolean;
  /** How many entries it shows, formatted. */
  count?: string;
}

export interface FilterBarProps {
  label: string;
  links: readonly FilterLink[];
}

/** Views of one list as links: they can be bookmarked and work without script. */
export function FilterBar({ label, links }: FilterBarProps) {
  return (
    <nav class="filter" aria-label={label}>
      <ul role="list">
        {links.map((link) => (
          <li key={link.href}>
            <a class="filter-link" href={link.href} aria-current={link.current ? 'page' : undefined}>
              {link.text}
              {link.count !== undefined && <span class="filter-count"> {link.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export interface BreadcrumbProps {
  /** "Sie sind hier" */
  label: string;
  /** The way from the top; the page itself is the heading below and is not repeated. */
  items: readonly { text: string; href: string }[];
}

/** The way back up. */
export function Breadcrumb({ label, items }: BreadcrumbProps) {
  return (
    <nav class="breadcrumb" aria-label={label}>
      <ol role="list">
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href}>{item.text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

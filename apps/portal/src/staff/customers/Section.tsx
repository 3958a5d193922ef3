import type { ComponentChildren } from 'preact';

/** A part of the customer's page that its contents lead to; `action` adds to it. */
export function Section({
  id,
  title,
  action,
  children,
}: {
  id: string;
  title: string;
  action?: { text: string; href: string } | null;
  children: ComponentChildren;
}) {
  return (
    <section class="section" id={id} aria-labelledby={`${id}-title`}>
      <div class="section-head">
        <h2 id={`${id}-title`}>{title}</h2>
        {action && <a href={action.href}>{action.text}</a>}
      </div>
      {children}
    </section>
  );
}

/** One sentence where a part is empty: a page of nine parts has no room for nine pictures of nothing. */
export function Nothing({ children }: { children: ComponentChildren }) {
  return <p class="soft">{children}</p>;
}

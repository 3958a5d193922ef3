import type { ComponentChildren } from 'preact';

/** A component under its name. */
export function Specimen({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <section class="section">
      <h2>{name}</h2>
      {children}
    </section>
  );
}

import { EmptyState, RuledList } from '@zusage/ui';
import type { Certificate } from '../api-types.ts';
import type { View } from '../view.ts';
import { certificateItem } from './certificate-item.tsx';

/** What is in force, and apart from it what was. */
export function CertificateLists({
  view,
  certificates,
}: {
  view: View;
  certificates: readonly Certificate[];
}) {
  const { contracts } = view.messages;
  const isInForce = ({ status }: Certificate) => status === 'valid' || status === 'upcoming';
  const sections = [
    { id: 'in-force', title: contracts.inForce, items: certificates.filter(isInForce) },
    { id: 'earlier', title: contracts.earlier, items: certificates.filter((each) => !isInForce(each)) },
  ].filter(({ items }) => items.length > 0);
  if (sections.length === 0)
    return (
      <EmptyState
        title={contracts.certificatesEmpty}
        action={<a href={view.to.contracts}>{contracts.title}</a>}
      >
        <p>{contracts.certificatesEmptyHelp}</p>
      </EmptyState>
    );
  return (
    <>
      {sections.map(({ id, title, items }) => (
        <section key={id} class="section" aria-labelledby={id}>
          <h2 id={id}>{title}</h2>
          <RuledList items={items.map((certificate) => certificateItem(view, certificate))} />
        </section>
      ))}
    </>
  );
}

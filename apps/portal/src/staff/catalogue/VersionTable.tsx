import { formatNumber } from '@zusage/i18n';
import { DataTable, StatusLabel } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { CatalogueVersions } from '../api-types.ts';

/** Every version: since when, how much it decided, and what is different about it. */
export function VersionTable({ view, versions }: { view: View; versions: CatalogueVersions }) {
  const { catalogueAdmin: words } = view.messages;
  const amount = (value: number) => formatNumber(value, view.locale);
  return (
    <DataTable
      caption={words.versionsTitle}
      captionHidden
      rows={versions}
      rowKey={({ version }) => String(version)}
      columns={[
        {
          key: 'version',
          title: words.version,
          names: true,
          cell: ({ version, inForce }) => (
            <span class="version-name">
              {version}
              {inForce && <StatusLabel shape="filled" text={words.inForce} />}
            </span>
          ),
        },
        {
          key: 'publishedAt',
          title: words.publishedAt,
          cell: ({ publishedAt }) => view.times.absolute(publishedAt),
        },
        { key: 'tickets', title: words.tickets, number: true, cell: ({ tickets }) => amount(tickets) },
        {
          key: 'open',
          title: words.openTickets,
          number: true,
          cell: ({ openTickets }) => amount(openTickets),
        },
        {
          key: 'compare',
          title: words.compareLabel,
          cell: ({ version }) =>
            version === 1 ? (
              ''
            ) : (
              <a href={`${view.to.compareCatalogues}?from=${version - 1}&to=${version}`}>
                {words.compareWith({ version: String(version - 1) })}
              </a>
            ),
        },
      ]}
    />
  );
}

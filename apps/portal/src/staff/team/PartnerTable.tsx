import { DataTable, EmptyState, StatusLabel } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { PartnerLine } from '../api-types.ts';

/** A partner acts, or rests since a day. */
export function PartnerState({ view, partner }: { view: View; partner: Pick<PartnerLine, 'suspendedAt'> }) {
  const { team } = view.messages;
  return partner.suspendedAt === null ? (
    <StatusLabel text={team.acting} shape="done" />
  ) : (
    <StatusLabel text={team.resting({ since: view.times.day(partner.suspendedAt) })} shape="struck" />
  );
}

/** One row per partner. */
export function PartnerTable({ view, partners }: { view: View; partners: readonly PartnerLine[] }) {
  const { team, people } = view.messages;
  return (
    <DataTable
      caption={team.partnersTitle}
      captionHidden
      rows={partners}
      rowKey={({ slug }) => slug}
      empty={
        <EmptyState title={team.partnersEmpty}>
          <p>{team.partnersEmptyHelp}</p>
        </EmptyState>
      }
      columns={[
        {
          key: 'name',
          title: people.name,
          names: true,
          cell: ({ slug, name }) => <a href={view.to.partner(slug)}>{name}</a>,
        },
        {
          key: 'state',
          title: team.state,
          cell: (partner) => <PartnerState view={view} partner={partner} />,
        },
        { key: 'people', title: team.people, number: true, cell: (partner) => partner.people.length },
        { key: 'customers', title: team.customers, number: true, cell: ({ customers }) => customers },
        { key: 'widgets', title: team.widgetKeys, number: true, cell: ({ widgetKeys }) => widgetKeys },
      ]}
    />
  );
}

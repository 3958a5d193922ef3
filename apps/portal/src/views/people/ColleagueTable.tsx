import { DataTable } from '@zusage/ui';
import type { View } from '../view.ts';
import { Certified } from './Certified.tsx';
import type { Colleague } from './people-types.ts';

/** Who else there is, for everybody of the customer. */
export function ColleagueTable({ view, colleagues }: { view: View; colleagues: readonly Colleague[] }) {
  const { people } = view.messages;
  return (
    <DataTable
      caption={people.title}
      captionHidden
      rows={colleagues}
      rowKey={(colleague) => String(colleague.handle)}
      columns={[
        {
          key: 'name',
          title: people.name,
          names: true,
          cell: (colleague) => (
            <>
              {colleague.name}
              {colleague.self && <span class="people-quiet"> ({people.you})</span>}
            </>
          ),
        },
        {
          key: 'certified',
          title: people.certified,
          cell: (colleague) => <Certified view={view} of={colleague} />,
        },
      ]}
    />
  );
}

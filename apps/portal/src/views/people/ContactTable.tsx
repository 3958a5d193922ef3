import { DataTable } from '@zusage/ui';
import type { View } from '../view.ts';
import { Certified } from './Certified.tsx';
import type { Contact } from './people-types.ts';
import { seenBy } from './people-words.ts';

/** Everybody with everything, for who manages them; each name leads to where it is changed. */
export function ContactTable({ view, contacts }: { view: View; contacts: readonly Contact[] }) {
  const { people, common } = view.messages;
  return (
    <DataTable
      caption={people.title}
      captionHidden
      rows={contacts}
      rowKey={(contact) => String(contact.handle)}
      columns={[
        {
          key: 'name',
          title: people.name,
          names: true,
          cell: (contact) => (
            <span class="cell-lines">
              <span>
                <a href={view.to.person(contact.handle)}>{contact.name}</a>
                {contact.self && <span class="people-quiet"> ({people.you})</span>}
              </span>
              <span class="people-quiet people-address">{contact.email}</span>
            </span>
          ),
        },
        {
          key: 'phone',
          title: people.phone,
          tight: true,
          cell: (contact) => contact.phone ?? <span class="people-quiet">{common.none}</span>,
        },
        {
          key: 'sees',
          title: people.sees,
          cell: (contact) => (
            <span class="cell-lines">
              <span>{seenBy(view, contact)}</span>
              {contact.settings.role === 'customer-admin' && (
                <span class="people-quiet">{people.manages}</span>
              )}
            </span>
          ),
        },
        {
          key: 'certified',
          title: people.certified,
          cell: (contact) => <Certified view={view} of={contact} />,
        },
      ]}
    />
  );
}

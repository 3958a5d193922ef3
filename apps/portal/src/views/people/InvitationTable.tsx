import { DataTable, StatusLabel } from '@zusage/ui';
import type { View } from '../view.ts';
import type { Invitation } from './people-types.ts';
import { seenBy } from './people-words.ts';

/** Who was asked and has not answered; each name leads to a new link and to withdrawing. */
export function InvitationTable({ view, invitations }: { view: View; invitations: readonly Invitation[] }) {
  const { people } = view.messages;
  return (
    <DataTable
      caption={people.invitations}
      captionHidden
      rows={invitations}
      rowKey={(invitation) => String(invitation.handle)}
      columns={[
        {
          key: 'name',
          title: people.name,
          names: true,
          cell: (invitation) => (
            <span class="cell-lines">
              <a href={view.to.personInvitation(invitation.handle)}>{invitation.name}</a>
              <span class="people-quiet people-address">{invitation.email}</span>
            </span>
          ),
        },
        { key: 'sees', title: people.newRights, cell: (invitation) => seenBy(view, invitation) },
        {
          key: 'link',
          title: people.link,
          cell: (invitation) => <LinkState view={view} invitation={invitation} />,
        },
      ]}
    />
  );
}

export function LinkState({ view, invitation }: { view: View; invitation: Invitation }) {
  const { people } = view.messages;
  return invitation.expired ? (
    <StatusLabel text={people.linkExpired} shape="late" />
  ) : (
    <StatusLabel text={people.linkUntil({ at: view.times.absolute(invitation.expiresAt) })} shape="half" />
  );
}

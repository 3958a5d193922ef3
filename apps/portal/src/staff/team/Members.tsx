import { Button, DataTable, EmptyState, StatusLabel } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { TeamView } from '../api-types.ts';
import type { Places } from './places.ts';

export interface MembersProps {
  view: View;
  team: TeamView;
  places: Places;
}

/** Everybody with access, and those who were asked and have not answered yet. */
export function Members({ view, team, places }: MembersProps) {
  const texts = view.messages.team;
  return (
    <>
      {team.invitations.length > 0 && (
        <section class="section" aria-labelledby="invited">
          <h2 id="invited">{texts.invited}</h2>
          <Invitations view={view} team={team} places={places} />
        </section>
      )}
      <section class="section" aria-labelledby="members">
        <h2 id="members">{texts.members}</h2>
        <Table view={view} team={team} places={places} />
      </section>
    </>
  );
}

function Table({ view, team, places }: MembersProps) {
  const { team: texts, people, common } = view.messages;
  return (
    <DataTable
      caption={texts.members}
      captionHidden
      rows={team.members}
      rowKey={({ handle }) => String(handle)}
      empty={
        <EmptyState title={texts.noMembers}>
          <p>{texts.noMembersHelp}</p>
        </EmptyState>
      }
      columns={[
        {
          key: 'name',
          title: people.name,
          names: true,
          cell: ({ handle, name, self }) => (
            <>
              <a href={places.member(handle)}>{name}</a>
              {self && <span class="soft"> ({texts.you})</span>}
            </>
          ),
        },
        { key: 'role', title: texts.role, cell: ({ role }) => texts.roles[role].label },
        { key: 'email', title: texts.email, cell: ({ email }) => email },
        {
          key: 'phone',
          title: people.phone,
          tight: true,
          cell: ({ phone }) => phone ?? <span class="soft">{common.none}</span>,
        },
      ]}
    />
  );
}

function Invitations({ view, team, places }: MembersProps) {
  const { team: texts, people } = view.messages;
  return (
    <DataTable
      caption={texts.invited}
      captionHidden
      rows={team.invitations}
      rowKey={({ handle }) => String(handle)}
      columns={[
        { key: 'name', title: people.name, names: true, cell: ({ name }) => name },
        { key: 'role', title: texts.role, cell: ({ role }) => texts.roles[role].label },
        { key: 'email', title: texts.email, cell: ({ email }) => email },
        {
          key: 'link',
          title: people.link,
          cell: ({ expired, expiresAt }) =>
            expired ? (
              <StatusLabel text={people.linkExpired} shape="late" />
            ) : (
              <StatusLabel text={people.linkUntil({ at: view.times.absolute(expiresAt) })} shape="half" />
            ),
        },
        {
          key: 'actions',
          title: people.withdraw,
          cell: ({ handle }) => (
            <form class="actions" method="post" action={places.list}>
              <input type="hidden" name="handle" value={String(handle)} />
              <Button look="text" name="intent" value="resend">
                {texts.resend}
              </Button>
              <Button look="text" name="intent" value="withdraw">
                {texts.withdraw}
              </Button>
            </form>
          ),
        },
      ]}
    />
  );
}

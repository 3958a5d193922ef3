import type { Fact } from '@zusage/ui';
import type { View } from '../view.ts';
import { LinkState } from './InvitationTable.tsx';
import type { Invitation } from './people-types.ts';
import { certifiedUntil, seenBy } from './people-words.ts';

/** What was stated when somebody was invited. */
export function invitationFacts(view: View, invitation: Invitation): Fact[] {
  const { people } = view.messages;
  return [
    { term: people.email, value: invitation.email },
    ...(invitation.phone ? [{ term: people.phone, value: invitation.phone }] : []),
    {
      term: people.newRights,
      value: seenBy(view, invitation),
      ...(invitation.settings.role === 'customer-admin' ? { note: people.manages } : {}),
    },
    ...(invitation.certification
      ? [{ term: people.certified, value: certifiedUntil(view, invitation), note: invitation.certification }]
      : []),
    { term: people.invitedAt, value: view.times.absolute(invitation.invitedAt) },
    { term: people.link, value: <LinkState view={view} invitation={invitation} /> },
  ];
}

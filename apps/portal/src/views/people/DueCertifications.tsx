import { Notice } from '@zusage/ui';
import { Fragment } from 'preact';
import type { View } from '../view.ts';
import type { Contact } from './people-types.ts';
import { certifiedUntil } from './people-words.ts';

/** Whose certification ends soon or has ended, each with its day; nothing when nobody's does. */
export function DueCertifications({ view, contacts }: { view: View; contacts: readonly Contact[] }) {
  const { people } = view.messages;
  const due = contacts.filter(
    ({ certificationStatus }) => certificationStatus === 'expiring' || certificationStatus === 'expired',
  );
  if (due.length === 0) return null;
  return (
    <Notice kind="warn" title={people.certificationsDue({ count: due.length })}>
      <p>
        {due.map((contact, index) => (
          <Fragment key={contact.handle}>
            {index > 0 && ', '}
            <a href={view.to.person(contact.handle)}>{contact.name}</a>
            {` (${certifiedUntil(view, contact)})`}
          </Fragment>
        ))}
        {`. ${people.certificationsDueHelp}`}
      </p>
    </Notice>
  );
}

import type { AuditDetails } from '@zusage/audit';
import type { Transaction } from '@zusage/db';
import { AppError, invalidField } from '@zusage/errors';
import {
  changePerson,
  contactByHandle,
  deactivatePerson,
  designatePerson,
  listContacts,
  type Organisation,
  type Person,
} from '@zusage/identity';
import { audit } from '../audit.ts';
import type { PersonScope } from '../scope.ts';
import { checkContact, type CheckedContact, type ContactRequest } from './contact-request.ts';
import { managedOrganisation, type Whose } from './managed-organisation.ts';

type Named = Whose & { handle: number };

/**
 * Changes a contact; it counts from that person's next request on (S12). The address to sign in with stays: it belongs to
 * the account, which may have other memberships.
 *
 * @throws AppError forbidden, not_found, invalid_input (`role`: yourself, last_administrator; and as `checkContact`)
 */
export async function changeContact(scope: PersonScope, request: ContactRequest & Named): Promise<void> {
  await withContact(scope, request, async (trx, contact, organisation) => {
    const checked = await checkContact(trx, scope, organisation.id, request);
    if (contact.role === 'customer-admin' && checked.role !== 'customer-admin') {
      if (contact.id === scope.actor.person.id) throw invalidField('role', 'yourself');
      await requireOtherAdministrator(trx, scope, organisation, contact, 'role');
    }
    await changePerson(trx, scope.providerId, contact.id, checked);
    await note(trx, scope, contact, 'person.changed', differences(contact, checked));
  });
}

/**
 * Takes a contact's access away, at once (S17). The customer number then signs in the first administrator who is left
 * (SEP-1): the one who acts, if it is one of them.
 *
 * @throws AppError forbidden, not_found, invalid_input (`handle`: yourself, last_administrator)
 */
export async function removeContact(scope: PersonScope, request: Named): Promise<void> {
  await withContact(scope, request, async (trx, contact, organisation) => {
    if (contact.id === scope.actor.person.id) throw invalidField('handle', 'yourself');
    const others = await requireOtherAdministrator(trx, scope, organisation, contact, 'handle');
    await deactivatePerson(trx, scope.providerId, contact);
    if (contact.designated) {
      const heir = others.find((person) => person.id === scope.actor.person.id) ?? others[0];
      if (heir) await designatePerson(trx, scope.providerId, heir.id);
    }
    await note(trx, scope, contact, 'person.removed', { designated: contact.designated });
  });
}

async function withContact(
  scope: PersonScope,
  named: Named,
  work: (trx: Transaction, contact: Person, organisation: Organisation) => Promise<void>,
): Promise<void> {
  await scope.database.tenant(scope.providerId, async (trx) => {
    const organisation = await managedOrganisation(trx, scope, named);
    const contact = await contactByHandle(trx, scope.providerId, organisation.id, named.handle);
    if (!contact) throw new AppError('not_found');
    await work(trx, contact, organisation);
  });
}

/** Somebody must be left who can let others in. @returns the other administrators */
async function requireOtherAdministrator(
  trx: Transaction,
  scope: PersonScope,
  organisation: Organisation,
  contact: Person,
  field: 'role' | 'handle',
): Promise<Person[]> {
  const contacts = await listContacts(trx, scope.providerId, organisation.id);
  const others = contacts.filter((person) => person.role === 'customer-admin' && person.id !== contact.id);
  if (contact.role === 'customer-admin' && others.length === 0)
    throw invalidField(field, 'last_administrator');
  return others;
}

/** What was and what is, of what has changed. */
function differences(before: Person, after: CheckedContact): AuditDetails {
  const changed = (
    ['name', 'phone', 'language', 'role', 'visibility', 'certification', 'certifiedUntil'] as const
  )
    .filter((key) => before[key] !== after[key])
    .map((key): [string, AuditDetails] => [key, { from: before[key], to: after[key] }]);
  return Object.fromEntries(changed);
}

const note = (
  trx: Transaction,
  scope: PersonScope,
  contact: Person,
  action: 'person.changed' | 'person.removed',
  details: AuditDetails,
): Promise<void> =>
  audit(trx, scope, {
    action,
    subject: { kind: 'person', reference: `${contact.name} <${contact.email}>` },
    organisationId: contact.organisation?.id ?? null,
    details,
  });

import { localDate } from '@zusage/catalogue';
import { currentCatalogue, listSites, type Site } from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import { contactByHandle, invitationByHandle, listContacts, listInvitations } from '@zusage/identity';
import { databaseNow } from '../instant.ts';
import type { PersonScope } from '../scope.ts';
import { toContactView, toInvitationView, type ContactView, type InvitationView } from './contact-view.ts';
import { mayManagePeople, readableOrganisation, type Whose } from './managed-organisation.ts';

/** A colleague as everybody of the customer sees one. */
export type Colleague = Pick<
  ContactView,
  'handle' | 'name' | 'self' | 'certification' | 'certifiedUntil' | 'certificationStatus'
> & { role: ContactView['settings']['role'] };

export interface PeopleView {
  organisation: { customerNumber: string; name: string };
  colleagues: Colleague[];
  /** Who was asked and has not answered yet, by name. */
  invited: { handle: number; name: string }[];
  /** For those who manage people alone. */
  managed: { contacts: ContactView[]; invitations: InvitationView[]; sites: SiteChoice[] } | null;
}

export interface SiteChoice {
  key: string;
  name: string;
}

/** A customer's contacts: names and certifications for everybody, all the rest for who manages them (K-6). */
export async function listPeople(scope: PersonScope, whose: Whose = {}): Promise<PeopleView> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const { id: organisationId, customerNumber, name } = await readableOrganisation(trx, scope, whose);
    const context = await contextOf(trx, scope, organisationId);
    const contacts = (await listContacts(trx, scope.providerId, organisationId)).map((person) =>
      toContactView(person, scope.actor.person.id, context),
    );
    const invitations = (await listInvitations(trx, scope.providerId, { organisationId })).map((invitation) =>
      toInvitationView(invitation, context),
    );
    return {
      organisation: { customerNumber, name },
      colleagues: contacts.map(toColleague),
      invited: invitations.map((invitation) => ({ handle: invitation.handle, name: invitation.name })),
      managed: mayManagePeople(scope) ? { contacts, invitations, sites: context.sites.map(toChoice) } : null,
    };
  });
}

/** One contact, for who manages them. @throws AppError forbidden, not_found (also for another customer's contact) */
export async function readContact(
  scope: PersonScope,
  request: Whose & { handle: number },
): Promise<{ contact: ContactView; sites: SiteChoice[] }> {
  return readManaged(scope, request, async (trx, organisationId, context) => {
    const person = await contactByHandle(trx, scope.providerId, organisationId, request.handle);
    if (!person) throw new AppError('not_found');
    return {
      contact: toContactView(person, scope.actor.person.id, context),
      sites: context.sites.map(toChoice),
    };
  });
}

/** One open invitation, for who manages them. @throws AppError forbidden, not_found */
export async function readInvitation(
  scope: PersonScope,
  request: Whose & { handle: number },
): Promise<InvitationView> {
  return readManaged(scope, request, async (trx, organisationId, context) => {
    const invitation = await invitationByHandle(trx, scope.providerId, { organisationId }, request.handle);
    if (!invitation) throw new AppError('not_found');
    return toInvitationView(invitation, context);
  });
}

interface Context {
  sites: Site[];
  today: string;
}

async function readManaged<T>(
  scope: PersonScope,
  whose: Whose,
  read: (trx: Transaction, organisationId: string, context: Context) => Promise<T>,
): Promise<T> {
  if (!mayManagePeople(scope)) throw new AppError('forbidden');
  return scope.database.tenant(scope.providerId, async (trx) => {
    const organisation = await readableOrganisation(trx, scope, whose);
    return read(trx, organisation.id, await contextOf(trx, scope, organisation.id));
  });
}

async function contextOf(trx: Transaction, scope: PersonScope, organisationId: string): Promise<Context> {
  const { catalogue } = await currentCatalogue(trx, scope.providerId);
  return {
    sites: await listSites(trx, scope.providerId, organisationId),
    today: localDate(catalogue, await databaseNow(trx)),
  };
}

const toChoice = ({ key, name }: Site): SiteChoice => ({ key, name });

const toColleague = (contact: ContactView): Colleague => ({
  handle: contact.handle,
  name: contact.name,
  self: contact.self,
  role: contact.settings.role,
  certification: contact.certification,
  certifiedUntil: contact.certifiedUntil,
  certificationStatus: contact.certificationStatus,
});

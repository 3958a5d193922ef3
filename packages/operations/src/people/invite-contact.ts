import type { Transaction } from '@zusage/db';
import { AppError, invalidField } from '@zusage/errors';
import {
  createInvitation,
  endInvitation,
  findPersonByEmail,
  invitationByHandle,
  renewInvitation,
  withdrawLink,
  type Invitation,
  type Organisation,
} from '@zusage/identity';
import type { PersonScope } from '../scope.ts';
import { checkContact, type ContactRequest } from './contact-request.ts';
import { auditInvitation, mailInvitation } from './mail-invitation.ts';
import { managedOrganisation, type Whose } from './managed-organisation.ts';

export type InvitationRequest = ContactRequest & Whose & { email: string };

/**
 * Asks somebody by mail to become a contact of the customer. Whether the address has an account already, here for another
 * customer or elsewhere, the asker does not learn; it is settled between its owner and us when the link is opened.
 *
 * @throws AppError forbidden, invalid_input (`email`: already_contact, already_invited; and as `checkContact`)
 */
export async function inviteContact(
  scope: PersonScope,
  request: InvitationRequest,
): Promise<{ handle: number }> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const organisation = await managedOrganisation(trx, scope, request);
    const checked = await checkContact(trx, scope, organisation.id, request);
    const known = await findPersonByEmail(trx, scope.providerId, request.email);
    if (known?.organisation?.id === organisation.id) throw invalidField('email', 'already_contact');
    const invitation = await createInvitation(trx, scope.providerId, {
      ...checked,
      email: request.email,
      organisationId: organisation.id,
      partnerId: null,
      invitedBy: scope.actor.person.id,
    });
    await mailInvitation(trx, scope, invitation, organisation.name);
    await auditInvitation(trx, scope, invitation, 'person.invited');
    return { handle: invitation.handle };
  });
}

type Named = Whose & { handle: number };

/** Mails a new link; the one of before ends. @throws AppError forbidden, not_found */
export async function resendInvitation(scope: PersonScope, named: Named): Promise<void> {
  await withInvitation(scope, named, async (trx, invitation, organisation) => {
    await renewInvitation(trx, scope.providerId, invitation.id);
    await mailInvitation(trx, scope, invitation, organisation.name);
    await auditInvitation(trx, scope, invitation, 'invitation.sent_again');
  });
}

/** Ends an invitation and its link. @throws AppError forbidden, not_found */
export async function withdrawInvitation(scope: PersonScope, named: Named): Promise<void> {
  await withInvitation(scope, named, async (trx, invitation) => {
    await endInvitation(trx, scope.providerId, invitation.id, 'withdrawn');
    await withdrawLink(trx, scope.providerId, 'invitation', invitation.id);
    await auditInvitation(trx, scope, invitation, 'invitation.withdrawn');
  });
}

async function withInvitation(
  scope: PersonScope,
  named: Named,
  work: (trx: Transaction, invitation: Invitation, organisation: Organisation) => Promise<void>,
): Promise<void> {
  await scope.database.tenant(scope.providerId, async (trx) => {
    const organisation = await managedOrganisation(trx, scope, named);
    const group = { organisationId: organisation.id };
    const invitation = await invitationByHandle(trx, scope.providerId, group, named.handle);
    if (!invitation) throw new AppError('not_found');
    await work(trx, invitation, organisation);
  });
}

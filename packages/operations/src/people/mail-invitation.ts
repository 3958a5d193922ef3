import type { Transaction } from '@zusage/db';
import { issueLink, type Invitation } from '@zusage/identity';
import { notify } from '@zusage/notifications';
import { audit } from '../audit.ts';
import type { PersonScope } from '../scope.ts';

/** Mails a new link; one of before ends. @param group the customer or partner; null for the provider's own people */
export async function mailInvitation(
  trx: Transaction,
  scope: PersonScope,
  invitation: Invitation,
  group: string | null,
): Promise<void> {
  const { token, expiresAt } = await issueLink(trx, scope.providerId, 'invitation', invitation.id);
  await notify(trx, scope.providerId, {
    kind: 'invitation',
    recipient: { email: invitation.email, language: invitation.language },
    inviter: scope.actor.person.name,
    group,
    expiresAt,
    url: `${scope.publicUrl}/${scope.providerId}/invitation?token=${token}`,
  });
}

export const auditInvitation = (
  trx: Transaction,
  scope: PersonScope,
  invitation: Invitation,
  action: 'person.invited' | 'invitation.sent_again' | 'invitation.withdrawn',
): Promise<void> =>
  audit(trx, scope, {
    action,
    subject: { kind: 'invitation', reference: `${invitation.name} <${invitation.email}>` },
    organisationId: invitation.organisationId,
    partnerId: invitation.partnerId,
    details: { role: invitation.role, visibility: invitation.visibility },
  });

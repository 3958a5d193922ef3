import { requestedEmail, saveProfile, type ProfileChange } from '@zusage/identity';
import { mailKindsFor, type MailKind } from '@zusage/notifications';
import { isStaff, type PersonScope } from '../scope.ts';

/** Who one is at this provider, as far as one decides it oneself. */
export async function profileView(scope: PersonScope) {
  const { person } = scope.actor;
  const wanted = await scope.database.withoutTenant((trx) => requestedEmail(trx, person.accountId));
  return {
    name: person.name,
    email: person.email,
    /** The address that waits for its link to be used. */
    requestedEmail: wanted,
    phone: person.phone,
    language: person.language,
    timeZone: person.timeZone,
    /** The kinds of mail one gets at all, and whether each is wanted. */
    mails: mailKindsFor(isStaff(scope.actor)).map((kind): { kind: MailKind; wanted: boolean } => ({
      kind,
      wanted: !person.mutedMails.includes(kind),
    })),
  };
}

export type ProfileView = Awaited<ReturnType<typeof profileView>>;

export async function saveOwnProfile(
  scope: PersonScope,
  change: ProfileChange,
): Promise<Record<string, never>> {
  const { database, providerId, actor } = scope;
  await database.tenant(providerId, (trx) =>
    saveProfile(trx, providerId, actor.person.id, { ...change, name: change.name.trim() }),
  );
  return {};
}

export { createAccount, type NewAccount } from './account.ts';
export {
  createApiToken,
  findApiToken,
  revokeApiToken,
  type ApiToken,
  type TokenHolder,
} from './api-token.ts';
export {
  createOrganisation,
  findOrganisationByNumber,
  findOrganisation,
  searchOrganisations,
  type Organisation,
} from './organisation.ts';
export { createPerson, type NewPerson } from './create-person.ts';
export {
  findPerson,
  findPersonByAccount,
  findPersonByEmail,
  listContacts,
  ROLES,
  VISIBILITIES,
  type Language,
  type Person,
  type Role,
  type Visibility,
} from './person.ts';
export { PASSWORD_LENGTH_MIN, passwordFault, requirePassword } from './password-rules.ts';
export { hashPassword, PASSWORD_LENGTH_MAX } from './password.ts';
export { checkPassword } from './check-password.ts';
export { claimAccount, emailOfAccount, setPassword } from './set-password.ts';
export {
  issueLink,
  LINK_SECONDS,
  linkSubject,
  useLink,
  withdrawLink,
  type IssuedLink,
  type LinkPurpose,
} from './one-time-link.ts';
export {
  createInvitation,
  endInvitation,
  findInvitation,
  invitationByHandle,
  listInvitations,
  renewInvitation,
  type Group,
  type Invitation,
  type NewInvitation,
} from './invitation.ts';
export { admitPerson, changePerson, deactivatePerson, type PersonChange } from './change-person.ts';
export { contactByHandle, lockOrganisation } from './contacts.ts';
export { findMemberships } from './memberships.ts';
export { organisationNames } from './organisation-names.ts';
export { listStaff } from './staff.ts';
export { limitRate, type RateLimit } from './rate-limit.ts';
export {
  deleteExpiredSessions,
  listSessions,
  openSession,
  revokeSession,
  revokeSessions,
  signOut,
  validateSession,
  type OpenSession,
  type ValidSession,
} from './session.ts';
export { signIn, type SignInAttempt, type SignedIn } from './sign-in.ts';
export type { Source } from './source.ts';

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
export { PASSWORD_LENGTH_MAX } from './password.ts';
export { findMemberships } from './memberships.ts';
export { organisationNames } from './organisation-names.ts';
export { listStaff } from './staff.ts';
export { limitRate, type RateLimit } from './rate-limit.ts';
export {
  deleteExpiredSessions,
  listSessions,
  revokeSession,
  revokeSessions,
  signOut,
  validateSession,
  type OpenSession,
  type ValidSession,
} from './session.ts';
export { signIn, type SignInAttempt, type SignedIn } from './sign-in.ts';
export type { Source } from './source.ts';

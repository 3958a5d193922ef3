export { createAccount, type NewAccount } from './account.ts';
export {
  createApiToken,
  CREDENTIAL_NAME_LENGTH_MAX,
  findApiToken,
  listApiTokens,
  revokeApiToken,
  type ApiToken,
  type ListedApiToken,
  type TokenHolder,
} from './api-token.ts';
export {
  createOrganisation,
  createOrganisations,
  findOrganisationByNumber,
  findOrganisation,
  organisationsByNumber,
  searchOrganisations,
  type Organisation,
} from './organisation.ts';
export { changeOrganisation } from './change-organisation.ts';
export { createPerson, type NewPerson } from './create-person.ts';
export {
  findPerson,
  findPersonByAccount,
  findPersonByEmail,
  listContacts,
  listByRole,
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
export {
  admitPerson,
  changePerson,
  deactivatePerson,
  designatePerson,
  type PersonChange,
} from './change-person.ts';
export { endAccess, findAccountByEmail } from './access.ts';
export { countReset } from './reset-limits.ts';
export { findCredential } from './account.ts';
export { contactByHandle, lockOrganisation, lockOrganisations } from './contacts.ts';
export { findMemberships } from './memberships.ts';
export { organisationNames } from './organisation-names.ts';
export { organisationNumbers } from './organisation-numbers.ts';
export { personNames } from './person-names.ts';
export { listRequesters } from './requesters.ts';
export { listMembers, lockStaff, memberByHandle } from './members.ts';
export { listStaff } from './staff.ts';
export { limitRate, type RateLimit } from './rate-limit.ts';
export {
  deleteExpiredSessions,
  listSessions,
  openSession,
  revokeOtherSessions,
  revokeSession,
  revokeSessions,
  signOut,
  validateSession,
  type OpenSession,
  type ValidSession,
} from './session.ts';
export { signIn, type SecondStepNeeded, type SignInAttempt, type SignedIn } from './sign-in.ts';
export { finishSignIn, pendingSignIn, signInByPasskey } from './finish-sign-in.ts';
export { SECOND_STEPS, factorsOf, hasSecondFactor, type Factors, type SecondStep } from './factors.ts';
export type { Proof, SecondProof } from './proof.ts';
export { stepUp, stepUpWays } from './step-up.ts';
export { ELEVATED_SECONDS, elevatedUntil, renewSession, type RenewedSession } from './session-renewal.ts';
export { relyingPartyOf, type RelyingParty } from './relying-party.ts';
export {
  codeIsRight,
  confirmCodeFactor,
  proposeCodeFactor,
  proposedCodeFactor,
  removeCodeFactor,
  type ProposedCodeFactor,
} from './code-factor.ts';
export { removeAllFactors } from './remove-all-factors.ts';
export { deleteRecoveryCodes, recoveryCodeIsRight, renewRecoveryCodes } from './recovery-codes.ts';
export { addPasskey, listPasskeys, passkeyRegistration, removePasskey, type Passkey } from './passkey.ts';
export { accountOfAssertion, passkeyRequest } from './passkey-assertion.ts';
export type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
export { clientPlace, type ClientPlace } from './client-address.ts';
export { changePassword, type PasswordChange } from './change-password.ts';
export {
  confirmEmailChange,
  requestedEmail,
  requestEmailChange,
  type ChangedEmail,
  type EmailRequest,
} from './change-email.ts';
export { saveProfile, type ProfileChange } from './profile.ts';
export type { Source } from './source.ts';

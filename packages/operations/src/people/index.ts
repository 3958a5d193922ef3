export { acceptInvitation, readOpenInvitation, type OpenInvitation } from './accept-invitation.ts';
export { changeContact, removeContact } from './change-contact.ts';
export type { ContactRequest } from './contact-request.ts';
export type { ContactRole, ContactView, InvitationView } from './contact-view.ts';
export {
  inviteContact,
  resendInvitation,
  withdrawInvitation,
  type InvitationRequest,
} from './invite-contact.ts';
export {
  listPeople,
  readContact,
  readInvitation,
  type Colleague,
  type PeopleView,
  type SiteChoice,
} from './list-people.ts';
export { passwordResetJob } from './password-reset-job.ts';
export {
  mailPasswordReset,
  readPasswordReset,
  requestPasswordReset,
  resetPassword,
} from './reset-password.ts';

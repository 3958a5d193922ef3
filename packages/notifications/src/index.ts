export { notify } from './notify.ts';
export { type NotificationEvent, type OnBehalf, type PartnerAccessChange, type Recipient } from './event.ts';
export {
  CUSTOMER_CHANGES,
  PROVIDER_CHANGES,
  type ChangeForCustomer,
  type ChangeForProvider,
  type EngagementChange,
  type EngagementEvent,
} from './engagement-mail.ts';
export type { HardwareChange, SiteMoveEvent } from './product-life-mail.ts';
export type { CredentialChange, CredentialEvent } from './credential-mail.ts';
export type { UnitsLowEvent } from './unit-mail.ts';
export { MAIL_KINDS, mailKindsFor, type MailKind } from './preference.ts';
export { compose, type ComposedMail, type Sender } from './compose.ts';
export { deliverMailJob } from './deliver-mail-job.ts';
export { deliverMail } from './deliver-mail.ts';
export { listOutgoingMail, type OutgoingMail } from './outbox.ts';

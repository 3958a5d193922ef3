export { notify } from './notify.ts';
export { type NotificationEvent, type Recipient } from './event.ts';
export { compose, type ComposedMail, type Sender } from './compose.ts';
export { deliverMailJob } from './deliver-mail-job.ts';
export { deliverMail } from './deliver-mail.ts';
export { listOutgoingMail, type OutgoingMail } from './outbox.ts';

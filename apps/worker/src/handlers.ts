import { handle, type JobHandler } from '@zusage/jobs';
import type { Transport } from '@zusage/mail';
import type { CertificateOffice } from '@zusage/certificates';
import { deliverMail } from '@zusage/notifications';
import {
  closeForGood,
  mailAnnouncement,
  mailAnnouncementJob,
  markMissedResponse,
  responseDueJob,
  ticketClosingJob,
  mailPasswordReset,
  passwordResetJob,
} from '@zusage/operations';
import { engagementTimerJob, runTimer, topUp, topUpJob } from '@zusage/operations/engagements';
import { carryOutMove, hardwareReturnJob, remindOfReturn, siteMoveJob } from '@zusage/operations/products';
import { checkImport, importCheckJob, importRunJob, runImport } from '@zusage/operations/import';
import type { Logger } from '@zusage/config/log';

export interface Tools {
  transport: Transport;
  /** Base of links in mails. */
  publicUrl: string;
  logger: Logger;
  /** Signs, prints and keeps certificates; its files hold those of imports too. */
  certificates: CertificateOffice;
}

/** Every kind of job and what is done for it. */
export const handlers = ({ transport, publicUrl, logger, certificates }: Tools): JobHandler[] => [
  deliverMail(transport, (mailId, err) => logger.error({ mailId, err }, 'a mail cannot be sent')),
  handle(responseDueJob, ({ ticketNumber }, { database, providerId }) =>
    markMissedResponse({ database, providerId, publicUrl }, ticketNumber),
  ),
  handle(passwordResetJob, ({ identifier }, { database, providerId }) =>
    mailPasswordReset({ database, providerId, publicUrl }, identifier),
  ),
  handle(ticketClosingJob, ({ ticketNumber }, { database, providerId }) =>
    closeForGood({ database, providerId }, ticketNumber),
  ),
  handle(mailAnnouncementJob, ({ slug }, { database, providerId }) =>
    mailAnnouncement({ database, providerId, publicUrl }, slug),
  ),
  handle(importCheckJob, ({ handle: number }, { database, providerId }) =>
    checkImport({ database, providerId, files: certificates.files, certificates }, number),
  ),
  handle(importRunJob, ({ handle: number }, { database, providerId, signal }) =>
    runImport({ database, providerId, files: certificates.files, certificates }, number, signal),
  ),
  handle(siteMoveJob, ({ moveId }, { database, providerId }) =>
    carryOutMove({ database, providerId, publicUrl }, moveId),
  ),
  handle(hardwareReturnJob, ({ number }, { database, providerId }) =>
    remindOfReturn({ database, providerId, publicUrl }, number),
  ),
  handle(engagementTimerJob, (timer, { database, providerId }) =>
    runTimer({ database, providerId, publicUrl }, timer),
  ),
  handle(topUpJob, (purchase, { database, providerId }) =>
    topUp({ database, providerId, publicUrl }, purchase),
  ),
];

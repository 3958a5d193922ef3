import { formatDate, messagesFor } from '@zusage/i18n';
import type { OnBehalf, PartnerAccessEvent, Recipient } from './event.ts';

/** The mail about a partner's access to a customer's records. */
export function partnerAccessParts(event: PartnerAccessEvent): { subject: string; paragraphs: string[] } {
  const { language } = event.recipient;
  const { mail } = messagesFor(language).partners;
  const names = { partner: event.partner, customer: event.customer };
  const texts = mail[event.change];
  const isGiven = event.change === 'approved' || event.change === 'changed';
  const end =
    isGiven && event.lastDay
      ? [mail.lastDay({ day: formatDate(event.lastDay, { locale: language, timeZone: 'UTC' }) })]
      : [];
  const isToCustomer = event.change === 'requested' || event.change === 'withdrawn';
  const link = isToCustomer ? mail.toAccess : mail.toCustomers;
  return {
    subject: texts.subject(names),
    paragraphs: [texts.body(names), ...end, `${link}\n${event.url}`],
  };
}

/** Says who acts for the customer; nothing for everybody else. */
export const onBehalfParagraph = (recipient: Recipient, onBehalf: OnBehalf | undefined): string[] =>
  onBehalf ? [messagesFor(recipient.language).partners.mail.onBehalf(onBehalf)] : [];

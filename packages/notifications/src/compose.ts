import { cityOf, formatMinutes, formatMoment, messagesFor } from '@zusage/i18n';
import { accessMail, isAccessEvent } from './access-mail.ts';
import { credentialMail, isCredentialEvent } from './credential-mail.ts';
import { onBehalfParagraph, partnerAccessParts } from './compose-partner-access.ts';
import { engagementMail, isEngagementEvent } from './engagement-mail.ts';
import type { NotificationEvent } from './event.ts';
import { isProductLifeEvent, productLifeMail } from './product-life-mail.ts';
import { isUnitsLowEvent, unitMail } from './unit-mail.ts';

export interface Sender {
  /** The provider's name as customers know it. */
  provider: string;
  timeZone: string;
  now: Date;
}

export interface ComposedMail {
  subject: string;
  text: string;
}

const confirmMinutes = 60;

/** Writes the mail of an event in the recipient's language. Paragraphs are separated by an empty line. */
export function compose(event: NotificationEvent, sender: Sender): ComposedMail {
  const texts = messagesFor(event.recipient.language).mail;
  const { subject, paragraphs } = parts(event, sender);
  const automatic = automaticNote(event);
  const all = [texts.greeting, ...paragraphs, texts.closing({ provider: sender.provider }), ...automatic];
  return { subject, text: `${all.join('\n\n')}\n` };
}

/** Says that nobody reads answers, where a ticket is the place for them. */
function automaticNote(event: NotificationEvent): string[] {
  const { mail, accessMail: access } = messagesFor(event.recipient.language);
  const isAboutAccess =
    isAccessEvent(event) ||
    isCredentialEvent(event) ||
    event.kind === 'partner_access' ||
    isProductLifeEvent(event) ||
    isEngagementEvent(event) ||
    isUnitsLowEvent(event);
  if (isAboutAccess) return [access.automatic];
  return event.kind === 'confirm_ticket' ? [] : [mail.automatic];
}

function parts(event: NotificationEvent, sender: Sender): { subject: string; paragraphs: string[] } {
  const texts = messagesFor(event.recipient.language).mail;
  if (isAccessEvent(event))
    return accessMail(event, { provider: sender.provider, written: (at) => moment(at, event, sender) });
  if (isCredentialEvent(event)) return credentialMail(event, sender);
  if (event.kind === 'confirm_ticket') {
    const minutes = formatMinutes(event.validMinutes ?? confirmMinutes, event.recipient.language);
    return {
      subject: texts.confirm.subject,
      paragraphs: [
        texts.confirm.body({ provider: sender.provider }),
        `${texts.confirm.link}\n${event.url}`,
        texts.confirm.expiry({ minutes }),
        texts.confirm.ignore,
      ],
    };
  }
  if (event.kind === 'announcement')
    return {
      subject: event.title,
      paragraphs: [event.text, `${texts.announcement.link}\n${event.url}`, texts.announcement.mute],
    };
  if (event.kind === 'partner_access') return partnerAccessParts(event);
  if (isProductLifeEvent(event)) return productLifeMail(event);
  if (isUnitsLowEvent(event)) return unitMail(event);
  if (isEngagementEvent(event))
    return engagementMail(event, { written: (at) => moment(at, event, sender) });
  const onBehalf = 'onBehalf' in event ? onBehalfParagraph(event.recipient, event.onBehalf) : [];
  const link = event.url === null ? [] : [`${texts.openTicket}\n${event.url}`];
  switch (event.kind) {
    case 'ticket_opened': {
      const due = event.responseDueAt && moment(event.responseDueAt, event, sender);
      const promise = due === null ? texts.ticketOpened.noDeadline : texts.ticketOpened.due({ due });
      return {
        subject: texts.ticketOpened.subject(event),
        paragraphs: [texts.ticketOpened.body(event), ...onBehalf, promise, ...link],
      };
    }
    case 'ticket_replied':
      return {
        subject: texts.replied.subject(event),
        paragraphs: [texts.replied.body(event), ...onBehalf, ...link],
      };
    case 'ticket_resolved':
      return {
        subject: texts.resolved.subject(event),
        paragraphs: [texts.resolved.body(event), texts.resolved.reopen, ...link],
      };
    case 'ticket_reclassified':
      return short(texts.reclassified, event, link);
    case 'ticket_resumed':
      return short(texts.resumed, event, link);
    case 'ticket_reopened':
      return short(texts.reopened, event, link);
    case 'ticket_escalated':
      return short(texts.escalated, event, link);
    case 'ticket_assigned':
      return short(texts.assigned, event, link);
    case 'promise_missed': {
      const due = moment(event.responseDueAt, event, sender);
      return {
        subject: texts.missed.subject(event),
        paragraphs: [texts.missed.body({ number: event.number, due }), event.subject, ...link],
      };
    }
  }
}

interface ShortMail {
  subject: (ticket: { number: string; subject: string }) => string;
  body: (ticket: { number: string }) => string;
}

function short(
  { subject, body }: ShortMail,
  ticket: { number: string; subject: string },
  link: string[],
): { subject: string; paragraphs: string[] } {
  return { subject: subject(ticket), paragraphs: [body(ticket), ...link] };
}

/** A moment with its place: whoever reads the mail may sit in another zone. */
function moment(date: Date, event: NotificationEvent, sender: Sender): string {
  const timeZone = ('timeZone' in event && event.timeZone) || sender.timeZone;
  const text = formatMoment(date, { locale: event.recipient.language, timeZone, now: sender.now });
  return `${text} (${cityOf(timeZone)})`;
}

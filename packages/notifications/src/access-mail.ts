import { formatMinutes, messagesFor } from '@zusage/i18n';
import type { AccessEvent, NotificationEvent } from './event.ts';

interface Place {
  provider: string;
  /** A moment as the recipient reads it, with its place. */
  written: (at: Date) => string;
}

/** Subject and paragraphs of a mail about somebody's access. */
export function accessMail(
  event: AccessEvent,
  { provider, written }: Place,
): { subject: string; paragraphs: string[] } {
  const { language } = event.recipient;
  const texts = messagesFor(language).accessMail;
  switch (event.kind) {
    case 'invitation': {
      const { subject, body, link, expiry, late, ignore } = texts.invitation;
      const { inviter, group } = event;
      return {
        subject: subject({ provider }),
        paragraphs: [
          body({ inviter, group, provider }),
          `${link}\n${event.url}`,
          `${expiry({ until: written(event.expiresAt) })} ${late({ inviter })}`,
          ignore,
        ],
      };
    }
    case 'password_reset_link': {
      const { subject, body, link, expiry, ignore } = texts.reset;
      const minutes = formatMinutes(event.validMinutes, language);
      return {
        subject,
        paragraphs: [body({ provider }), `${link}\n${event.url}`, expiry({ minutes }), ignore],
      };
    }
    case 'password_was_reset': {
      const { subject, body, notYou } = texts.passwordReset;
      return {
        subject,
        paragraphs: [body({ provider, at: written(event.at) }), `${notYou}\n${event.url}`],
      };
    }
  }
}

const KINDS: readonly string[] = [
  'invitation',
  'password_reset_link',
  'password_was_reset',
] satisfies AccessEvent['kind'][];

export const isAccessEvent = (event: NotificationEvent): event is AccessEvent => KINDS.includes(event.kind);

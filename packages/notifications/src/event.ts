import type { Locale } from '@zusage/i18n';

export interface Recipient {
  email: string;
  language: Locale;
}

interface TicketEvent {
  recipient: Recipient;
  number: string;
  subject: string;
}

/**
 * What people are told of by mail. Addresses in `url` are made from the configured public address, never from a
 * request's Host header (S19).
 */
export type NotificationEvent =
  | (TicketEvent & {
      kind: 'ticket_opened';
      /** null: no time is promised */
      responseDueAt: Date | null;
      /** IANA zone of the times; the provider's if left out */
      timeZone?: string;
      /** null for a visitor, who has no account to open it with */
      url: string | null;
    })
  /** To the requester when staff replied, to staff when the requester did. */
  | (TicketEvent & { kind: 'ticket_replied'; url: string | null })
  | (TicketEvent & { kind: 'ticket_resolved'; url: string | null })
  /** To staff. */
  | (TicketEvent & { kind: 'promise_missed'; responseDueAt: Date; url: string })
  /** To an address nobody has verified: says nothing of what was typed (S38). */
  | { kind: 'confirm_ticket'; recipient: Recipient; url: string; validMinutes?: number };

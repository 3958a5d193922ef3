import type { Locale } from '@zusage/i18n';
import type { CredentialEvent } from './credential-mail.ts';
import type { EngagementEvent } from './engagement-mail.ts';
import type { ProductLifeEvent } from './product-life-mail.ts';
import type { UnitsLowEvent } from './unit-mail.ts';

export interface Recipient {
  email: string;
  language: Locale;
}

interface TicketEvent {
  recipient: Recipient;
  number: string;
  subject: string;
  /** Who opened it for the customer, when a partner did: both names. */
  onBehalf?: OnBehalf | undefined;
}

/** A partner's person and the customer they act for. */
export interface OnBehalf {
  name: string;
  partner: string;
  customer: string;
}

/** What happened to a partner's access to a customer. */
export type PartnerAccessChange = 'requested' | 'withdrawn' | 'approved' | 'changed' | 'refused' | 'revoked';

/** Between a customer and a partner; says nothing of what either wrote. */
export interface PartnerAccessEvent {
  kind: 'partner_access';
  change: PartnerAccessChange;
  recipient: Recipient;
  partner: string;
  customer: string;
  /** `YYYY-MM-DD`; null without an end. */
  lastDay: string | null;
  url: string;
}

/** About somebody's access. The links hold a token: they go to the one recipient and nowhere else. */
export type AccessEvent =
  | {
      kind: 'invitation';
      recipient: Recipient;
      /** Name of the person who invites. */
      inviter: string;
      /** The customer or partner; null for the provider's own people. */
      group: string | null;
      expiresAt: Date;
      url: string;
    }
  | { kind: 'password_reset_link'; recipient: Recipient; validMinutes: number; url: string }
  /** `url` leads to asking for another link. */
  | { kind: 'password_was_reset'; recipient: Recipient; at: Date; url: string };

/**
 * What people are told of by mail. Addresses in `url` are made from the configured public address, never from a
 * request's Host header (S19).
 */
export type NotificationEvent =
  | AccessEvent
  | ProductLifeEvent
  | EngagementEvent
  | UnitsLowEvent
  | CredentialEvent
  | PartnerAccessEvent
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
  /** To the requester: another severity holds. */
  | (TicketEvent & { kind: 'ticket_reclassified'; url: string | null })
  /** To both sides: nothing is waited for any more. */
  | (TicketEvent & { kind: 'ticket_resumed'; url: string | null })
  /** To staff: the customer opened it again, asked for escalation; or a colleague gave it to them. */
  | (TicketEvent & {
      kind: 'ticket_reopened' | 'ticket_escalated' | 'ticket_assigned';
      url: string | null;
    })
  | { kind: 'announcement'; recipient: Recipient; title: string; text: string; url: string }
  /** To staff. */
  | (TicketEvent & { kind: 'promise_missed'; responseDueAt: Date; url: string })
  /** To an address nobody has verified: says nothing of what was typed (S38). */
  | { kind: 'confirm_ticket'; recipient: Recipient; url: string; validMinutes?: number };

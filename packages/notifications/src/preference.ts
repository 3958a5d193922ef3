import { sql, type Transaction } from '@zusage/db';
import type { NotificationEvent } from './event.ts';

/** Kinds of mail that people may turn off, in the order they are shown; the table of people takes these words alone (S11). */
export const MAIL_KINDS = [
  'ticket_answered',
  'ticket_needs_you',
  'promise_missed',
  'units_low',
  'announcements',
  'contract_ending',
  'engagements',
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/**
 * Which kind an event belongs to. Null: it always goes out, because it confirms what somebody asked for, or concerns
 * their access. A new event is a new line here.
 */
const KIND_OF = {
  ticket_opened: null,
  ticket_replied: 'ticket_answered',
  ticket_resolved: 'ticket_answered',
  promise_missed: 'promise_missed',
  ticket_reclassified: 'ticket_answered',
  ticket_resumed: 'ticket_answered',
  ticket_reopened: 'ticket_answered',
  ticket_escalated: 'ticket_needs_you',
  ticket_assigned: 'ticket_needs_you',
  announcement: 'announcements',
  partner_access: null,
  confirm_ticket: null,
  invitation: null,
  password_reset_link: null,
  password_was_reset: null,
  access_changed: null,
  confirm_email: null,
  email_taken: null,
  site_move: null,
  hardware_replacement: null,
  contract_ending: 'contract_ending',
  engagement: 'engagements',
  units_low: 'units_low',
} as const satisfies Record<NotificationEvent['kind'], MailKind | null>;

/** The kinds that some event has: one without would be a switch that does nothing. */
const USED: ReadonlySet<MailKind | null> = new Set(Object.values(KIND_OF));

const FOR_STAFF: readonly MailKind[] = ['ticket_answered', 'ticket_needs_you', 'promise_missed'];
const FOR_REQUESTERS: readonly MailKind[] = [
  'ticket_answered',
  'ticket_needs_you',
  'units_low',
  'announcements',
  'contract_ending',
  'engagements',
];

/** The kinds of mail that somebody gets at all, and so may turn off. */
export const mailKindsFor = (isStaff: boolean): MailKind[] =>
  (isStaff ? FOR_STAFF : FOR_REQUESTERS).filter((kind) => USED.has(kind));

/** Whether its recipient has turned this kind of mail off. Asked here, so that no sender of mail can forget to. */
export async function isMuted(
  trx: Transaction,
  providerId: string,
  event: NotificationEvent,
): Promise<boolean> {
  const kind = KIND_OF[event.kind];
  if (kind === null) return false;
  const { rows } = await sql<{ muted: boolean }>`
    select ${kind} = any (p.muted_mails) as muted
      from app.person p
     where p.provider_id = ${providerId} and p.active
       and p.account_id = (select a.id from auth.account_by_email(${event.recipient.email}) a)`.execute(trx);
  return rows[0]?.muted ?? false;
}

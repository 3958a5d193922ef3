import { messagesFor } from '@zusage/i18n';
import type { Recipient } from './event.ts';

/** What the customer's people are told of. */
export const CUSTOMER_CHANGES = [
  'requested',
  'responded',
  'proposed',
  'declined',
  'quoted',
  'quote_reminder',
  'quote_lapsed',
  'topped_up',
  'scheduled',
  'moved',
  'cancelled',
  'forfeited',
  'prevented',
  'missed',
  'lapsed',
  'reported',
  'accepted',
  'decided',
  'closed',
] as const;

/** What the provider's people are told of. */
export const PROVIDER_CHANGES = [
  'requested',
  'returned',
  'approved',
  'withdrawn',
  'ordered',
  'topped_up',
  'quote_lapsed',
  'asked',
  'moved',
  'cancelled',
  'forfeited',
  'lapsed',
  'accepted',
  'complained',
  'overdue',
] as const;

export type ChangeForCustomer = (typeof CUSTOMER_CHANGES)[number];
export type ChangeForProvider = (typeof PROVIDER_CHANGES)[number];
export type EngagementChange = ChangeForCustomer | ChangeForProvider;

interface AboutEngagement {
  kind: 'engagement';
  recipient: Recipient;
  number: string;
  subject: string;
  customer: string;
  /** The session that it concerns. */
  session: { position: number; title: string } | null;
  /** The moment that the change's sentence names: a start, a last moment, what was due. */
  at: Date | null;
  /** Units, written for the recipient: "2 Einheiten (2 Std.)". */
  amount: string | null;
  /** What the other side wrote. */
  note: string | null;
  /** IANA zone of the moment; the provider's if left out. */
  timeZone?: string;
  url: string;
}

/** Something happened to work that is ordered. */
export type EngagementEvent = AboutEngagement &
  ({ side: 'customer'; change: ChangeForCustomer } | { side: 'provider'; change: ChangeForProvider });

export const isEngagementEvent = (event: { kind: string }): event is EngagementEvent =>
  event.kind === 'engagement';

interface Sentences {
  what: string;
  body: string;
  at?: (values: { moment: string }) => string;
}

/** @param written a moment with its place, for the recipient */
export function engagementMail(
  event: EngagementEvent,
  { written }: { written: (at: Date) => string },
): { subject: string; paragraphs: string[] } {
  const texts = messagesFor(event.recipient.language).engagementMail;
  const { number, subject, session, at, amount, note, side, customer } = event;
  const sentences: Sentences =
    event.side === 'customer' ? texts.toCustomer[event.change] : texts.toProvider[event.change];
  const dated = at && sentences.at ? [sentences.at({ moment: written(at) })] : [];
  const facts = [
    texts.engagement({ number, subject }),
    ...(session ? [texts.session(session)] : []),
    ...(side === 'provider' ? [texts.customer({ customer })] : []),
    ...(amount === null ? [] : [texts.amount({ amount })]),
  ];
  return {
    subject: `[${number}] ${sentences.what}`,
    paragraphs: [
      sentences.body,
      ...dated,
      facts.join('\n'),
      ...(note === null ? [] : [note]),
      `${session ? texts.toSession : texts.toEngagement}\n${event.url}`,
      ...(side === 'customer' ? [texts.mute] : []),
    ],
  };
}

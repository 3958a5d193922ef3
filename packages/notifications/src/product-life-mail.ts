import { formatDate, messagesFor } from '@zusage/i18n';
import type { Recipient } from './event.ts';

interface ToSide {
  recipient: Recipient;
  /** Whom it tells: the customer's people or the provider's. */
  side: 'customer' | 'provider';
  /** Name of the customer. */
  customer: string;
  url: string;
}

/** A product or site moves (N-7). Days are `YYYY-MM-DD`. */
export interface SiteMoveEvent extends ToSide {
  kind: 'site_move';
  change: 'notified' | 'confirmed' | 'carried_out' | 'withdrawn';
  /** What moves, and to which site, by name. */
  what: string;
  to: string;
  movesOn: string;
  /** Set where visits at the new site are promised only from a day after the move. */
  visitsFrom: string | null;
}

export type HardwareChange =
  | 'requested'
  | 'sent_to_vendor'
  | 'authorised'
  | 'shipped'
  | 'delivered'
  | 'sent_back'
  | 'fee_charged'
  | 'returned'
  | 'closed'
  | 'declined'
  | 'withdrawn'
  | 'reminded';

/** A step of a hardware replacement (N-7). */
export interface HardwareEvent extends ToSide {
  kind: 'hardware_replacement';
  change: HardwareChange;
  number: string;
  product: string;
  /** The day that follows from the step: of delivery, or of return. */
  day: string | null;
}

/** A contract ends and nothing follows it yet (SEP-7). */
export interface ContractEndingEvent {
  kind: 'contract_ending';
  recipient: Recipient;
  contract: string;
  level: string;
  /** `YYYY-MM-DD`, the last day. */
  validUntil: string;
  daysLeft: number;
  /** Where to turn, as the provider's policy says; null: a request in the portal. */
  renewal: { label: string; target: string } | null;
  url: string;
}

export type ProductLifeEvent = SiteMoveEvent | HardwareEvent | ContractEndingEvent;

interface Parts {
  subject: string;
  paragraphs: string[];
}

const KINDS: readonly string[] = [
  'site_move',
  'hardware_replacement',
  'contract_ending',
] satisfies ProductLifeEvent['kind'][];

export const isProductLifeEvent = (event: { kind: string }): event is ProductLifeEvent =>
  KINDS.includes(event.kind);

export function productLifeMail(event: ProductLifeEvent): Parts {
  if (event.kind === 'site_move') return moveParts(event);
  return event.kind === 'hardware_replacement' ? hardwareParts(event) : endingParts(event);
}

const written = (day: string, { language }: Recipient): string =>
  formatDate(day, { locale: language, timeZone: 'UTC' });

function moveParts(event: SiteMoveEvent): Parts {
  const { recipient, change, customer, what, to, side } = event;
  const texts = messagesFor(recipient.language).productLife.mail;
  const names = { customer, what, to, day: written(event.movesOn, recipient) };
  const visits = event.visitsFrom && texts.move.visits({ day: written(event.visitsFrom, recipient) });
  return {
    subject: texts.move.subject[change](names),
    paragraphs: [
      texts.move.body[change](names),
      ...(visits && change !== 'withdrawn' ? [visits] : []),
      `${side === 'customer' ? texts.toProduct : texts.toMoves}\n${event.url}`,
    ],
  };
}

function hardwareParts(event: HardwareEvent): Parts {
  const { recipient, change, number, product, customer, day, side } = event;
  const texts = messagesFor(recipient.language).productLife.mail;
  const names = { number, product, customer };
  const dated = day === null ? null : texts.hardware.day[change]?.({ day: written(day, recipient) });
  return {
    subject: texts.hardware.subject({ number, what: texts.hardware.change[change] }),
    paragraphs: [
      texts.hardware.body[change](names),
      ...(dated ? [dated] : []),
      ...(side === 'provider' ? [texts.hardware.from({ customer })] : []),
      `${texts.toReplacement}\n${event.url}`,
    ],
  };
}

function endingParts(event: ContractEndingEvent): Parts {
  const { recipient, contract, level, daysLeft, renewal } = event;
  const texts = messagesFor(recipient.language).productLife.mail.ending;
  const day = written(event.validUntil, recipient);
  return {
    subject: texts.subject({ contract, day }),
    paragraphs: [
      texts.body({ contract, level, day, count: daysLeft }),
      texts.afterwards,
      ...(renewal ? [`${renewal.label}: ${renewal.target}`] : []),
      `${texts.link}\n${event.url}`,
      texts.mute,
    ],
  };
}

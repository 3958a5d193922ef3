import { formatDate, formatUnits, messagesFor, type CountedUnit } from '@zusage/i18n';
import type { Recipient } from './event.ts';

/** Little is left of a purchase, or it expires soon with something in it. */
export interface UnitsLowEvent {
  kind: 'units_low';
  recipient: Recipient;
  /** What of it is due, one or both: a step of use and a coming expiry. */
  causes: readonly ('used_75' | 'used_90' | 'expires_90' | 'expires_30' | 'expires_7')[];
  unitName: string;
  counted: CountedUnit;
  /** What the customer knows the purchase by. */
  reference: string;
  /** In the account's smallest billable part. */
  amount: number;
  available: number;
  /** `YYYY-MM-DD` */
  lastDay: string;
  daysLeft: number;
  /** Where it says what units can be used for. */
  url: string;
}

export const isUnitsLowEvent = (event: { kind: string }): event is UnitsLowEvent =>
  event.kind === 'units_low';

export function unitMail(event: UnitsLowEvent): { subject: string; paragraphs: string[] } {
  const { language } = event.recipient;
  const texts = messagesFor(language).unitOffice.mail;
  const given = {
    unit: event.unitName,
    reference: event.reference,
    left: formatUnits(event.counted, event.available, language),
    bought: formatUnits(event.counted, event.amount, language),
    day: formatDate(event.lastDay, { locale: language, timeZone: 'UTC', style: 'long' }),
    count: event.daysLeft,
  };
  const expires = event.causes.some((cause) => cause.startsWith('expires'));
  const used = event.causes.find((cause) => cause.startsWith('used'));
  return {
    subject: expires ? texts.expiresSubject(given) : texts.usedSubject(given),
    paragraphs: [
      ...(used ? [texts.used({ ...given, percent: used === 'used_90' ? 90 : 75 })] : []),
      expires ? texts.expires(given) : texts.until(given),
      texts.first,
      `${texts.link}\n${event.url}`,
      texts.mute,
    ],
  };
}

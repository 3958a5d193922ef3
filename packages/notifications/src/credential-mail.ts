import { formatMinutes, formatMoment, messagesFor } from '@zusage/i18n';
import type { Recipient } from './event.ts';

/** What changed about somebody's access. */
export type CredentialChange =
  | 'password'
  | 'code_added'
  | 'code_removed'
  | 'passkey_added'
  | 'passkey_removed'
  | 'recovery_codes_made'
  | 'recovery_code_used'
  | 'factors_reset'
  | 'token_created';

/** Mails about somebody's own access; they cannot be turned off. Addresses come from the settings (S19). */
export type CredentialEvent =
  /** To the owner: whoever did not do it themselves learns of it and what to do (S25). */
  | {
      kind: 'access_changed';
      recipient: Recipient;
      change: CredentialChange;
      at: Date;
      timeZone: string;
      url: string;
    }
  /** To the address of before. */
  | {
      kind: 'access_changed';
      recipient: Recipient;
      change: 'email';
      newEmail: string;
      at: Date;
      timeZone: string;
      url: null;
    }
  /** To an address that nobody has verified: says nothing of the account (S38). */
  | { kind: 'confirm_email'; recipient: Recipient; url: string; validMinutes: number }
  /** To the owner of an address that somebody else wanted: that one is not told (S20). */
  | { kind: 'email_taken'; recipient: Recipient };

export const isCredentialEvent = (event: { kind: string }): event is CredentialEvent =>
  event.kind === 'access_changed' || event.kind === 'confirm_email' || event.kind === 'email_taken';

/** Subject and paragraphs, without greeting and closing. */
export function credentialMail(
  event: CredentialEvent,
  sender: { provider: string; now: Date },
): { subject: string; paragraphs: string[] } {
  const { language } = event.recipient;
  const texts = messagesFor(language).credentialMail;
  if (event.kind === 'confirm_email') {
    const minutes = formatMinutes(event.validMinutes, language);
    return {
      subject: texts.confirmEmail.subject,
      paragraphs: [
        texts.confirmEmail.body(sender),
        `${texts.confirmEmail.link}\n${event.url}`,
        texts.confirmEmail.expiry({ minutes }),
        texts.confirmEmail.ignore,
      ],
    };
  }
  if (event.kind === 'email_taken')
    return {
      subject: texts.emailTaken.subject,
      paragraphs: [texts.emailTaken.body(sender), texts.emailTaken.ignore],
    };
  const at = formatMoment(event.at, { locale: language, timeZone: event.timeZone, now: sender.now });
  const what =
    event.change === 'email' ? texts.changed.email({ email: event.newEmail }) : texts.changed[event.change];
  return {
    subject: texts.subject(sender),
    paragraphs: [
      what,
      texts.when({ at }),
      texts.wasYou,
      event.url === null ? texts.wasNotYouAddress : `${texts.wasNotYou}\n${event.url}`,
    ],
  };
}

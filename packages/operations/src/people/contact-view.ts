import type { Site } from '@zusage/contracts';
import type { Invitation, Language, Person, Visibility } from '@zusage/identity';
import { toInstant, type Instant } from '../instant.ts';

export type ContactRole = 'customer' | 'customer-admin';

/** What an administrator sets of a contact, and sees again. */
interface Settings {
  role: ContactRole;
  language: Language;
  visibility: Visibility;
  site: { key: string; name: string } | null;
}

interface Certified {
  /** K-6: what for. */
  certification: string | null;
  /** Last day, `YYYY-MM-DD`. */
  certifiedUntil: string | null;
  certificationStatus: 'valid' | 'expiring' | 'expired' | null;
}

export interface ContactView extends Certified {
  /** Stands in addresses; unique within the customer. */
  handle: number;
  name: string;
  /** Signs in by the customer number too (SEP-1). */
  designated: boolean;
  /** The reader. */
  self: boolean;
  email: string;
  phone: string | null;
  settings: Settings;
}

export interface InvitationView extends Certified {
  handle: number;
  name: string;
  email: string;
  phone: string | null;
  settings: Settings;
  invitedAt: Instant;
  /** When the mailed link ends. */
  expiresAt: Instant;
  expired: boolean;
}

/** A certification that ends within so many days is worth a word. */
const EXPIRING_DAYS = 60;
const DAY_MS = 86_400_000;

/** @param today the provider's day, `YYYY-MM-DD` */
export function certificationStatus(until: string | null, today: string): Certified['certificationStatus'] {
  if (until === null) return null;
  if (until < today) return 'expired';
  return Date.parse(until) - Date.parse(today) <= EXPIRING_DAYS * DAY_MS ? 'expiring' : 'valid';
}

interface Context {
  sites: readonly Site[];
  today: string;
}

export const toContactView = (person: Person, readerId: string, context: Context): ContactView => ({
  handle: person.handle,
  name: person.name,
  designated: person.designated,
  self: person.id === readerId,
  email: person.email,
  phone: person.phone,
  settings: settingsOf(person, context),
  ...certifiedOf(person, context),
});

export const toInvitationView = (invitation: Invitation, context: Context): InvitationView => ({
  handle: invitation.handle,
  name: invitation.name,
  email: invitation.email,
  phone: invitation.phone,
  settings: settingsOf(invitation, context),
  ...certifiedOf(invitation, context),
  invitedAt: toInstant(invitation.createdAt),
  expiresAt: toInstant(invitation.expiresAt),
  expired: invitation.isExpired,
});

function settingsOf(
  of: Pick<Person | Invitation, 'role' | 'language' | 'visibility' | 'siteId'>,
  { sites }: Context,
): Settings {
  const site = sites.find(({ id }) => id === of.siteId);
  return {
    role: of.role === 'customer-admin' ? 'customer-admin' : 'customer',
    language: of.language,
    visibility: of.visibility,
    site: site ? { key: site.key, name: site.name } : null,
  };
}

const certifiedOf = (
  { certification, certifiedUntil }: Pick<Person | Invitation, 'certification' | 'certifiedUntil'>,
  { today }: Context,
): Certified => ({
  certification,
  certifiedUntil,
  certificationStatus: certificationStatus(certifiedUntil, today),
});

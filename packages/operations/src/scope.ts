import type { CertificateOffice } from '@zusage/certificates';
import type { Database } from '@zusage/db';
import type { Person } from '@zusage/identity';
import type { Locale } from '@zusage/i18n';

/** Who asks. A `visitor` uses a partner's widget and has not been identified. */
export type Actor =
  | { kind: 'anonymous' }
  | { kind: 'visitor'; widgetKey: WidgetKeyRef }
  | {
      kind: 'person';
      person: Person;
      via: 'session' | 'token' | 'widget';
      widgetKey?: WidgetKeyRef;
      /** Name of the house that a partner's person comes from. */
      partner?: string;
    };

/** The operator, by a command at the installation itself; `name` is the command's. */
export interface SystemActor {
  kind: 'system';
  name: string;
}

export interface WidgetKeyRef {
  id: string;
  partnerId: string;
  /** The key's own partner looks at it in its console: reads alone. */
  preview?: true;
}

/** Everything an operation knows of its request; it opens its own tenant transaction from it. */
export interface Scope {
  database: Database;
  providerId: string;
  actor: Actor;
  /** The reader's language. */
  locale: Locale;
  /** Base of links in mails, without a slash at the end; never taken from a Host header (S19). */
  publicUrl: string;
  /** Signs, prints and keeps certificates; absent where a process issues none and hands none out. */
  certificates?: CertificateOffice | undefined;
}

/** Who asks, and where: all that a decision needs of a request. */
export type Asker = Pick<Scope, 'providerId' | 'actor'>;

/** In whose name something is changed, and in which language texts of it are written. */
export interface Author {
  providerId: string;
  actor: Actor | SystemActor;
  locale: Locale;
  /** Base of links in mails; without it mails have none. */
  publicUrl?: string | undefined;
  /** What signs and prints certificates; without it none can be issued in this name. */
  certificates?: CertificateOffice | undefined;
}

/** A scope whose actor signed in. */
export interface PersonScope extends Scope {
  actor: Extract<Actor, { kind: 'person' }>;
}

export const isStaff = (actor: Actor): boolean =>
  actor.kind === 'person' && (actor.person.role === 'agent' || actor.person.role === 'provider-admin');

import type { AuditAction, AuditSubject } from './actions.ts';

/** How somebody came in: signed in, by an API token, through a partner's widget, or by a mailed link. */
export type AuditVia = 'session' | 'token' | 'widget' | 'link';

/** Who did it; `system` for what a schedule or a rule did. */
export type AuditActor =
  | { kind: 'person'; personId: string; name: string; role: string; via: AuditVia }
  | { kind: 'system'; name: string };

export type AuditValue = string | number | boolean | null | AuditValue[] | { [key: string]: AuditValue };
/** What changed, in words and figures that may be shown to staff: never a password, token or key. */
export type AuditDetails = Record<string, AuditValue>;

export interface NewAuditEntry {
  actor: AuditActor;
  action: AuditAction;
  /** `reference` is what people call the thing: a number, a name, an address. */
  subject: { kind: AuditSubject; reference: string };
  /** The customer whose affairs it belongs to; absent for the provider's own. */
  organisationId?: string | null;
  partnerId?: string | null;
  details?: AuditDetails;
}

export interface AuditEntry {
  at: Date;
  actor: { kind: 'person' | 'system'; name: string; role: string | null };
  via: AuditVia | 'system';
  action: AuditAction;
  subject: { kind: AuditSubject; reference: string };
  organisationId: string | null;
  partnerId: string | null;
  details: AuditDetails;
}

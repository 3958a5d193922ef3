import { list, type AuditAction, type AuditDetails, type AuditEntry, type AuditValue } from '@zusage/audit';
import type { Catalogue } from '@zusage/catalogue';
import { currentCatalogue } from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import { formatDate, formatList, formatMinutes, type Locale } from '@zusage/i18n';
import { severityName } from '../answer.ts';
import { toInstant, type Instant } from '../instant.ts';
import type { PersonScope } from '../scope.ts';
import type { Page } from '../ticket-lists.ts';
import { customerOf } from './changing.ts';

/** What somebody did, for people to read. */
export interface AuditLine {
  at: Instant;
  /** Null for what the system did by itself. */
  actor: { name: string; role: string } | null;
  via: AuditEntry['via'];
  action: AuditAction;
  subject: string;
  /** Values are in the reader's words; null where there was, or is, none. */
  changes: { field: AuditField; from: string | null; to: string | null }[];
  reason: string | null;
}

/** Fields whose change is shown; others stay in the record. */
export const AUDIT_FIELDS = [
  'customerNumber',
  'name',
  'serviceLevel',
  'options',
  'agreedMinutes',
  'calendar',
  'prerequisites',
  'validFrom',
  'validUntil',
  'version',
  'environment',
  'site',
  'address',
  'contract',
  'supportUntil',
  'identifiers',
] as const;
export type AuditField = (typeof AUDIT_FIELDS)[number];

/** Everything that was done about a customer, the newest first. @throws AppError not_found, invalid_input (`cursor`) */
export async function customerAudit(
  scope: PersonScope,
  request: { customerNumber: string; limit: number; cursor?: string | undefined },
): Promise<Page<AuditLine>> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const { id } = await customerOf(trx, scope, request.customerNumber);
    const { limit, cursor } = request;
    return auditLinesIn(trx, scope, { organisationId: id, limit, cursor });
  });
}

/** The same inside a transaction that goes on. */
export async function auditLinesIn(
  trx: Transaction,
  { providerId, locale }: PersonScope,
  listing: { organisationId: string; limit: number; cursor?: string | undefined },
): Promise<Page<AuditLine>> {
  const { catalogue } = await currentCatalogue(trx, providerId);
  const page = await list(trx, providerId, listing);
  return { items: page.items.map((entry) => toLine(entry, catalogue, locale)), nextCursor: page.nextCursor };
}

function toLine(entry: AuditEntry, catalogue: Catalogue, locale: Locale): AuditLine {
  const { actor, details } = entry;
  const reason = details['reason'];
  return {
    at: toInstant(entry.at),
    actor: actor.kind === 'person' ? { name: actor.name, role: actor.role ?? '' } : null,
    via: entry.via,
    action: entry.action,
    subject: entry.subject.reference,
    changes: changesOf(details, catalogue, locale),
    reason: typeof reason === 'string' && reason !== '' ? reason : null,
  };
}

function changesOf({ changes }: AuditDetails, catalogue: Catalogue, locale: Locale): AuditLine['changes'] {
  if (!isRecord(changes)) return [];
  return AUDIT_FIELDS.flatMap((field) => {
    const change = changes[field];
    if (!isRecord(change)) return [];
    const [from, to] = [change['from'], change['to']].map((value) =>
      inWords(field, value ?? null, catalogue, locale),
    );
    return from || to ? [{ field, from: from ?? null, to: to ?? null }] : [];
  });
}

/** Keys of the catalogue by their names, days as the reader writes them. */
export function inWords(field: AuditField, value: AuditValue, catalogue: Catalogue, locale: Locale): string | null {
  if (value === null || value === '') return null;
  if (Array.isArray(value)) {
    const words = value
      .map((part) => inWords(field, part, catalogue, locale))
      .filter((word) => word !== null);
    return words.length > 0 ? formatList(words, locale) : null;
  }
  if (isRecord(value)) {
    const agreed = Object.entries(value).map(
      ([severity, minutes]) =>
        `${severityName(catalogue, severity, locale)}: ${formatMinutes(Number(minutes), locale)}`,
    );
    return agreed.length > 0 ? formatList(agreed, locale) : null;
  }
  const text = String(value);
  if (field === 'serviceLevel') return nameIn(catalogue.levels, text, locale);
  if (field === 'options') return nameIn(catalogue.options, text, locale);
  if (field === 'calendar') return nameIn(catalogue.calendars, text, locale);
  if (field === 'prerequisites') return nameIn(catalogue.prerequisites, text, locale);
  if (field === 'environment') return nameIn(catalogue.environments, text, locale);
  const isDay = field === 'validFrom' || field === 'validUntil' || field === 'supportUntil';
  return isDay ? formatDate(text, { locale, timeZone: 'UTC' }) : text;
}

const nameIn = (
  named: readonly { key: string; name: Record<Locale, string> }[],
  key: string,
  locale: Locale,
): string => named.find((candidate) => candidate.key === key)?.name[locale] ?? key;

const isRecord = (value: AuditValue | undefined): value is { [key: string]: AuditValue } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

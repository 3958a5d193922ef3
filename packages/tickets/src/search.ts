import { sql, type Transaction } from '@zusage/db';
import type { TicketReach } from './reach.ts';
import type { TicketStatus } from './state.ts';

export interface TicketSearch {
  query: string;
  /** The reader's reach; staff's is everything of the provider. */
  visible: TicketReach;
  limit: number;
}

export interface FoundTicket {
  number: string;
  subject: string;
  status: TicketStatus;
  organisationId: string | null;
  openedAt: Date;
}

const TERMS_MAX = 8;
const DIGITS_MIN = 3;

/**
 * Tickets by the beginning of their number or by words of their subject, in any order and anywhere in it. Numbers come
 * first, then the newest. Tenant and reach are inside the search itself: others' tickets change nothing of it (S8).
 */
export async function searchTickets(
  trx: Transaction,
  providerId: string,
  search: TicketSearch,
): Promise<FoundTicket[]> {
  const ids = await searchTicketIds(trx, search);
  if (ids.length === 0) return [];
  const rows = await trx
    .selectFrom('app.ticket')
    .select(['id', 'number', 'subject', 'status', 'organisation_id', 'opened_at'])
    .where('provider_id', '=', providerId)
    .where('id', 'in', ids)
    .execute();
  const place = new Map(ids.map((id, index) => [id, index]));
  return rows
    .sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
    .map((row) => ({
      number: row.number,
      subject: row.subject,
      status: row.status as TicketStatus,
      organisationId: row.organisation_id,
      openedAt: row.opened_at,
    }));
}

/** The same as ids, best first; none for a text that holds no word and no number. */
export async function searchTicketIds(
  trx: Transaction,
  { query, visible, limit }: TicketSearch,
): Promise<string[]> {
  if (visible.organisationIds?.length === 0) return [];
  const { patterns, digits } = readQuery(query);
  if (patterns.length === 0 && digits === '') return [];
  const { rows } = await sql<{ ticket_id: string }>`
    select ticket_id from app.search_tickets(${patterns}::text[], ${digits}, ${visible.organisationIds}::uuid[],
      ${visible.only?.personId ?? null}::uuid, ${visible.only?.productIds ?? null}::uuid[], ${limit})`.execute(
    trx,
  );
  return rows.map((row) => row.ticket_id);
}

/** Words as LIKE patterns, the longest first because the index finds fewest with it; and the digits of a number. */
export function readQuery(query: string): { patterns: string[]; digits: string } {
  const text = query.trim().toLowerCase();
  const number = /^(?:[a-z][a-z0-9]*\s*-\s*)?(\d+)$/.exec(text)?.[1] ?? '';
  const patterns = text
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, TERMS_MAX)
    .map((term) => `%${term.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`)
    .sort((a, b) => b.length - a.length);
  return { patterns, digits: number.length >= DIGITS_MIN ? number : '' };
}

import { localDate } from '@zusage/catalogue';
import { currentCatalogue } from '@zusage/contracts';
import { sql, type Transaction } from '@zusage/db';
import { EXPIRING_DAYS } from '@zusage/entitlement';
import { invalidField } from '@zusage/errors';
import { databaseNow } from '../instant.ts';
import type { PersonScope } from '../scope.ts';
import type { Page } from '../ticket-lists.ts';
import { addDays } from './calendar-day.ts';

/** What a customer's contracts amount to today: the best of them counts. `none`: never had one. */
export const CONTRACT_STATES = ['active', 'expiring', 'upcoming', 'expired', 'none'] as const;
export type CustomerContractState = (typeof CONTRACT_STATES)[number];

/** One line of the list of customers. */
export interface CustomerLine {
  customerNumber: string;
  name: string;
  state: CustomerContractState;
  /** The last day of the contract that lasts longest; null without one. */
  validUntil: string | null;
  contracts: number;
  products: number;
  people: number;
  openTickets: number;
}

export interface CustomerListing {
  /** The beginning of a number, or a part of the name or of a contact's name or address. */
  q?: string | undefined;
  state?: CustomerContractState | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** Customers by name. @throws AppError invalid_input for a cursor that no list gave */
export async function listCustomers(
  scope: PersonScope,
  listing: CustomerListing,
): Promise<Page<CustomerLine>> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const rows = await readRows(trx, scope.providerId, listing, await days(trx, scope.providerId));
    const shown = rows.slice(0, listing.limit);
    const last = shown.at(-1);
    return {
      items: shown.map(({ id: _, ...line }) => line),
      nextCursor: rows.length > listing.limit && last ? encodeCursor(last.id) : null,
    };
  });
}

/** How many customers each state has, under the same search. */
export async function countCustomers(
  scope: PersonScope,
  { q }: Pick<CustomerListing, 'q'>,
): Promise<Record<CustomerContractState | 'all', number>> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const { rows } = await sql<{ state: CustomerContractState; count: number }>`
      select c.state, count(*)::int as count
        from (${customers(scope.providerId, q, await days(trx, scope.providerId))}) c group by c.state`.execute(
      trx,
    );
    const counts = { active: 0, expiring: 0, upcoming: 0, expired: 0, none: 0, all: 0 };
    for (const { state, count } of rows) {
      counts[state] = count;
      counts.all += count;
    }
    return counts;
  });
}

interface Days {
  today: string;
  soon: string;
}

async function days(trx: Transaction, providerId: string): Promise<Days> {
  const { catalogue } = await currentCatalogue(trx, providerId);
  const today = localDate(catalogue, await databaseNow(trx));
  return { today, soon: addDays(today, EXPIRING_DAYS) };
}

/** Customers that match, with the state of their contracts. */
function customers(providerId: string, q: string | undefined, { today, soon }: Days) {
  // Typed % and _ are searched for as they are.
  const text = (q ?? '').trim().replaceAll(/[\\%_]/g, String.raw`\$&`);
  return sql`
    select o.id, o.customer_number, o.name, h.contracts, h.valid_until,
           case when h.running_until > ${soon}::date then 'active'
                when h.running_until is not null and h.next_until is not null then 'active'
                when h.running_until is not null then 'expiring'
                when h.next_until is not null then 'upcoming'
                when h.contracts > 0 then 'expired' else 'none' end as state
      from app.organisation o
      cross join lateral (
        select count(*)::int as contracts, max(c.valid_until) as valid_until,
               max(c.valid_until) filter (where ${today}::date between c.valid_from and c.valid_until) as running_until,
               max(c.valid_until) filter (where c.valid_from > ${today}::date) as next_until
          from app.contract c where c.provider_id = o.provider_id and c.organisation_id = o.id
      ) h
     where o.provider_id = ${providerId}
       and (${text} = '' or o.customer_number ilike ${`${text}%`} or o.name ilike ${`%${text}%`} or exists (
         select from app.person p
          where p.provider_id = o.provider_id and p.organisation_id = o.id and p.active
            and (p.name ilike ${`%${text}%`} or p.email ilike ${`%${text}%`})))`;
}

async function readRows(
  trx: Transaction,
  providerId: string,
  { q, state, limit, cursor }: CustomerListing,
  between: Days,
): Promise<(CustomerLine & { id: string })[]> {
  const after = cursor === undefined ? null : decodeCursor(cursor);
  const { rows } = await sql<CustomerLine & { id: string }>`
    select page.id, page.customer_number as "customerNumber", page.name, page.state,
           page.valid_until as "validUntil", page.contracts,
           (select count(*)::int from app.product x
             where x.provider_id = ${providerId} and x.organisation_id = page.id) as products,
           (select count(*)::int from app.person x
             where x.provider_id = ${providerId} and x.organisation_id = page.id and x.active) as people,
           (select count(*)::int from app.ticket x
             where x.provider_id = ${providerId} and x.organisation_id = page.id
               and x.status in ('open', 'waiting_for_facts', 'waiting_for_customer')) as "openTickets"
      from (select * from (${customers(providerId, q, between)}) c
             where (${state ?? null}::text is null or c.state = ${state ?? null}::text)
               and (${after}::uuid is null or (c.name, c.id) > (
                 select l.name, l.id from app.organisation l where l.provider_id = ${providerId} and l.id = ${after}::uuid))
             order by c.name, c.id limit ${limit + 1}) page
     order by page.name, page.id`.execute(trx);
  return rows;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The last line's customer: names are longer than a cursor may be. */
const encodeCursor = (id: string): string => Buffer.from(id).toString('base64url');

function decodeCursor(cursor: string): string {
  const id = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!UUID.test(id)) throw invalidField('cursor', 'unknown_value');
  return id;
}

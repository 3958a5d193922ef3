import { expect, type APIRequestContext } from '@playwright/test';
import { addresses } from './product.ts';

/** The parts of a ticket's answer that journeys look at. */
export interface OpenedTicket {
  number: string;
  responseDueAt: string | null;
}

interface TicketItem {
  number: string;
  subject: string;
}

/** A subject that no other test uses, so that its tickets can be counted. */
export const uniqueSubject = (words: string): string => `${words} ${crypto.randomUUID().slice(0, 8)}`;

/** Asks a procedure of the API as whoever the context's cookies belong to. @returns its data */
export async function query<Data>(
  request: APIRequestContext,
  provider: string,
  path: string,
  input?: object,
): Promise<Data> {
  const given = input ? `&input=${encodeURIComponent(JSON.stringify(input))}` : '';
  const answer = await request.get(`${addresses.portal}/trpc/${path}?provider=${provider}${given}`);
  expect(answer.status(), await answer.text()).toBe(200);
  return ((await answer.json()) as { result: { data: Data } }).result.data;
}

/** Calls a mutation as the portal's own pages do. @returns its data */
export async function mutate<Data>(
  request: APIRequestContext,
  provider: string,
  path: string,
  data: object,
): Promise<Data> {
  const answer = await request.post(`${addresses.portal}/trpc/${path}?provider=${provider}`, {
    headers: { origin: addresses.portal },
    data,
  });
  expect(answer.status(), await answer.text()).toBe(200);
  return ((await answer.json()) as { result: { data: Data } }).result.data;
}

/** Opens a ticket the quick way, where a journey is about what follows. */
export async function openTicket(
  request: APIRequestContext,
  provider: string,
  given: { subject: string; severity?: string; product?: string },
): Promise<OpenedTicket> {
  const { searchId } = await query<{ searchId: string }>(request, provider, 'knowledge.search', {
    query: given.subject.slice(0, 200),
  });
  return mutate<OpenedTicket>(request, provider, 'tickets.open', {
    severity: given.severity ?? '3',
    channel: 'portal',
    environment: 'production',
    product: given.product ?? null,
    subject: given.subject,
    description: 'Seit heute früh, auf zwei Rechnern.',
    facts: {},
    searchId,
  });
}

/** Numbers of the reader's tickets with exactly this subject. */
export async function ticketsWith(
  request: APIRequestContext,
  provider: string,
  subject: string,
): Promise<string[]> {
  const { items } = await query<{ items: TicketItem[] }>(request, provider, 'tickets.list', { limit: 100 });
  return items.filter((ticket) => ticket.subject === subject).map((ticket) => ticket.number);
}

import { expect, type APIRequestContext } from '@playwright/test';
import { openSession, type DemoPerson } from './people.ts';
import { addresses } from './product.ts';

/** What a customer sends; all of sep-sesam's facts are there, so that nothing is asked back. */
export interface Wish {
  severity: string;
  subject: string;
  description?: string;
  product?: string | null;
}

const facts = {
  error_message: 'Medium nicht gefunden',
  action: 'Nächtliche Sicherung',
  operating_system: 'Debian 13',
  product_version: '5.2.0.8',
  backup_hardware: 'LTO-8',
};

interface Opened {
  number: string;
  responseDueAt: string | null;
}

/** A ticket by way of the API, for journeys that begin where one is there already. */
export async function openTicket(
  request: APIRequestContext,
  person: DemoPerson,
  wish: Wish,
): Promise<Opened> {
  await openSession(request, person);
  const call = new Caller(request, person.provider);
  const { searchId } = await call.query<{ searchId: string }>('knowledge.search', { query: wish.subject });
  return call.mutate<Opened>('tickets.open', {
    channel: 'portal',
    environment: 'production',
    product: null,
    description: 'Beschreibung zum Fall.',
    facts: person.provider === 'sep-sesam' ? facts : {},
    ...wish,
    searchId,
  });
}

/** Calls of tRPC with the context's own cookies, as the pages' scripts make them. */
export class Caller {
  readonly #request: APIRequestContext;
  readonly #provider: string;

  constructor(request: APIRequestContext, provider: string) {
    this.#request = request;
    this.#provider = provider;
  }

  async query<T>(path: string, input: unknown): Promise<T> {
    const query = new URLSearchParams({ provider: this.#provider, input: JSON.stringify(input) });
    return this.#read(await this.#request.get(`${addresses.portal}/trpc/${path}?${query}`));
  }

  async mutate<T>(path: string, input: unknown): Promise<T> {
    const headers = { origin: addresses.portal, 'idempotency-key': crypto.randomUUID() };
    const address = `${addresses.portal}/trpc/${path}?provider=${this.#provider}`;
    return this.#read(await this.#request.post(address, { headers, data: input }));
  }

  async #read<T>(response: { status(): number; text(): Promise<string> }): Promise<T> {
    const text = await response.text();
    expect(response.status(), text).toBe(200);
    return (JSON.parse(text) as { result: { data: T } }).result.data;
  }
}

import type { APIRequestContext } from '@playwright/test';
import { openSession, type DemoPerson } from './people.ts';
import { openTicket, type OpenedTicket } from './tickets.ts';

/** A ticket of this person, for journeys that begin where one is there already; the context is theirs afterwards. */
export async function openTicketAs(
  request: APIRequestContext,
  person: DemoPerson,
  given: Parameters<typeof openTicket>[2],
): Promise<OpenedTicket> {
  await openSession(request, person);
  return openTicket(request, person.provider, given);
}

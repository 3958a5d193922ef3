import { audiencesOf, findArticles } from '@zusage/knowledge';
import { organisationNames, searchOrganisations } from '@zusage/identity';
import { searchTickets, type TicketStatus } from '@zusage/tickets';
import { toInstant, type Instant } from './instant.ts';
import type { PersonScope } from './scope.ts';
import { visibleRecords } from './visibility.ts';

/** What staff find by a number, a name or words; each kind best first. */
export interface Findings {
  tickets: {
    number: string;
    subject: string;
    status: TicketStatus;
    customer: string | null;
    openedAt: Instant;
  }[];
  customers: { customerNumber: string; name: string }[];
  articles: { slug: string; title: string; language: 'de' | 'en' | 'fr' }[];
  /** The query is exactly the number of this one: whoever typed it wants to go there. */
  exact: { kind: 'ticket' | 'customer'; number: string } | null;
}

const none: Findings = { tickets: [], customers: [], articles: [], exact: null };

/** Tickets, customers and articles at once, at most `limit` of each. A blank query finds nothing. */
export async function searchEverything(
  scope: PersonScope,
  { query, limit }: { query: string; limit: number },
): Promise<Findings> {
  const text = query.trim();
  if (text === '') return none;
  const { providerId } = scope;
  return scope.database.tenant(providerId, async (trx) => {
    const { tickets: visible } = await visibleRecords(trx, scope);
    const tickets = await searchTickets(trx, providerId, { query: text, visible, limit });
    const customers = await searchOrganisations(trx, providerId, text, limit);
    const articles = await findArticles(
      trx,
      { query: text, language: scope.locale, audiences: audiencesOf('staff') },
      limit,
    );
    const nameOf = await organisationNames(
      trx,
      providerId,
      tickets.map(({ organisationId }) => organisationId),
    );
    const found = {
      tickets: tickets.map(({ organisationId, openedAt, ...ticket }) => ({
        ...ticket,
        customer: nameOf(organisationId),
        openedAt: toInstant(openedAt),
      })),
      customers: customers.map(({ customerNumber, name }) => ({ customerNumber, name })),
      articles: articles.map(({ slug, title, language }) => ({ slug, title, language })),
    };
    return { ...found, exact: exactOf(found, text) };
  });
}

function exactOf({ tickets, customers }: Omit<Findings, 'exact'>, text: string): Findings['exact'] {
  const same = (number: string): boolean => number.toLowerCase() === text.toLowerCase();
  const ticket = tickets.find(({ number }) => same(number));
  if (ticket) return { kind: 'ticket', number: ticket.number };
  const customer = customers.find(({ customerNumber }) => same(customerNumber));
  return customer ? { kind: 'customer', number: customer.customerNumber } : null;
}

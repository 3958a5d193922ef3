import type { ChannelKey } from '@zusage/catalogue';
import { catalogueOfVersion, contractById, productById } from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import { decide } from '@zusage/entitlement';
import { invalidField } from '@zusage/errors';
import type { Ticket } from '@zusage/tickets';

export interface SuppliedFacts {
  /** Nothing is missing any more: the wait is over. */
  complete: boolean;
  change: { facts?: Record<string, string>; missingFacts?: string[]; clock?: Clock };
  clock: Clock | null;
}

export interface Clock {
  clockStartsAt: Date;
  responseDueAt: Date;
}

const NOTHING: SuppliedFacts = { complete: false, change: {}, clock: null };

/**
 * K-4: takes facts that were missing. When the last one arrives the clock starts, at that moment and by the catalogue
 * that made the promise.
 *
 * @throws AppError invalid_input for a fact that the ticket's catalogue does not know
 */
export async function supplyFacts(
  trx: Transaction,
  providerId: string,
  ticket: Ticket,
  supplied: Record<string, string>,
  now: Date,
): Promise<SuppliedFacts> {
  if (Object.keys(supplied).length === 0) return NOTHING;
  const { catalogue } = await catalogueOfVersion(trx, providerId, ticket.catalogue_version);
  const unknown = Object.keys(supplied).find((key) => !catalogue.facts.some((fact) => fact.key === key));
  if (unknown !== undefined) throw invalidField(`facts.${unknown}`, 'unknown_key');
  const facts = { ...(ticket.facts as Record<string, string>), ...supplied };
  const product = ticket.product_id ? await productById(trx, providerId, ticket.product_id) : null;
  const decision = decide(
    {
      at: now,
      severity: ticket.severity,
      channel: ticket.channel as ChannelKey,
      environment: ticket.environment as 'production' | 'test',
      contract: ticket.contract_id ? await contractById(trx, providerId, ticket.contract_id) : null,
      product,
      facts,
    },
    catalogue,
  );
  const { missingFacts, clockStartsAt, responseDueAt } = decision;
  const complete = ticket.status === 'waiting_for_facts' && missingFacts.length === 0;
  const clock = complete && clockStartsAt && responseDueAt ? { clockStartsAt, responseDueAt } : null;
  return { complete, change: { facts, missingFacts, ...(clock ? { clock } : {}) }, clock };
}

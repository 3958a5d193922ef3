import { ticketPolicy } from '@zusage/catalogue';
import type { Transaction } from '@zusage/db';
import type { Locale } from '@zusage/i18n';
import { insertTicket, nextTicketNumber, recordEvent, SYSTEM } from '@zusage/tickets';
import type { Coverage, CoverageQuestion } from './coverage.ts';

export interface TicketRequest extends CoverageQuestion {
  subject: string;
  description: string;
  searchId?: string | undefined;
  /** Number of the ticket that this one goes on from (K-10, K-12). */
  followUpOf?: string | undefined;
}

/** Who is written down as the requester; not always who typed (phone, partner). */
export interface Requester {
  personId: string | null;
  name: string;
  email: string;
  language: Locale;
  /** The partner's name when its person asks for a customer: both are named wherever the ticket is read. */
  partner?: string | null;
}

export interface WrittenTicket {
  ticketId: string;
  number: string;
  status: 'open' | 'waiting_for_facts';
}

/** Writes down a request that was accepted or waits for facts (K-4): number, ticket, first message. */
export async function writeTicket(
  trx: Transaction,
  providerId: string,
  opened: {
    request: TicketRequest;
    requester: Requester;
    coverage: Coverage;
    partnerId: string | null;
    /** The widget key it came through. */
    widgetKeyId?: string | null;
    openedAt: Date;
    /** Id of the ticket that this one goes on from. */
    followUpOf?: string | null;
  },
): Promise<WrittenTicket> {
  const { request, requester, coverage, openedAt } = opened;
  const { decision } = coverage;
  const status = decision.outcome === 'waiting' ? 'waiting_for_facts' : 'open';
  const { escalation } = ticketPolicy(coverage.catalogue);
  // K-11: what is critical to the business escalates on its own.
  const escalates = escalation?.severities.includes(decision.severity) ?? false;
  const number = await nextTicketNumber(trx, providerId, coverage.catalogue.ticketPrefix);
  const ticketId = await insertTicket(
    trx,
    providerId,
    {
      number,
      organisation_id: coverage.organisationId,
      person_id: requester.personId,
      requester_name: requester.name,
      requester_email: requester.email,
      requester_language: requester.language,
      requester_partner: requester.partner ?? null,
      contract_id: coverage.contract?.id ?? null,
      product_id: coverage.product?.id ?? null,
      partner_id: opened.partnerId,
      widget_key_id: opened.widgetKeyId ?? null,
      asker: coverage.asker.kind,
      asker_certified: coverage.asker.certified,
      ahead: decision.ahead,
      severity: decision.severity,
      requested_severity: request.severity,
      channel: request.channel,
      environment: request.environment,
      subject: request.subject,
      facts: request.facts,
      missing_facts: decision.missingFacts,
      status,
      catalogue_version: coverage.catalogueVersion,
      reasons: decision.reasons,
      opened_at: openedAt,
      clock_starts_at: decision.clockStartsAt,
      response_due_at: decision.responseDueAt,
      search_id: request.searchId ?? null,
      follow_up_of: opened.followUpOf ?? null,
      escalated_at: escalates ? openedAt : null,
      updated_at: openedAt,
    },
    {
      authorKind: 'requester',
      authorPersonId: requester.personId,
      authorName: requester.name,
      authorPartner: requester.partner ?? null,
      body: request.description,
      at: openedAt,
    },
  );
  if (escalates) {
    const event = { kind: 'escalated', at: openedAt, actor: SYSTEM, rule: escalation?.rule ?? null } as const;
    await recordEvent(trx, providerId, ticketId, event);
  }
  return { ticketId, number, status };
}

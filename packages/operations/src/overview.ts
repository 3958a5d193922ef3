import { localDate } from '@zusage/catalogue';
import { currentCatalogue, dueReminder, hasSuccessor } from '@zusage/contracts';
import { listTickets, OPEN_STATUSES } from '@zusage/tickets';
import { ownEngagementsIn } from './engagements/lists.ts';
import type { EngagementLine } from './engagements/view.ts';
import { entitlementsIn, type EntitlementView } from './entitlements.ts';
import { productViewsIn, type ProductView } from './holdings.ts';
import { databaseNow, type Instant } from './instant.ts';
import type { PersonScope } from './scope.ts';
import { severitiesByRank, toSummary, type TicketSummary } from './ticket-summary.ts';
import { unitAccountsIn, type UnitAccountView } from './units/unit-accounts.ts';
import { visibleRecords } from './visibility.ts';

/** One thing that waits for the reader, with its date and where to act. */
export interface Attention {
  kind:
    | 'contract_expiring'
    | 'contract_expired'
    | 'waiting_for_you'
    | 'engagement_approve'
    | 'engagement_order'
    | 'engagement_ask'
    | 'engagement_accept'
    | 'units_expiring'
    | 'support_ending'
    | 'support_ended';
  /** What it is about: a contract's or ticket's number, the name of a unit account or product. */
  subject: string;
  at: Instant | string | null;
  /** Path below the provider's address, for example `tickets/SEP-10001`. */
  path: string;
}

export interface Overview {
  /** Whether support can be reached now under the reader's best contract. */
  state: {
    openNow: boolean | null;
    opensAt: Instant | null;
    closesAt: Instant | null;
    window: string | null;
    hotline: { number: string; label: string } | null;
  };
  contracts: EntitlementView[];
  unitAccounts: UnitAccountView[];
  /** Open tickets in due order. */
  tickets: TicketSummary[];
  attention: Attention[];
}

const TICKETS_MAX = 50;
const UNITS_EXPIRING_DAYS = 60;
/** A vendor's support that ends within so many days is something to plan now (N-6, K-13). */
const SUPPORT_ENDING_DAYS = 100;
const DAY_MS = 86_400_000;

/** The first page after signing in: what is promised, what is open, what needs the reader. */
export async function overview(scope: PersonScope): Promise<Overview> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const { catalogue } = await currentCatalogue(trx, scope.providerId);
    const now = await databaseNow(trx);
    const contracts = await entitlementsIn(trx, scope);
    const unitAccounts = await unitAccountsIn(trx, scope);
    const { tickets: reach } = await visibleRecords(trx, scope);
    const page = await listTickets(trx, scope.providerId, {
      reach,
      statuses: OPEN_STATUSES,
      order: { by: 'due', severities: severitiesByRank(catalogue) },
      limit: TICKETS_MAX,
    });
    const tickets = page.items.map((ticket) => toSummary(ticket, catalogue, scope.locale));
    const best = contracts.find((contract) => contract.status === 'active' || contract.status === 'expiring');
    return {
      state: {
        openNow: best?.openNow ?? null,
        opensAt: best?.opensAt ?? null,
        closesAt: best?.closesAt ?? null,
        window: best?.serviceWindow ?? null,
        hotline: catalogue.hotline && {
          number: catalogue.hotline.number,
          label: catalogue.hotline.label[scope.locale],
        },
      },
      contracts,
      unitAccounts,
      tickets,
      attention: [
        ...waitingFor(tickets),
        ...workWaiting((await ownEngagementsIn(trx, scope)).open),
        ...[
          ...contractsToRenew(contracts, localDate(catalogue, now)),
          ...unitsToUse(unitAccounts, now),
          ...productsToReplace(await productViewsIn(trx, scope), now),
        ].sort((a, b) => (a.at ?? '').localeCompare(b.at ?? '')),
      ],
    };
  });
}

/** Tickets that go on only when the reader has answered. */
function waitingFor(tickets: TicketSummary[]): Attention[] {
  return tickets
    .filter(
      ({ status, waitsForLevel }) =>
        status === 'waiting_for_customer' || (status === 'waiting_for_facts' && !waitsForLevel),
    )
    .map((ticket) => ({
      kind: 'waiting_for_you',
      subject: `${ticket.number} · ${ticket.subject}`,
      at: null,
      path: `tickets/${ticket.number}`,
    }));
}

/** Ordered work that goes on only with the reader's word; an appointment only where one has to be asked for in time (N-19). */
function workWaiting(engagements: readonly EngagementLine[]): Attention[] {
  return engagements.flatMap(({ number, subject, next }): Attention[] => {
    const { by, step, until } = next;
    if (by !== 'you' || (step === 'ask' && until === null)) return [];
    if (step !== 'approve' && step !== 'order' && step !== 'ask' && step !== 'accept') return [];
    const path = `engagements/${encodeURIComponent(number)}`;
    return [{ kind: `engagement_${step}`, subject: `${number} · ${subject}`, at: until, path }];
  });
}

/**
 * Contracts that end soon, from the first reminder on, while nothing follows them (SEP-7); and those that have ended while
 * products still rest on them, or nothing took their place.
 */
function contractsToRenew(contracts: EntitlementView[], today: string): Attention[] {
  const dated = contracts.map(({ contract, organisation, validFrom, validUntil }) => ({
    id: contract,
    organisationId: organisation ?? '',
    validFrom,
    validUntil,
  }));
  const isEnding = ({ contract, status, validUntil }: EntitlementView) => {
    const own = dated.find(({ id }) => id === contract);
    const isRunning = status === 'active' || status === 'expiring';
    return isRunning && dueReminder(validUntil, today) !== null && own && !hasSuccessor(own, dated);
  };
  const isMissed = (ended: EntitlementView) =>
    ended.status === 'expired' &&
    (ended.products.length > 0 ||
      contracts.every((other) => other.status === 'expired' || other.organisation !== ended.organisation));
  return contracts
    .filter((contract) => isEnding(contract) || isMissed(contract))
    .map((contract) => ({
      kind: contract.status === 'expired' ? 'contract_expired' : 'contract_expiring',
      subject: contract.contract,
      at: contract.validUntil,
      path: `contracts/${encodeURIComponent(contract.contract)}#renewal`,
    }));
}

function unitsToUse(accounts: UnitAccountView[], now: Date): Attention[] {
  const soon = new Date(now.getTime() + UNITS_EXPIRING_DAYS * DAY_MS);
  return accounts
    .filter((account) => account.nextExpiry && new Date(account.nextExpiry.at) <= soon)
    .map((account) => ({
      kind: 'units_expiring',
      subject: account.name,
      at: account.nextExpiry?.at ?? null,
      path: `units/${account.key}`,
    }));
}

/** Covered products whose vendor no longer helps, or soon will not. */
function productsToReplace(products: ProductView[], now: Date): Attention[] {
  const soon = new Date(now.getTime() + SUPPORT_ENDING_DAYS * DAY_MS).toISOString().slice(0, 10);
  return products
    .filter(
      ({ contract, supportUntil, supportAtLeast }) =>
        contract !== null && supportUntil !== null && supportUntil <= soon && !supportAtLeast,
    )
    .map((product) => ({
      kind: product.support === 'ended' ? 'support_ended' : 'support_ending',
      subject: product.name,
      at: product.supportUntil,
      path: `products/${encodeURIComponent(product.key)}`,
    }));
}

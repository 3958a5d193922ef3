import { currentCatalogue } from '@zusage/contracts';
import { listTickets, OPEN_STATUSES } from '@zusage/tickets';
import { entitlementsIn, type EntitlementView } from './entitlements.ts';
import { databaseNow, type Instant } from './instant.ts';
import type { PersonScope } from './scope.ts';
import { severitiesByRank, toSummary, type TicketSummary } from './ticket-summary.ts';
import { unitAccountsIn, type UnitAccountView } from './unit-accounts.ts';
import { visibleRecords } from './visibility.ts';

/** One thing that waits for the reader, with its date and where to act. */
export interface Attention {
  kind: 'contract_expiring' | 'contract_expired' | 'waiting_for_you' | 'units_expiring';
  /** What it is about: a contract's or ticket's number, a unit account's name. */
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
      attention: attentionOf(contracts, unitAccounts, tickets, now),
    };
  });
}

function attentionOf(
  contracts: EntitlementView[],
  accounts: UnitAccountView[],
  tickets: TicketSummary[],
  now: Date,
): Attention[] {
  const waiting = tickets
    .filter((ticket) => ticket.status === 'waiting_for_customer' || ticket.status === 'waiting_for_facts')
    .map((ticket): Attention => ({
      kind: 'waiting_for_you',
      subject: `${ticket.number} · ${ticket.subject}`,
      at: null,
      path: `tickets/${ticket.number}`,
    }));
  const ending = contracts
    .filter((contract) => contract.status === 'expiring' || contract.status === 'expired')
    .map((contract): Attention => ({
      kind: contract.status === 'expired' ? 'contract_expired' : 'contract_expiring',
      subject: contract.contract,
      at: contract.validUntil,
      path: '',
    }));
  const soon = new Date(now.getTime() + UNITS_EXPIRING_DAYS * DAY_MS);
  const units = accounts
    .filter((account) => account.nextExpiry && new Date(account.nextExpiry.at) <= soon)
    .map((account): Attention => ({
      kind: 'units_expiring',
      subject: account.name,
      at: account.nextExpiry?.at ?? null,
      path: `units/${account.key}`,
    }));
  return [...waiting, ...ending, ...units];
}

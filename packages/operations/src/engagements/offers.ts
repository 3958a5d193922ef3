import { localDate, type Catalogue, type Service, type ServiceFact } from '@zusage/catalogue';
import { currentCatalogue } from '@zusage/contracts';
import type { Transaction } from '@zusage/db';
import { AppError } from '@zusage/errors';
import { findOrganisationByNumber, listContacts } from '@zusage/identity';
import type { Locale } from '@zusage/i18n';
import { balances, listAccounts } from '@zusage/units';
import type { Reason } from '../answer.ts';
import { databaseNow } from '../instant.ts';
import { ruleSentences } from '../rule-sentences.ts';
import { isStaff, type PersonScope } from '../scope.ts';
import { visibleRecords } from '../visibility.ts';
import { runningContract } from './request.ts';
import { participantsMax } from './statement-content.ts';
import { toUnitView, totalOf, type UnitView } from './statement-view.ts';

/** Work that can be asked for, with what the asker has for it. */
export interface ServiceOffer {
  key: string;
  name: string;
  description: string;
  rule: Reason;
  place: Service['place'];
  unit: UnitView;
  /** What the customer's account has for it, in the smallest billable part; 0 without an account. */
  available: number;
  /** What a plan that the catalogue fixes costs; null where the statement of work says. */
  planTotal: number | null;
  participantsMax: number | null;
  facts: {
    key: string;
    label: string;
    hint: string | null;
    required: boolean;
    kind: ServiceFact['kind'];
    max: number | null;
  }[];
  /** N-18; what is null is not promised. */
  targets: {
    responseMinutes: number | null;
    statementWorkdays: number | null;
    scheduleWorkdays: number | null;
    rule: Reason;
  } | null;
  /** What the approval will confirm. */
  preconditions: string[];
  /** Why it cannot be asked for now. */
  why: 'no_contract' | null;
  otherwise: { label: string; target: string } | null;
}

export interface Offers {
  /** The reader sees the customer's unit accounts and may ask. */
  mayRequest: boolean;
  items: ServiceOffer[];
}

/** What the reader's customer can ask for. @throws AppError forbidden for partners and staff */
export async function listOffers(scope: PersonScope): Promise<Offers> {
  const { organisation } = scope.actor.person;
  if (!organisation) throw new AppError('forbidden');
  return scope.database.tenant(scope.providerId, async (trx) => {
    const { accounts } = await visibleRecords(trx, scope);
    const mayRequest = accounts?.includes(organisation.id) ?? false;
    return { mayRequest, items: mayRequest ? await offersIn(trx, scope, organisation.id) : [] };
  });
}

export interface CustomerOffers {
  customer: { customerNumber: string; name: string };
  /** Who may ask: whoever sees the whole organisation. */
  contacts: { name: string; email: string }[];
  items: ServiceOffer[];
}

/** The same for staff who write down a call. @throws AppError forbidden, not_found */
export async function listCustomerOffers(
  scope: PersonScope,
  customerNumber: string,
): Promise<CustomerOffers> {
  if (!isStaff(scope.actor)) throw new AppError('forbidden');
  return scope.database.tenant(scope.providerId, async (trx) => {
    const customer = await findOrganisationByNumber(trx, scope.providerId, customerNumber);
    if (!customer) throw new AppError('not_found');
    const contacts = await listContacts(trx, scope.providerId, customer.id);
    return {
      customer: { customerNumber: customer.customerNumber, name: customer.name },
      contacts: contacts
        .filter(({ visibility }) => visibility === 'organisation')
        .map(({ name, email }) => ({ name, email })),
      items: await offersIn(trx, scope, customer.id),
    };
  });
}

async function offersIn(
  trx: Transaction,
  scope: PersonScope,
  organisationId: string,
): Promise<ServiceOffer[]> {
  const { providerId, locale } = scope;
  const { catalogue } = await currentCatalogue(trx, providerId);
  const today = localDate(catalogue, await databaseNow(trx));
  const contract = await runningContract(trx, providerId, organisationId, today);
  const accounts = await listAccounts(trx, providerId, organisationId);
  const balanceOf = await balances(
    trx,
    providerId,
    accounts.map(({ id }) => id),
  );
  return catalogue.services.flatMap((service) => {
    const account = accounts.find(({ unitKey }) => unitKey === service.unit);
    const available = (account && balanceOf.get(account.id)?.available) ?? 0;
    const offer = toOffer(catalogue, service, available, locale);
    return offer ? [{ ...offer, why: service.contract && !contract ? ('no_contract' as const) : null }] : [];
  });
}

function toOffer(
  catalogue: Catalogue,
  service: Service,
  available: number,
  locale: Locale,
): Omit<ServiceOffer, 'why'> | null {
  const unit = catalogue.units.find(({ key }) => key === service.unit);
  if (!unit) return null;
  const ruleOf = (rule: string): Reason => ruleSentences(catalogue, locale, [rule])[0] ?? { rule, text: '' };
  const { targets, otherwise } = service;
  return {
    key: service.key,
    name: service.name[locale],
    description: service.description[locale],
    rule: ruleOf(service.rule),
    place: service.place,
    unit: toUnitView(unit, locale),
    available,
    planTotal: service.sessions.length > 0 ? totalOf(service.sessions) : null,
    participantsMax: participantsMax(service, unit),
    facts: service.facts.map(({ key, label, hint, required, kind, max }) => ({
      key,
      label: label[locale],
      hint: hint?.[locale] ?? null,
      required,
      kind,
      max: max ?? null,
    })),
    targets: targets
      ? {
          responseMinutes: targets.firstResponse?.minutes ?? null,
          statementWorkdays: targets.statementWorkdays ?? null,
          scheduleWorkdays: targets.scheduleWorkdays ?? null,
          rule: ruleOf(targets.rule),
        }
      : null,
    preconditions: service.preconditions.map(({ label }) => label[locale]),
    otherwise: otherwise ? { label: otherwise.label[locale], target: otherwise.target } : null,
  };
}

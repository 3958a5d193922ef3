import { daysLater, listMoves, listReplacements, listSites } from '@zusage/contracts';
import { OPEN_STATUSES, listTickets } from '@zusage/tickets';
import type { Reason } from '../answer.ts';
import { productViewsIn, type ProductView } from '../holdings.ts';
import { AppError } from '@zusage/errors';
import { ruleSentences } from '../rule-sentences.ts';
import type { PersonScope } from '../scope.ts';
import { severitiesByRank, toSummary, type TicketSummary } from '../ticket-summary.ts';
import { visibleRecords } from '../visibility.ts';
import { deskIn, type ProductDesk } from './desk.ts';
import { hardwareOffer, type HardwareOffer } from './hardware-offer.ts';
import { concerns, toMoveView, type MoveView } from './moves.ts';
import { toLine, type ReplacementLine } from './replacement-view.ts';
import { visibleProduct } from './visible-product.ts';

/** Everything about one product of the reader's. */
export interface ProductDetail {
  product: ProductView;
  /** What follows once support has ended (N-6), and the rule about versions. */
  advice: (Reason & { next: { label: string; target: string } | null }) | null;
  tickets: TicketSummary[];
  move: MoveView | null;
  /** The rule of notice: days, and the day from which a visit would be promised if it were notified today (N-7). */
  notice: { days: number; visitsFrom: string; rule: Reason } | null;
  mayMove: boolean;
  mayReplace: boolean;
  replacements: ReplacementLine[];
  offer: OfferView;
  /** Where it could move to or be delivered. */
  sites: { key: string; name: string; address: string | null; isHere: boolean }[];
  today: string;
}

export type OfferView =
  | {
      isOffered: true;
      terms: Extract<HardwareOffer, { isOffered: true }>['terms'];
      rule: Reason;
    }
  | (Omit<Extract<HardwareOffer, { isOffered: false }>, 'rule'> & { rule: Reason | null });

const TICKETS_SHOWN = 10;

/** @throws AppError not_found for a product of somebody else as for one that does not exist (S2) */
export async function productDetail(scope: PersonScope, key: string): Promise<ProductDetail> {
  return scope.database.tenant(scope.providerId, async (trx) => {
    const desk = await deskIn(trx, scope);
    const { providerId, locale, actor } = scope;
    const product = await visibleProduct(trx, scope, key);
    const views = await productViewsIn(trx, scope);
    const view = views.find((candidate) => candidate.key === key);
    if (!view) throw new AppError('not_found');
    const sites = await listSites(trx, providerId, product.organisationId);
    const moves = await listMoves(trx, providerId, { organisationIds: [product.organisationId], open: true });
    const move = moves.find((candidate) => concerns(candidate, product));
    const replacements = await listReplacements(trx, providerId, {
      organisationIds: [product.organisationId],
      productId: product.id,
    });
    const { catalogue, today } = desk;
    const offer = await hardwareOffer(trx, providerId, product, { catalogue, today, locale });
    const lines: ReplacementLine[] = [];
    for (const replacement of replacements) lines.push(await toLine(replacement, desk));
    const isCustomer = actor.person.organisation !== null;
    return {
      product: view,
      advice: adviceOf(view, desk),
      tickets: await ticketsOf(desk, product.id),
      move: move ? await toMoveView(trx, providerId, move) : null,
      notice: noticeOf(desk),
      mayMove: actor.person.role === 'customer-admin',
      mayReplace: isCustomer,
      replacements: lines,
      offer: withRule(offer, desk),
      sites: sites.map((site) => ({
        key: site.key,
        name: site.name,
        address: site.address,
        isHere: site.id === product.siteId,
      })),
      today,
    };
  });
}

/** The catalogue's sentence for a version without support (N-6). */
function adviceOf({ support }: ProductView, { catalogue, scope }: ProductDesk): ProductDetail['advice'] {
  const ended = catalogue.productSupport?.ended;
  if (support !== 'ended' || !ended) return null;
  const { next } = ended;
  return {
    rule: ended.rule,
    text: ended.text[scope.locale],
    next: next?.target ? { label: next.label?.[scope.locale] ?? next.target, target: next.target } : null,
  };
}

function noticeOf({ catalogue, scope, today }: ProductDesk): ProductDetail['notice'] {
  const policy = catalogue.siteMove;
  if (!policy) return null;
  return {
    days: policy.noticeDays,
    visitsFrom: daysLater(today, policy.noticeDays),
    rule: sentence(policy.rule, catalogue, scope),
  };
}

const withRule = (offer: HardwareOffer, { catalogue, scope }: ProductDesk): OfferView =>
  offer.isOffered
    ? { isOffered: true, terms: offer.terms, rule: sentence(offer.rule, catalogue, scope) }
    : { ...offer, rule: offer.rule === null ? null : sentence(offer.rule, catalogue, scope) };

const sentence = (rule: string, catalogue: ProductDesk['catalogue'], { locale }: PersonScope): Reason =>
  ruleSentences(catalogue, locale, [rule])[0] ?? { rule, text: '' };

async function ticketsOf(
  { trx, scope, catalogue }: ProductDesk,
  productId: string,
): Promise<TicketSummary[]> {
  const { tickets: reach } = await visibleRecords(trx, scope);
  const { items } = await listTickets(trx, scope.providerId, {
    reach,
    statuses: OPEN_STATUSES,
    productIds: [productId],
    order: { by: 'due', severities: severitiesByRank(catalogue) },
    limit: TICKETS_SHOWN,
  });
  return items.map((ticket) => toSummary(ticket, catalogue, scope.locale));
}

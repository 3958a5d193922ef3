import {
  addMove,
  changeMove,
  daysLater,
  listMoves,
  listSites,
  lockMove,
  moveStep,
  OPEN_MOVES,
  type Destination,
  type Move,
} from '@zusage/contracts';
import { AppError, invalidField } from '@zusage/errors';
import { findOrganisation, findOrganisationByNumber, lockOrganisation } from '@zusage/identity';
import { localMoment } from '@zusage/service-time';
import { audit } from '../audit.ts';
import { requireCustomerAdmin } from '../partners/sides.ts';
import type { PersonScope } from '../scope.ts';
import { carryOut } from './carry-out-move.ts';
import { atDesk, requireStaff, type ProductDesk } from './desk.ts';
import { cancelMoveTimer, startMoveTimer } from './move-job.ts';
import { moveNames, tellOfMove } from './tell-of-move.ts';
import { visibleProduct } from './visible-product.ts';

export interface MoveRequest {
  /** Key of the product. */
  product: string;
  /** Everything at the product's site moves with it. */
  wholeSite: boolean;
  /** Key of the site it moves to; null for a new one, with name and address. */
  site: string | null;
  newName: string | null;
  newAddress: string | null;
  /** `YYYY-MM-DD` */
  movesOn: string;
  note: string | null;
  key?: string | undefined;
}

/**
 * A customer's administrator tells that something moves (N-7). A day that is sooner than the notice is taken; the answer
 * says from when on visits at the new site are promised.
 *
 * @throws AppError forbidden, not_found, conflict (a move of it is open), invalid_input (at the field)
 */
export async function notifyMove(
  scope: PersonScope,
  request: MoveRequest,
): Promise<{ move: number; visitsFrom: string | null }> {
  const organisation = requireCustomerAdmin(scope);
  return atDesk(scope, 'moves.notify', request, async (desk) => {
    const { trx, catalogue, now, today } = desk;
    const product = await visibleProduct(trx, scope, request.product);
    await lockOrganisation(trx, scope.providerId, organisation.id);
    if (request.wholeSite && product.siteId === null) throw invalidField('wholeSite', 'unknown_value');
    if (request.movesOn < today) throw invalidField('movesOn', 'too_early', { min: today });
    const sites = await listSites(trx, scope.providerId, organisation.id);
    const to = destination(request, sites, product.siteId);
    const open = await listMoves(trx, scope.providerId, { organisationIds: [organisation.id], open: true });
    if (open.some((move) => concerns(move, product))) throw new AppError('conflict');
    const promised = catalogue.siteMove && daysLater(today, catalogue.siteMove.noticeDays);
    const visitsFrom = promised ? (promised > request.movesOn ? promised : request.movesOn) : null;
    const { person } = scope.actor;
    const move = {
      organisationId: organisation.id,
      productId: request.wholeSite ? null : product.id,
      fromSiteId: product.siteId,
      to,
      movesOn: request.movesOn,
      note: request.note?.trim() || null,
      notifiedAt: now,
      notifiedBy: { id: person.id, name: person.name },
      visitsFrom,
      rule: catalogue.siteMove?.rule ?? null,
    };
    const { handle } = await addMove(trx, scope.providerId, move);
    await auditMove(desk, move, 'site_move.notified');
    await tellOfMove(desk, move, 'notified');
    return { move: handle, visitsFrom };
  });
}

/** A move of this product, or of everything at its site. */
export const concerns = (move: Move, product: { id: string; siteId: string | null }): boolean =>
  move.productId === product.id || (move.productId === null && move.fromSiteId === product.siteId);

function destination(
  { site, newName, newAddress }: MoveRequest,
  sites: readonly { id: string; key: string }[],
  from: string | null,
): Destination {
  if (site === null) {
    const name = newName?.trim() ?? '';
    const address = newAddress?.trim() ?? '';
    if (name === '') throw invalidField('newName', 'required');
    if (address === '') throw invalidField('newAddress', 'required');
    return { name, address };
  }
  const there = sites.find(({ key }) => key === site);
  if (!there || there.id === from) throw invalidField('site', 'unknown_value');
  return { siteId: there.id };
}

/** @throws AppError forbidden, not_found, conflict when it was carried out or withdrawn before */
export async function withdrawMove(
  scope: PersonScope,
  request: { move: number; key?: string | undefined },
): Promise<void> {
  const organisation = requireCustomerAdmin(scope);
  await atDesk(scope, 'moves.withdraw', request, async (desk) => {
    const { trx, now } = desk;
    const move = await lockMove(trx, scope.providerId, {
      organisationId: organisation.id,
      handle: request.move,
    });
    if (!move) throw new AppError('not_found');
    const step = moveStep(move.status, 'withdrawn');
    if (!step) throw new AppError('conflict');
    await changeMove(trx, scope.providerId, move.id, { status: step.to, withdrawnAt: now });
    await cancelMoveTimer(trx, move.id);
    await auditMove(desk, move, 'site_move.withdrawn');
    await tellOfMove(desk, move, 'withdrawn');
    return null;
  });
}

/**
 * The provider has seen it. On its day the site changes: at once where that day has come, else by a job.
 *
 * @throws AppError forbidden, not_found, conflict
 */
export async function confirmMove(
  scope: PersonScope,
  request: { customerNumber: string; move: number; key?: string | undefined },
): Promise<void> {
  requireStaff(scope);
  await atDesk(scope, 'moves.confirm', request, async (desk) => {
    const { trx, catalogue, now, today } = desk;
    const customer = await findOrganisationByNumber(trx, scope.providerId, request.customerNumber);
    const move =
      customer &&
      (await lockMove(trx, scope.providerId, { organisationId: customer.id, handle: request.move }));
    if (!move) throw new AppError('not_found');
    const step = moveStep(move.status, 'confirmed');
    if (!step) throw new AppError('conflict');
    const confirmed = { at: now, by: scope.actor.person.name };
    await changeMove(trx, scope.providerId, move.id, { status: step.to, confirmed });
    await auditMove(desk, move, 'site_move.confirmed');
    if (move.movesOn <= today) {
      const { providerId, publicUrl } = scope;
      await carryOut({ trx, providerId, publicUrl, catalogue, now }, { ...move, status: step.to }, scope);
      return null;
    }
    await tellOfMove(desk, move, 'confirmed');
    const midnight = localMoment(`${move.movesOn}T00:00`, catalogue.timeZone);
    if (midnight) await startMoveTimer(trx, move.id, midnight);
    return null;
  });
}

async function auditMove(
  { trx, scope }: ProductDesk,
  move: Parameters<typeof moveNames>[2],
  action: 'site_move.notified' | 'site_move.confirmed' | 'site_move.withdrawn',
): Promise<void> {
  const { what, from, to } = await moveNames(trx, scope.providerId, move);
  await audit(trx, scope, {
    action,
    subject: { kind: 'site', reference: (what ?? from ?? to).slice(0, 300) },
    organisationId: move.organisationId,
    details: { changes: { site: { from, to } }, movesOn: move.movesOn, visitsFrom: move.visitsFrom },
  });
}

/** A move for people to read. */
export interface MoveView {
  move: number;
  status: Move['status'];
  customerNumber: string;
  customer: string;
  /** Name of the product; null: everything at `from`. */
  product: string | null;
  from: string | null;
  to: string;
  address: string | null;
  movesOn: string;
  /** Set where visits at the new site are promised only later than the move. */
  visitsFrom: string | null;
  rule: string | null;
  note: string | null;
  notifiedBy: string;
  /** `YYYY-MM-DDTHH:mm:ssZ` */
  notifiedAt: string;
}

/** Moves to come, the next one first. @throws AppError forbidden */
export async function listOpenMoves(scope: PersonScope): Promise<{ items: MoveView[] }> {
  requireStaff(scope);
  return scope.database.tenant(scope.providerId, async (trx) => {
    const moves = await listMoves(trx, scope.providerId, { organisationIds: null, open: true });
    const items: MoveView[] = [];
    for (const move of moves) items.push(await toMoveView(trx, scope.providerId, move));
    return { items };
  });
}

export async function toMoveView(trx: ProductDesk['trx'], providerId: string, move: Move): Promise<MoveView> {
  const { what, from, to, address } = await moveNames(trx, providerId, move);
  const customer = await findOrganisation(trx, providerId, move.organisationId);
  return {
    move: move.handle,
    status: move.status,
    customerNumber: customer?.customerNumber ?? '',
    customer: customer?.name ?? '',
    product: what,
    from,
    to,
    address,
    movesOn: move.movesOn,
    visitsFrom: move.visitsFrom !== null && move.visitsFrom > move.movesOn ? move.visitsFrom : null,
    rule: move.rule,
    note: move.note,
    notifiedBy: move.notifiedBy.name,
    notifiedAt: `${move.notifiedAt.toISOString().slice(0, 19)}Z`,
  };
}

export const isOpenMove = ({ status }: Move): boolean =>
  (OPEN_MOVES as readonly Move['status'][]).includes(status);

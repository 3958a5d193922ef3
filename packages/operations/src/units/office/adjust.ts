import type { Catalogue, Unit } from '@zusage/catalogue';
import type { Transaction } from '@zusage/db';
import { AppError, invalidField } from '@zusage/errors';
import { findPerson } from '@zusage/identity';
import {
  addAdjustment,
  adjustedAlone,
  endAdjustment,
  listAccounts,
  listAdjustments,
  listLots,
  nextAdjustmentHandle,
  type Adjustment,
  type UnitAccount,
} from '@zusage/units';
import { audit } from '../../audit.ts';
import { changing, type Command, type Desk } from '../../customers/changing.ts';
import { accountFor } from '../account-for.ts';
import { isAdjustable } from '../is-adjustable.ts';
import { book } from './book-adjustment.ts';

/** More at once is a slip of the keyboard; it also keeps every sum far below 2^53. */
export const ADJUSTMENT_MAX = 60_000_000;
export const ADJUSTMENT_REASON_MAX = 500;

/** One's own corrections of so many days count together against the limit. */
const OWN_DAYS = 30;
const DAY_MS = 86_400_000;

export interface AskedAdjustment extends Command {
  unit: string;
  direction: 'give' | 'take';
  /** In the account's smallest billable part: whole, above zero. */
  amount: number;
  /** Last day of what is given, `YYYY-MM-DD`; null where units are taken. */
  lastDay: string | null;
  /** The customer reads it. */
  reason: string;
}

/**
 * Corrects an account by hand: at once up to the unit's `adjustmentLimit`, where what the same person corrected alone in
 * this account in the last 30 days counts with it; above the limit it is proposed and another administrator decides (S86).
 *
 * @throws AppError forbidden, not_found, idempotency_conflict, invalid_input at the field (S83)
 */
export async function proposeAdjustment(
  scope: Parameters<typeof changing>[0],
  request: AskedAdjustment,
): Promise<{ handle: number; status: 'proposed' | 'booked' }> {
  return changing(scope, 'unitOffice.proposeAdjustment', request, async (desk) => {
    const { trx } = desk;
    const { providerId, actor } = scope;
    const unit = adjustableUnit(desk.catalogue, request.unit);
    checkAmount(request.amount);
    checkLastDay(desk, request.direction, request.lastDay);
    const account = await accountToAdjust(desk, unit, request.direction);
    const amount = request.direction === 'give' ? request.amount : -request.amount;
    await requireCovered(trx, providerId, account.id, amount);
    const { person } = actor;
    const since = new Date(desk.now.getTime() - OWN_DAYS * DAY_MS);
    const before = await adjustedAlone(trx, providerId, {
      accountId: account.id,
      personId: person.id,
      since,
    });
    const handle = await nextAdjustmentHandle(trx, providerId, account.id);
    const asked = {
      accountId: account.id,
      amount,
      lastDay: request.lastDay,
      reason: request.reason.trim(),
      proposedAt: desk.now,
      proposedBy: { id: person.id, name: person.name },
    };
    const isAlone = before + request.amount <= unit.adjustmentLimit;
    const transactionId = isAlone ? await book(desk, unit, { ...asked, handle }) : null;
    const made = await addAdjustment(trx, providerId, asked, transactionId);
    await writeDown(desk, unit, made, isAlone ? 'units.adjusted' : 'units.adjustment_proposed');
    return { handle: made.handle, status: isAlone ? 'booked' : 'proposed' };
  });
}

export interface NamedAdjustment extends Command {
  unit: string;
  handle: number;
}

/**
 * A second administrator books what the first proposed. Whoever proposed it cannot, by whatever way they come; nor can
 * anybody once the first no longer administers the provider: then nobody stands behind the proposal, and it is refused or
 * made anew (S86).
 *
 * @throws AppError forbidden, not_found, conflict (decided before; proposed by who is gone), invalid_input (`amount`: too few
 *   units left; `lastDay`: over by now)
 */
export async function approveAdjustment(
  scope: Parameters<typeof changing>[0],
  request: NamedAdjustment,
): Promise<{ status: 'booked' }> {
  return changing(scope, 'unitOffice.approveAdjustment', request, async (desk) => {
    const { adjustment, unit } = await openProposal(desk, request);
    if (adjustment.proposedBy.id === scope.actor.person.id) throw new AppError('forbidden');
    const proposer = await findPerson(desk.trx, scope.providerId, adjustment.proposedBy.id);
    if (proposer?.role !== 'provider-admin') throw new AppError('conflict');
    if (adjustment.lastDay !== null && adjustment.lastDay < desk.today)
      throw invalidField('lastDay', 'too_early', { min: desk.today });
    await requireCovered(desk.trx, scope.providerId, adjustment.accountId, adjustment.amount);
    const transactionId = await book(desk, unit, adjustment);
    await end(desk, adjustment, 'booked', null, transactionId);
    await writeDown(desk, unit, adjustment, 'units.adjusted');
    return { status: 'booked' };
  });
}

/** A second administrator refuses, with a note that the first reads. @throws AppError forbidden, not_found, conflict */
export async function refuseAdjustment(
  scope: Parameters<typeof changing>[0],
  request: NamedAdjustment & { note: string },
): Promise<{ status: 'refused' }> {
  return changing(scope, 'unitOffice.refuseAdjustment', request, async (desk) => {
    const { adjustment, unit } = await openProposal(desk, request);
    if (adjustment.proposedBy.id === scope.actor.person.id) throw new AppError('forbidden');
    await end(desk, adjustment, 'refused', request.note.trim(), null);
    await writeDown(desk, unit, adjustment, 'units.adjustment_refused', request.note.trim());
    return { status: 'refused' };
  });
}

/** Who proposed it takes it back. @throws AppError forbidden for anybody else, not_found, conflict */
export async function withdrawAdjustment(
  scope: Parameters<typeof changing>[0],
  request: NamedAdjustment,
): Promise<{ status: 'withdrawn' }> {
  return changing(scope, 'unitOffice.withdrawAdjustment', request, async (desk) => {
    const { adjustment, unit } = await openProposal(desk, request);
    if (adjustment.proposedBy.id !== scope.actor.person.id) throw new AppError('forbidden');
    await end(desk, adjustment, 'withdrawn', null, null);
    await writeDown(desk, unit, adjustment, 'units.adjustment_withdrawn');
    return { status: 'withdrawn' };
  });
}

function adjustableUnit(catalogue: Catalogue, key: string): Unit {
  const unit = catalogue.units.find((candidate) => candidate.key === key && isAdjustable(candidate));
  if (!unit) throw invalidField('unit', 'unknown_value');
  return unit;
}

function checkAmount(amount: number): void {
  if (!Number.isSafeInteger(amount) || amount < 1 || amount > ADJUSTMENT_MAX)
    throw invalidField('amount', 'not_whole');
}

function checkLastDay(desk: Desk, direction: 'give' | 'take', lastDay: string | null): void {
  if (direction === 'take') {
    if (lastDay !== null) throw invalidField('lastDay', 'unknown_key');
    return;
  }
  if (lastDay === null) throw invalidField('lastDay', 'required');
  if (lastDay < desk.today) throw invalidField('lastDay', 'too_early', { min: desk.today });
}

async function accountToAdjust(
  { trx, scope, customer }: Desk,
  unit: Unit,
  direction: 'give' | 'take',
): Promise<UnitAccount> {
  if (direction === 'give') return accountFor(trx, scope, customer.id, unit);
  const accounts = await listAccounts(trx, scope.providerId, customer.id);
  const account = accounts.find(({ unitKey }) => unitKey === unit.key);
  if (!account) throw invalidField('amount', 'too_few_units');
  return account;
}

/** What is taken must be available; the ledger itself lets nothing fall below zero either. */
async function requireCovered(
  trx: Transaction,
  providerId: string,
  accountId: string,
  amount: number,
): Promise<void> {
  if (amount > 0) return;
  const lots = await listLots(trx, providerId, accountId);
  const available = lots.reduce((sum, lot) => sum + lot.available, 0);
  if (available < -amount) throw invalidField('amount', 'too_few_units');
}

async function openProposal(
  { trx, scope, customer, catalogue }: Desk,
  { unit: key, handle }: NamedAdjustment,
): Promise<{ adjustment: Adjustment; unit: Unit }> {
  const accounts = await listAccounts(trx, scope.providerId, customer.id);
  const account = accounts.find(({ unitKey }) => unitKey === key);
  const unit = catalogue.units.find((candidate) => candidate.key === key);
  if (!account || !unit) throw new AppError('not_found');
  const [adjustment] = await listAdjustments(trx, scope.providerId, { accountId: account.id, handle });
  if (!adjustment) throw new AppError('not_found');
  if (adjustment.status !== 'proposed') throw new AppError('conflict');
  return { adjustment, unit };
}

async function end(
  { trx, scope, now }: Desk,
  { id }: Adjustment,
  status: 'booked' | 'refused' | 'withdrawn',
  note: string | null,
  transactionId: string | null,
): Promise<void> {
  const { person } = scope.actor;
  const isFirst = await endAdjustment(trx, scope.providerId, id, {
    status,
    at: now,
    by: { id: person.id, name: person.name },
    note,
    transactionId,
  });
  if (!isFirst) throw new AppError('conflict');
}

type AdjustmentAction =
  'units.adjusted' | 'units.adjustment_proposed' | 'units.adjustment_refused' | 'units.adjustment_withdrawn';

const writeDown = (
  { trx, scope, customer }: Desk,
  unit: Unit,
  { handle, amount, lastDay, reason, proposedBy }: Adjustment,
  action: AdjustmentAction,
  note: string | null = null,
): Promise<void> =>
  audit(trx, scope, {
    action,
    subject: { kind: 'unit_account', reference: unit.name[scope.locale] },
    organisationId: customer.id,
    details: { handle, amount, lastDay, reason: note ?? reason, proposedBy: proposedBy.name },
  });

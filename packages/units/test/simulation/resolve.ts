import type { AccountModel } from './model.ts';
import type { Asked, Place, TransferKind } from './operation.ts';
import type { AskKind, PlannedAsk } from './plan.ts';
import type { Random } from './random.ts';

const SECOND = 1_000;
const DAY = 86_400 * SECOND;

/** Where a transfer may be told to take from; the first is where it takes from when it is not told. */
const origins: Record<TransferKind, readonly Place[]> = {
  reserve: ['available'],
  release: ['reserved'],
  await: ['reserved', 'available'],
  debit: ['reserved', 'available', 'awaiting_acceptance'],
  forfeit: ['reserved', 'available'],
  credit: ['used', 'awaiting_acceptance', 'forfeited'],
};
const isTransfer = (kind: AskKind): kind is TransferKind => kind in origins;

/** Amounts that no movement may have (S83). */
const BAD_AMOUNTS = [0, -1, -60, 0.5, 1.0001, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53 + 2];

/**
 * Decides the details of an operation by what the model knows of the account: so that most of it can succeed, some of it by
 * exactly what is there, and some of it not by one.
 *
 * @param now a reading of the clock
 * @param postpaid work on this account is charged afterwards
 */
export function resolve(
  { kind, number, random }: PlannedAsk,
  model: AccountModel,
  now: number,
  postpaid: boolean,
): Asked {
  const key = `operation ${number}`;
  const name = `L${number}`;
  const occurredAt = random.chance(0.1) ? now - random.spread(1, 30 * DAY) : null;
  if (postpaid && !['reverse', 'expire', 'again', 'reserve', 'unknown'].includes(kind))
    return effort(random, name, now);
  if (isTransfer(kind)) return { ...transfer(kind, model, random, now), key, occurredAt };
  switch (kind) {
    case 'purchase':
      return purchase(random, name, now, key, occurredAt);
    case 'reverse':
      return { kind, key, occurredAt, sequence: recent(model, random) };
    case 'expire':
      return { kind };
    case 'effort':
      return purchase(random, name, now, key, occurredAt);
    case 'hold':
      return { kind, purpose: `A${number}`, neededAt: neededAt(model, random, now) };
    case 'needed':
      return { kind, purpose: holdOf(model, random) ?? 'A-none', neededAt: neededAt(model, random, now) };
    case 'again':
      return asked(model, random) ?? purchase(random, name, now, key, occurredAt);
    case 'again, otherwise':
      return otherwise(asked(model, random)) ?? purchase(random, name, now, key, occurredAt);
    case 'bad amount':
      return { ...transfer('debit', model, random, now), key, occurredAt, amount: random.pick(BAD_AMOUNTS) };
    case 'taken name': {
      const taken = model.lots.length > 0 ? random.pick(model.lots).reference : name;
      return { ...purchase(random, taken, now, key, occurredAt) };
    }
    default:
      return random.chance(0.5)
        ? { kind: 'reverse', key, occurredAt, sequence: null }
        : { kind: 'reserve', key, occurredAt, amount: 1, hold: 'A-unknown', from: null };
  }
}

function purchase(
  random: Random,
  reference: string,
  now: number,
  key: string,
  occurredAt: number | null,
): Asked {
  const expiresAt = now + random.spread(15, 400 * DAY);
  const purchasedAt = Math.min(now, expiresAt - 1) - random.spread(1, 5 * DAY);
  return {
    kind: 'purchase',
    key,
    occurredAt,
    reference,
    amount: random.spread(1, 3_000),
    purchasedAt,
    expiresAt,
  };
}

function effort(random: Random, reference: string, now: number): Asked {
  const at = now - random.spread(1, 5 * DAY);
  return {
    kind: 'effort',
    reference,
    amount: random.spread(1, 600),
    at,
    expiresAt: at + random.spread(1, 40 * DAY),
  };
}

function transfer(kind: TransferKind, model: AccountModel, random: Random, now: number) {
  const from = random.chance(0.5) ? null : random.pick(origins[kind]);
  const place = from ?? origins[kind][0] ?? 'available';
  const owners = [...model.holds.keys(), null];
  const owning = owners.filter((hold) => model.held(place, hold, now) > 0);
  const hold = random.chance(0.9) && owning.length > 0 ? random.pick(owning) : random.pick(owners);
  const held = model.held(place, hold, now);
  const chosen = [
    Math.max(1, Math.ceil(held * random.next())),
    Math.max(1, Math.ceil((held * random.next()) / 4)),
    Math.max(1, held),
    held + 1,
  ][random.pick([0, 0, 0, 1, 1, 1, 1, 2, 3])];
  return { kind, amount: chosen ?? 1, hold, from };
}

/** One of the last movements more often than an old one. */
function recent(model: AccountModel, random: Random): number | null {
  if (model.sequence === 0) return null;
  return model.sequence - Math.min(model.sequence, random.spread(1, 40)) + 1;
}

const holdOf = (model: AccountModel, random: Random): string | null =>
  model.holds.size > 0 ? random.pick([...model.holds.keys()].slice(-6)) : null;

/** Not known, or around the end of a lot: the moment itself, before or after it. */
function neededAt(model: AccountModel, random: Random, now: number): number | null {
  if (random.chance(0.3)) return null;
  const ends = model.lots.map(({ expiresAt }) => expiresAt).filter((end) => end > now);
  if (ends.length === 0 || random.chance(0.3)) return now + random.spread(10, 100 * DAY);
  return random.pick(ends) + random.pick([-DAY, -1, 0, 1, DAY]);
}

function asked(model: AccountModel, random: Random): Asked | null {
  if (model.keys.size === 0) return null;
  return random.pick([...model.keys.values()].slice(-20)).asked;
}

/** The same key with another body (S82). */
function otherwise(first: Asked | null): Asked | null {
  if (!first || !('key' in first)) return null;
  return 'amount' in first ? { ...first, amount: first.amount + 1 } : { ...first, sequence: null };
}

/** The nearest end of a lot with units to lose, for the clock to meet. */
export function nextEnd(model: AccountModel, now: number): number | null {
  const ends = model.lots
    .filter(
      ({ expiresAt, parts }) =>
        expiresAt > now && parts.some(({ place }) => place === 'available' || place === 'reserved'),
    )
    .map(({ expiresAt }) => expiresAt);
  return ends.length > 0 ? Math.min(...ends) : null;
}

import type { Asked, Booked, Entry, Place, Refusal, TransferKind } from './operation.ts';

// The plain model of one account: what the policies say, in arrays and loops. It shares no code with the ledger.

interface Part {
  place: Place;
  /** The hold's purpose; null is nobody's. */
  hold: string | null;
  amount: number;
}

interface Lot {
  reference: string;
  expiresAt: number;
  parts: Part[];
}

/** What a movement must consist of. */
export interface Line {
  lot: string;
  place: Place;
  hold: string | null;
  amount: number;
}

export type Verdict = { lines: Line[] } | { refused: Refusal };

/** N-13 reserve, release; N-14 debit; N-16 forfeit; N-17 await, credit. */
const WAYS: Record<TransferKind, { from: Place[]; to: Place; lots: 'soonest first' | 'latest first' }> = {
  reserve: { from: ['available'], to: 'reserved', lots: 'soonest first' },
  release: { from: ['reserved'], to: 'available', lots: 'latest first' },
  await: { from: ['reserved', 'available'], to: 'awaiting_acceptance', lots: 'soonest first' },
  debit: { from: ['reserved', 'available', 'awaiting_acceptance'], to: 'used', lots: 'soonest first' },
  forfeit: { from: ['reserved', 'available'], to: 'forfeited', lots: 'soonest first' },
  credit: { from: ['used', 'awaiting_acceptance', 'forfeited'], to: 'available', lots: 'latest first' },
};

/** Units in these places belong to whoever they were reserved for. */
const isSomebodys = (place: Place): boolean =>
  place === 'reserved' || place === 'awaiting_acceptance' || place === 'used' || place === 'forfeited';

const insufficient = (requested: number, held: number): Verdict => ({
  refused: { reason: 'insufficient_units', requested, held },
});
const refused = (reason: string): Verdict => ({ refused: { reason } });

export class AccountModel {
  sequence = 0;
  recordedAt = 0;
  readonly booked: Booked[] = [];
  /** By purpose: when each hold is needed. */
  readonly holds = new Map<string, number | null>();
  readonly keys = new Map<string, { asked: Asked; sequence: number }>();
  /** In use order: the lot that expires first, first; of two that expire together the one bought first (N-13). */
  lots: Lot[] = [];
  readonly #reversed = new Set<number>();
  readonly #efforts = new Set<string>();
  readonly #lotNames = new Map<string, string>();
  readonly #holdNames = new Map<string, string>();
  readonly #holdIds = new Map<string, string>();

  holdId(purpose: string): string | undefined {
    return this.#holdIds.get(purpose);
  }

  isEffort(reference: string): boolean {
    return this.#efforts.has(reference);
  }

  nameHold(purpose: string, id: string, neededAt: number | null): void {
    this.holds.set(purpose, neededAt);
    this.#holdIds.set(purpose, id);
    this.#holdNames.set(id, purpose);
  }

  /** Units that the clock has taken, booked or not: of an expired lot, unless reserved for work before its end. */
  isLapsed(lot: Lot, { place, hold }: Pick<Part, 'place' | 'hold'>, at: number): boolean {
    if (lot.expiresAt > at) return false;
    if (place === 'available') return true;
    if (place !== 'reserved') return false;
    const neededAt = hold === null ? null : (this.holds.get(hold) ?? null);
    return neededAt === null || neededAt >= lot.expiresAt;
  }

  /** What can be taken from a place at a moment. */
  usable(place: Place, hold: string | null, at: number): { lot: Lot; amount: number }[] {
    const owner = isSomebodys(place) ? hold : null;
    return this.lots.flatMap((lot) =>
      lot.parts
        .filter((part) => part.place === place && part.hold === owner && !this.isLapsed(lot, part, at))
        .map(({ amount }) => ({ lot, amount })),
    );
  }

  held(place: Place, hold: string | null, at: number): number {
    return this.usable(place, hold, at).reduce((sum, { amount }) => sum + amount, 0);
  }

  /** What a request must lead to when it is decided at this moment. */
  decide(asked: Exclude<Asked, { kind: 'expire' }>, at: number): Verdict {
    if ('amount' in asked && !(Number.isSafeInteger(asked.amount) && asked.amount > 0))
      return refused('invalid_input amount');
    if ('purchasedAt' in asked && asked.expiresAt <= asked.purchasedAt)
      return refused('invalid_input expiresAt');
    const first = 'key' in asked ? this.keys.get(asked.key) : undefined;
    if (first && !isSameRequest(first.asked, asked)) return refused('idempotency_conflict');
    switch (asked.kind) {
      case 'purchase':
      case 'effort':
        return this.#begin(asked.reference, asked.amount, asked.kind === 'effort' ? 'used' : 'available');
      case 'reverse':
        return this.#reverse(asked.sequence, at);
      case 'hold':
        return this.holds.has(asked.purpose) ? refused('invalid_input purpose') : { lines: [] };
      case 'needed':
        return this.holds.has(asked.purpose) ? { lines: [] } : refused('not_found');
      default:
        return this.#transfer(asked, at);
    }
  }

  #begin(lot: string, amount: number, place: Place): Verdict {
    if (this.lots.some(({ reference }) => reference === lot)) return refused('conflict');
    return {
      lines: [
        { lot, place: 'sold', hold: null, amount: -amount },
        { lot, place, hold: null, amount },
      ],
    };
  }

  #reverse(sequence: number | null, at: number): Verdict {
    const original = sequence === null ? undefined : this.booked[sequence - 1];
    if (!original) return refused('not_found');
    if (original.kind === 'reverse' || this.#reversed.has(original.sequence))
      return refused('already_reversed');
    const lines = original.entries.map((entry) => this.#line({ ...entry, amount: -entry.amount }));
    for (const { lot, place, hold, amount } of lines) {
      if (place === 'sold' || amount > 0) continue;
      const there = this.usable(place, hold, at).find((share) => share.lot.reference === lot)?.amount ?? 0;
      if (there + amount < 0) return insufficient(-amount, there);
    }
    return { lines };
  }

  #transfer(asked: Extract<Asked, { kind: TransferKind }>, at: number): Verdict {
    const { from: places, to, lots } = WAYS[asked.kind];
    const from = asked.from ?? places[0] ?? 'available';
    if (asked.hold !== null && !this.holds.has(asked.hold)) return refused('invalid_input holdId');
    if (!places.includes(from)) return refused('invalid_input from');
    const usable = this.usable(from, asked.hold, at);
    const inOrder = lots === 'soonest first' ? usable : usable.toReversed();
    const owner = (place: Place): string | null => (isSomebodys(place) ? asked.hold : null);
    const lines: Line[] = [];
    let missing = asked.amount;
    for (const { lot, amount } of inOrder) {
      const taken = Math.min(amount, missing);
      if (taken === 0) continue;
      lines.push({ lot: lot.reference, place: from, hold: owner(from), amount: -taken });
      lines.push({ lot: lot.reference, place: to, hold: owner(to), amount: taken });
      missing -= taken;
    }
    return missing > 0 ? insufficient(asked.amount, asked.amount - missing) : { lines };
  }

  /** What an expiry of this lot and owner must book at this moment: everything that lapsed there, or it must not be. */
  decideExpiry({ lotId, place, holdId }: Pick<Entry, 'lotId' | 'place' | 'holdId'>, at: number): Verdict {
    const { lot: reference, hold } = this.#line({ lotId, place, holdId, amount: 0 });
    const lot = this.lots.find((one) => one.reference === reference);
    const part = lot?.parts.find((one) => one.place === place && one.hold === hold);
    if (!lot || !part || !this.isLapsed(lot, part, at)) return insufficient(1, 0);
    return {
      lines: [
        { lot: reference, place, hold, amount: -part.amount },
        { lot: reference, place: 'expired', hold: null, amount: part.amount },
      ],
    };
  }

  /** Parts that an expiry at this moment has to book. */
  lapses(at: number): string[] {
    return this.lots.flatMap((lot) =>
      lot.parts
        .filter((part) => this.isLapsed(lot, part, at))
        .map(
          ({ place, hold, amount }) => `${amount} ${place} of ${lot.reference}${hold ? ` for ${hold}` : ''}`,
        ),
    );
  }

  /** Takes a movement over that was found to be right; its lines are what `decide` said. */
  book(asked: Asked, booked: Booked, lines: readonly Line[]): void {
    this.sequence = booked.sequence;
    this.recordedAt = booked.recordedAt;
    this.booked.push(booked);
    if ('key' in asked) this.keys.set(asked.key, { asked, sequence: booked.sequence });
    if (asked.kind === 'reverse' && asked.sequence !== null) this.#reversed.add(asked.sequence);
    if (asked.kind === 'effort') this.#efforts.add(asked.reference);
    if (asked.kind === 'purchase' || asked.kind === 'effort') {
      const lot: Lot = { reference: asked.reference, expiresAt: asked.expiresAt, parts: [] };
      const at = this.lots.findIndex(({ expiresAt }) => expiresAt > lot.expiresAt);
      this.lots.splice(at < 0 ? this.lots.length : at, 0, lot);
    }
    for (const { lot, place, hold, amount } of lines) this.#move(lot, place, hold, amount);
  }

  #move(reference: string, place: Place, hold: string | null, amount: number): void {
    const parts = this.lots.find((lot) => lot.reference === reference)?.parts ?? [];
    const part = parts.find((one) => one.place === place && one.hold === hold);
    if (!part) parts.push({ place, hold, amount });
    else if (part.amount + amount !== 0) part.amount += amount;
    else parts.splice(parts.indexOf(part), 1);
  }

  /** The ledger's entries in the model's words; a purchase names its lot by its first entry. */
  linesOf(asked: Asked, entries: readonly Entry[]): Line[] {
    const [first] = entries;
    if (first && (asked.kind === 'purchase' || asked.kind === 'effort'))
      this.#lotNames.set(first.lotId, asked.reference);
    return entries.map((entry) => this.#line(entry));
  }

  #line({ lotId, place, holdId, amount }: Entry): Line {
    const hold = holdId === null ? null : (this.#holdNames.get(holdId) ?? `unknown ${holdId}`);
    return { lot: this.#lotNames.get(lotId) ?? `unknown ${lotId}`, place, hold, amount };
  }

  /** Everything that stands, one text per line, sorted: to be compared with what the ledger's tables sum to. */
  standing(): string[] {
    return this.lots
      .flatMap(({ reference, parts }) => parts.map((part) => textOf({ lot: reference, ...part })))
      .sort();
  }
}

export const textOf = ({ lot, place, hold, amount }: Line): string =>
  `${lot} ${place}${hold === null ? '' : ` ${hold}`}: ${amount}`;

/** A key stands for what was asked first: its kind, amount, lot and hold. */
export function isSameRequest(first: Asked, asked: Asked): boolean {
  const essence = (one: Asked): unknown[] => [
    one.kind,
    'amount' in one ? one.amount : null,
    'reference' in one ? one.reference : null,
    'hold' in one ? one.hold : null,
    'sequence' in one ? one.sequence : null,
    'from' in one && 'amount' in one ? (one.from ?? WAYS[one.kind].from[0]) : null,
  ];
  return JSON.stringify(essence(first)) === JSON.stringify(essence(asked));
}

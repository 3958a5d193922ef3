import { AccountModel, isSameRequest, textOf, type Verdict } from './model.ts';
import type { Asked, Booked, Refusal } from './operation.ts';

/** Something that was seen of an account at a place in its history: between two movements, at a reading of the clock. */
export type Seen = { sequence: number; clock: number } & (
  | { what: 'booked'; asked: Asked; booked: Booked }
  /** `since`: a reading of the clock before the request was made; it was decided between then and `clock`. */
  | { what: 'refused'; asked: Exclude<Asked, { kind: 'expire' }>; refusal: Refusal; since: number }
  | { what: 'held'; asked: Extract<Asked, { kind: 'hold' | 'needed' }>; id: string }
  /** After an expiry was booked to its end: nothing that had lapsed before it began is left. */
  | { what: 'expired'; since: number }
  | { what: 'standing'; lines: string[] }
);

interface Waiting {
  seen: Seen;
  noticedAt: number;
}

let ticks = 0;

/**
 * What happened to one account, brought into its order. Workers notice things late and in any order; the model follows
 * only when whoever could still tell of something earlier has ended. Then each thing has one place, and is judged once.
 */
export class AccountHistory {
  readonly model = new AccountModel();
  readonly id: string;
  /** What the ledger did and the model forbids. */
  readonly violations: string[] = [];
  readonly #waiting: Waiting[] = [];
  readonly #begun = new Set<number>();
  readonly #known = new Map<number, { asked: Asked; booked: Booked }>();

  constructor(id: string) {
    this.id = id;
  }

  /** A worker begins something whose outcome will be noticed. */
  begin(): number {
    ticks += 1;
    this.#begun.add(ticks);
    return ticks;
  }

  /** It has ended: everything that came of it was noticed. */
  end(begun: number): void {
    this.#begun.delete(begun);
    this.#settle();
  }

  notice(...all: Seen[]): void {
    ticks += 1;
    for (const seen of all) {
      if (seen.what === 'booked' && this.#isKnown(seen.asked, seen.booked)) continue;
      this.#waiting.push({ seen, noticedAt: ticks });
    }
    this.#waiting.sort((a, b) => order(a.seen, b.seen));
  }

  /** A key's movement is answered again, by whoever repeats it: it must be the same to the last entry. */
  #isKnown(asked: Asked, booked: Booked): boolean {
    const known = this.#known.get(booked.sequence);
    if (!known) {
      this.#known.set(booked.sequence, { asked, booked });
      return false;
    }
    const isRepeated = 'key' in asked && 'key' in known.asked && asked.key === known.asked.key;
    if (!isRepeated)
      this.#blame(`movement ${booked.sequence} answers ${show(known.asked)} and ${show(asked)}`);
    else if (!isSameRequest(known.asked, asked))
      this.#blame(
        `the key ${asked.key} was taken for another request: ${show(known.asked)} and ${show(asked)}`,
      );
    else if (show(known.booked) !== show(booked))
      this.#blame(
        `movement ${booked.sequence} is answered in two ways: ${show(known.booked)} and ${show(booked)}`,
      );
    return true;
  }

  #blame(fault: string): void {
    this.violations.push(`account ${this.id}: ${fault}`);
  }

  /** A movement that must exist and that nobody was told of: the next one, when a later one is known and no earlier can come. */
  missing(): number | null {
    const first = this.#next();
    return first && first.seen.sequence > this.model.sequence ? this.model.sequence + 1 : null;
  }

  #next(): Waiting | null {
    const [first] = this.#waiting;
    return first && first.noticedAt < Math.min(...this.#begun) ? first : null;
  }

  #settle(): void {
    for (let first = this.#next(); first; first = this.#next()) {
      const { sequence, what } = first.seen;
      if (sequence > this.model.sequence + (what === 'booked' ? 1 : 0)) return;
      this.#waiting.shift();
      const late = what === 'booked' ? sequence <= this.model.sequence : sequence < this.model.sequence;
      const fault = late ? 'the history has passed it' : this.#judge(first.seen);
      if (fault !== null) this.#blame(`${describe(first.seen)}: ${fault}`);
    }
  }

  #judge(seen: Seen): string | null {
    switch (seen.what) {
      case 'booked':
        return this.#judgeBooked(seen.asked, seen.booked);
      case 'refused':
        return this.#judgeRefusal(seen.asked, seen.refusal, [seen.since, seen.clock]);
      case 'held': {
        const verdict = this.model.decide(seen.asked, seen.clock);
        this.model.nameHold(seen.asked.purpose, seen.id, seen.asked.neededAt);
        return 'refused' in verdict ? `should be refused: ${verdict.refused.reason}` : null;
      }
      case 'expired': {
        const left = this.model.lapses(seen.since);
        return left.length > 0 ? `left ${left.join(', ')}` : null;
      }
      case 'standing':
        return difference(this.model.standing(), seen.lines);
    }
  }

  #judgeBooked(asked: Asked, booked: Booked): string | null {
    const lines = this.model.linesOf(asked, booked.entries);
    const key = 'key' in asked ? asked.key : null;
    const doubled = key !== null && this.model.keys.has(key);
    const verdict = this.#verdictOn(asked, booked);
    const faults = [
      doubled && `the key ${key} made a second movement`,
      booked.recordedAt < this.model.recordedAt && 'it is recorded before the movement before it',
      booked.kind !== asked.kind && `its kind is ${booked.kind}`,
      'refused' in verdict && `should be refused: ${JSON.stringify(verdict.refused)}`,
      'lines' in verdict && difference(verdict.lines.map(textOf), lines.map(textOf)),
      this.#momentFault(asked, booked),
    ].filter((fault) => typeof fault === 'string');
    this.model.book(asked, booked, lines);
    return faults.length > 0 ? `${faults.join('; ')}; the model: ${show(verdict)}` : null;
  }

  #verdictOn(asked: Asked, { recordedAt, entries }: Booked): Verdict {
    if (asked.kind !== 'expire') return this.model.decide(asked, recordedAt);
    const [from] = entries;
    return from ? this.model.decideExpiry(from, recordedAt) : { lines: [] };
  }

  #momentFault(asked: Asked, { occurredAt, recordedAt, entries }: Booked): string | null {
    if (asked.kind === 'expire') {
      const lot = this.model.linesOf(asked, entries)[0]?.lot;
      const expiresAt = this.model.lots.find(({ reference }) => reference === lot)?.expiresAt ?? 0;
      return occurredAt < expiresAt || occurredAt > recordedAt
        ? `occurred at ${occurredAt}, not within ${expiresAt} and ${recordedAt}`
        : null;
    }
    const said = 'occurredAt' in asked ? asked.occurredAt : 'at' in asked ? asked.at : null;
    return occurredAt === (said ?? recordedAt) ? null : `occurred at ${occurredAt}`;
  }

  /** Right when the model refuses the same at any moment of the stretch: between two ends of lots nothing changes. */
  #judgeRefusal(
    asked: Exclude<Asked, { kind: 'expire' }>,
    refusal: Refusal,
    [since, until]: [number, number],
  ): string | null {
    const ends = this.model.lots
      .map(({ expiresAt }) => expiresAt)
      .filter((end) => end > since && end <= until);
    const verdicts = [since, ...ends].map((at) => this.model.decide(asked, at));
    const isRight = verdicts.some(
      (verdict) => 'refused' in verdict && JSON.stringify(verdict.refused) === JSON.stringify(refusal),
    );
    return isRight
      ? null
      : `refused as ${JSON.stringify(refusal)}; the model: ${verdicts.map(show).join(' or ')}`;
  }
}

const order = (a: Seen, b: Seen): number =>
  a.sequence - b.sequence || Number(b.what === 'booked') - Number(a.what === 'booked') || a.clock - b.clock;

const show = (of: Asked | Booked | Verdict): string => JSON.stringify(of);

function describe(seen: Seen): string {
  const place = `movement ${seen.sequence} at ${seen.clock}`;
  return 'asked' in seen
    ? `${seen.what} ${JSON.stringify(seen.asked)} (${place}${seen.what === 'booked' ? `: ${show(seen.booked)}` : ''})`
    : `${seen.what} (${place})`;
}

/** What is in one list only; null when both are the same, in any order. */
export function difference(expected: readonly string[], found: readonly string[]): string | null {
  const missing = [...expected];
  const extra = found.filter((line) => {
    const at = missing.indexOf(line);
    if (at >= 0) missing.splice(at, 1);
    return at < 0;
  });
  if (missing.length + extra.length === 0) return null;
  return `expected but not there: [${missing.join(', ')}], there but not expected: [${extra.join(', ')}]`;
}

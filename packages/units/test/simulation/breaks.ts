import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

/** A fault put into one file of the ledger while it is loaded: shows that the simulator would find it. */
export interface Break {
  what: string;
  file: string;
  from: string;
  to: string;
}

export const breaks: Record<string, Break> = {
  'expiry-ignored': {
    what: 'expired purchases stay usable',
    file: 'standing.ts',
    from: 'l.expires_at <= clock.at as expired',
    to: 'false as expired',
  },
  'other-moment': {
    what: 'a movement is judged by another moment than it is recorded at',
    file: 'standing.ts',
    from: 'l.expires_at <= clock.at as expired',
    to: "l.expires_at <= clock.at + interval '1 minute' as expired",
  },
  'foreign-hold-used': {
    what: 'what is reserved for one may be used for another',
    file: 'standing.ts',
    from: '(part.holdId === holdId || isNobodys(part.bucket))',
    to: 'part.bucket',
  },
  'lock-forgotten': {
    what: 'movements of one account do not wait for one another',
    file: 'standing.ts',
    from: '    .forNoKeyUpdate()\n',
    to: '',
  },
  'key-forgotten': {
    what: 'a repeated key makes a second movement',
    file: 'post.ts',
    from: 'idempotencyKey: movement.idempotencyKey ?? null',
    to: 'idempotencyKey: null',
  },
  'release-misplaced': {
    what: 'what is released is forfeited',
    file: 'buckets.ts',
    from: "release: { from: ['reserved'], to: 'available'",
    to: "release: { from: ['reserved'], to: 'forfeited'",
  },
  'wrong-order': {
    what: 'the purchase that lasts longest is used first',
    file: 'plan.ts',
    from: "transfer.lots === 'first-expiring'",
    to: "transfer.lots !== 'first-expiring'",
  },
  'lapsed-undone': {
    what: 'units that the clock has taken come back by undoing',
    file: 'plan.ts',
    from: ' && !one.lapsed',
    to: '',
  },
};

/** Loads the ledger with a fault; before anything imports it. @throws Error for a name without a break, and a text that is not there once */
export function breakLedger(name: string): Break {
  const broken = breaks[name];
  if (!broken) throw new Error(`There is no break "${name}". There are: ${Object.keys(breaks).join(', ')}`);
  const url = new URL(`../../src/${broken.file}`, import.meta.url).href;
  const source = readFileSync(fileURLToPath(url), 'utf8');
  if (source.split(broken.from).length !== 2)
    throw new Error(`"${broken.from}" does not stand once in ${broken.file}`);
  registerHooks({
    load: (loaded, context, nextLoad) => {
      const result = nextLoad(loaded, context);
      return loaded === url ? { ...result, source: source.replace(broken.from, () => broken.to) } : result;
    },
  });
  return broken;
}

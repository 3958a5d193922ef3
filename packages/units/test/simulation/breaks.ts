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

export const breaks: Record<string, Break> = {};

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

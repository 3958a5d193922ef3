import { readdirSync, readFileSync } from 'node:fs';
import { constants, brotliCompressSync } from 'node:zlib';

/**
 * Byte budgets of the widget (brotli 11), measured on the built files that the portal serves. Prints one line per
 * file and ends with exit code 1 when one is over, or when the panel would need a second request to start.
 */
const folder = new URL('../../apps/widget/dist/v1/', import.meta.url);

const budgets = [
  { what: 'loader', files: /^loader\.js$/, bytesMax: 1_600 },
  { what: 'panel with styles and German', files: /^panel-\w+\.js$/, bytesMax: 13_000 },
  { what: 'another language', files: /^(?:en|fr)-\w+\.js$/, bytesMax: 1_000 },
] as const;

function brotliBytes(contents: Buffer): number {
  return brotliCompressSync(contents, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/** Modules that the browser must fetch before the file can run. */
const staticImports = (code: string) =>
  code.match(/(?:^|[;}])(?:import|export)[^;()]*?from?\s*["'][^"']+["']/g) ?? [];

let faults = 0;
const built = readdirSync(folder);
for (const { what, files, bytesMax } of budgets) {
  const names = built.filter((name) => files.test(name));
  if (names.length === 0) throw new Error(`nothing built for: ${what}; run "turbo run build"`);
  for (const name of names) {
    const contents = readFileSync(new URL(name, folder));
    const bytes = brotliBytes(contents);
    const needs = staticImports(contents.toString('utf8'));
    const holds = bytes <= bytesMax && needs.length === 0;
    if (!holds) faults += 1;
    const verdict = holds ? 'ok' : needs.length > 0 ? `needs ${needs.length} more requests` : 'OVER';
    console.log(`${what} ${name}: ${bytes} bytes br of at most ${bytesMax}: ${verdict}`);
  }
}
process.exitCode = faults > 0 ? 1 : 0;

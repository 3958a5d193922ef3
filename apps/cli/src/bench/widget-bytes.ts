import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { findWorkspaceRoot } from '@zusage/config/workspace';
import type { Faults } from './faults.ts';
import { figure, type Figure } from './figure.ts';

/** What a visitor of a partner's site loads, and what it may weigh (brotli 11). */
const FILES = [
  { measure: 'Widget loader, brotli', name: /^loader\.js$/, atMost: 1_600 },
  { measure: 'Widget panel with styles and German, brotli', name: /^panel-\w+\.js$/, atMost: 13_000 },
  { measure: 'Widget, another language, brotli', name: /^(en|fr)-\w+\.js$/, atMost: 1_000 },
];

export function measureWidget(faults: Faults): Figure[] {
  const folder = join(findWorkspaceRoot(), 'apps/widget/dist/v1');
  const built = existsSync(folder) ? readdirSync(folder) : [];
  return FILES.flatMap(({ measure, name, atMost }) => {
    const sizes = built.filter((file) => name.test(file)).map((file) => brotliBytes(join(folder, file)));
    if (sizes.length === 0) faults.add(`${measure}: not built`);
    return sizes.length === 0 ? [] : [figure(measure, 'bytes', [Math.max(...sizes)], { atMost })];
  });
}

const brotliBytes = (path: string): number =>
  brotliCompressSync(readFileSync(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

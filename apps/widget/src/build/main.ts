import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { bundleLanguages, bundleLoader, bundlePanel, type Built } from './bundle.ts';

/**
 * Writes `dist/v1/` (what the portal serves under /widget/v1/), the immutable copy `dist/v<version>/`, and
 * `dist/manifest.json` with sizes and integrity hashes. Beside each file lies its brotli form.
 */
const home = fileURLToPath(new URL('../../', import.meta.url));
const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };

const languages = await bundleLanguages();
const panel = await bundlePanel(languages.names);
const loader = await bundleLoader(panel.name);
// The loader's way out when its own panel has gone with a newer deployment.
const files: Built[] = [loader, panel, ...languages.files, { name: 'panel.js', contents: panel.contents }];

const partial = join(home, `dist.${process.pid}`);
const manifest = {
  version,
  loader: loader.name,
  panel: panel.name,
  languages: languages.names,
  files: {} as Record<string, unknown>,
};
for (const folder of ['v1', `v${version}`]) {
  mkdirSync(join(partial, folder), { recursive: true });
  for (const { name, contents } of files) {
    const small = brotliCompressSync(contents, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: contents.length },
    });
    writeFileSync(join(partial, folder, name), contents);
    writeFileSync(join(partial, folder, `${name}.br`), small);
    const integrity = `sha384-${createHash('sha384').update(contents).digest('base64')}`;
    manifest.files[`${folder}/${name}`] = { bytes: contents.length, brotliBytes: small.length, integrity };
  }
}
writeFileSync(join(partial, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);

// Whole or not at all: a portal that serves meanwhile never sees half a build.
rmSync(join(home, 'dist'), { recursive: true, force: true });
renameSync(partial, join(home, 'dist'));

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const COMPRESSIBLE = /\.(?:js|css|svg|html|json|txt)$/;

/**
 * Compresses the built files once, as small as they get; the server hands out what a browser takes.
 * @type {import('astro').AstroIntegration}
 */
export const precompress = {
  name: 'zusage:precompress',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const root = fileURLToPath(dir);
      for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
        if (!COMPRESSIBLE.test(name)) continue;
        const path = join(root, name);
        const contents = readFileSync(path);
        const params = {
          [constants.BROTLI_PARAM_QUALITY]: 11,
          [constants.BROTLI_PARAM_SIZE_HINT]: contents.length,
        };
        writeFileSync(`${path}.br`, brotliCompressSync(contents, { params }));
        writeFileSync(`${path}.gz`, gzipSync(contents, { level: 9 }));
      }
    },
  },
};

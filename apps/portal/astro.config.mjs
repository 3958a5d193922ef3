import node from '@astrojs/node';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { precompress } from './precompress.mjs';

/**
 * The style page shows every component in every state. It is a tool for us: present in development and in a build
 * made with ZUSAGE_STYLEGUIDE=1 (screenshots), absent from what customers run.
 * @type {import('astro').AstroIntegration}
 */
const styleguide = {
  name: 'zusage:styleguide',
  hooks: {
    'astro:config:setup': ({ command, injectRoute }) => {
      if (command !== 'dev' && process.env.ZUSAGE_STYLEGUIDE !== '1') return;
      injectRoute({ pattern: '/styleguide', entrypoint: './src/styleguide/styleguide.astro' });
    },
  },
};

/**
 * Preact, with a renderer of ours: see preact-renderer.mjs.
 * @type {() => import('astro').AstroIntegration}
 */
function preactRenderedOnce() {
  const integration = preact();
  const setUp = integration.hooks['astro:config:setup'];
  const serverEntrypoint = new URL('preact-renderer.mjs', import.meta.url);
  integration.hooks['astro:config:setup'] = (options) =>
    setUp?.({
      ...options,
      addRenderer: (renderer) => options.addRenderer({ ...renderer, serverEntrypoint }),
    });
  return integration;
}

export default defineConfig({
  output: 'server',
  // Without streaming a page is whole before its headers go: the accent's style hash is in the policy, and an error is a 500.
  adapter: node({ mode: 'middleware', experimentalDisableStreaming: true }),
  integrations: [preactRenderedOnce(), styleguide, precompress],
  trailingSlash: 'ignore',
  devToolbar: { enabled: false },
  prefetch: false,
  // Articles are rendered by the knowledge package; Astro's highlighter would need inline styles.
  markdown: { syntaxHighlight: false },
  security: {
    checkOrigin: true,
    csp: {
      algorithm: 'SHA-256',
      directives: [
        "default-src 'none'",
        "connect-src 'self'",
        "font-src 'self'",
        "img-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "object-src 'none'",
      ],
    },
  },
  build: {
    // One style sheet, cached once for all pages; inline ones would need a hash each.
    inlineStylesheets: 'never',
  },
  vite: {
    build: { assetsInlineLimit: 0 },
    // Our packages are TypeScript sources without a build step; everything else stays in node_modules.
    ssr: { noExternal: [/^@zusage\/(ui|i18n|files)/] },
  },
});

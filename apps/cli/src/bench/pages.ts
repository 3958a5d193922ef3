import { brotliCompressSync } from 'node:zlib';
import { demoLogins, type DemoLogin } from '@zusage/demo';
import type { Faults } from './faults.ts';
import { figure, type Figure } from './figure.ts';
import { findPages } from './find-pages.ts';
import { load } from './load.ts';
import type { Product } from './product.ts';
import { signIn } from './requester.ts';

const CONNECTIONS = 4;
const SECONDS = 0.6;
const EACH_MAX = 20_000;

type Role = DemoLogin['role'] | 'anonymous';
const roles: readonly Role[] = ['anonymous', 'customer-admin', 'partner', 'provider-admin'];

/**
 * How often each page is rendered in a second, and what it weighs on the line (brotli, as the portal sends it). Pages are
 * found by following the product's own links, as each kind of reader, so that a new page is measured without a list.
 */
export async function measurePages(product: Product, provider: string, faults: Faults): Promise<Figure[]> {
  const logins = await demoLogins({ dataFolder: product.dataFolder });
  const figures: Figure[] = [];
  const measured = new Set<string>();
  for (const role of roles) {
    const login = logins.find((each) => each.provider === provider && each.role === role);
    const cookie = login ? await signIn(product.portal, login) : '';
    for (const { name, path, html } of await findPages({
      portal: product.portal,
      provider,
      cookie,
      faults,
    })) {
      if (measured.has(name)) continue;
      measured.add(name);
      const { perSecond } = await load({
        name: `page ${name}`,
        origin: product.portal,
        connections: CONNECTIONS,
        seconds: SECONDS,
        shotsMax: EACH_MAX,
        shot: {
          path,
          headers: { cookie, accept: 'text/html', 'accept-language': 'de' },
          status: 200,
          check: (body) => (body.trimEnd().endsWith('</html>') ? null : 'not a whole page'),
        },
        faults,
      });
      figures.push(figure(`Page ${name} (${role})`, 'per second', [perSecond]));
      figures.push(figure(`Page ${name}, brotli`, 'bytes', [brotliCompressSync(html).length]));
    }
  }
  return figures;
}

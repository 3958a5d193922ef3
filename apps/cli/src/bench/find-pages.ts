import type { Faults } from './faults.ts';

export interface FoundPage {
  /** Its address below the provider, with `*` for what names a record. */
  name: string;
  path: string;
  html: string;
}

const PAGES_MAX = 120;

interface Walk {
  portal: string;
  provider: string;
  /** '' for a visitor. */
  cookie: string;
  faults: Faults;
}

/** One page of each kind that a reader comes to from the first page by links; what leads elsewhere is left out. */
export async function findPages({ portal, provider, cookie, faults }: Walk): Promise<FoundPage[]> {
  const start = cookie === '' ? `/${provider}/knowledge` : `/${provider}/`;
  const waiting = [start];
  const seen = new Set<string>([kindOf(start, provider)]);
  const found: FoundPage[] = [];
  for (let path = waiting.shift(); path !== undefined && found.length < PAGES_MAX; path = waiting.shift()) {
    const answer = await fetch(portal + path, {
      headers: { cookie, accept: 'text/html', 'accept-language': 'de' },
      redirect: 'manual',
    });
    const html = await answer.text();
    const target = answer.headers.get('location');
    if (target) waiting.push(...unseen([target], provider, seen));
    if (answer.status >= 400) faults.add(`page ${path}: a link leads to status ${answer.status}`);
    if (answer.status !== 200 || !answer.headers.get('content-type')?.includes('text/html')) continue;
    found.push({ name: kindOf(path, provider), path, html });
    waiting.push(
      ...unseen(
        [...html.matchAll(/<a[^>]+href="([^"]+)"/g)].map(([, href = '']) => href),
        provider,
        seen,
      ),
    );
  }
  return found;
}

/** The first address of each kind that nobody has asked for yet; noted as seen. */
function unseen(hrefs: readonly string[], provider: string, seen: Set<string>): string[] {
  return hrefs.flatMap((href) => {
    const path = href.split(/[?#]/)[0] ?? '';
    if (!path.startsWith(`/${provider}`) || path.endsWith('/sign-out')) return [];
    const kind = kindOf(path, provider);
    if (seen.has(kind)) return [];
    seen.add(kind);
    return [path];
  });
}

/** Names of records stand below a list: what has a digit there, or a name of several words. */
function kindOf(path: string, provider: string): string {
  const parts = path.replace(`/${provider}`, '').split('/').filter(Boolean);
  const isRecord = (part: string, index: number): boolean =>
    index > 0 && parts[index - 1] !== 'staff' && parts[index - 1] !== 'profile' && /[\d%]|-/.test(part);
  return `/${parts.map((part, index) => (isRecord(part, index) ? '*' : part)).join('/')}`;
}

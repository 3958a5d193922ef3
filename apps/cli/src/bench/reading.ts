import { startBareHttp } from './bare-http.ts';
import type { Faults } from './faults.ts';
import { figure, ratio, type Figure } from './figure.ts';
import { load, type Shot } from './load.ts';
import type { Product } from './product.ts';
import type { Requester } from './requester.ts';
import { inRounds } from './rounds.ts';

const CONNECTIONS = 8;
const ROUNDS = 5;
const SECONDS = 1.8;
const EACH_MAX = 100_000;
const LIST = 20;
const TARGET = { atLeast: 0.02 };

/** The list of tickets by REST and as a page, beside a bare response of `node:http` in a process of its own. */
export async function measureReading(
  product: Product,
  requester: Requester,
  faults: Faults,
): Promise<Figure[]> {
  const bare = await startBareHttp();
  const measure = async (name: string, origin: string, shot: Shot): Promise<number> => {
    const options = { connections: CONNECTIONS, seconds: SECONDS, shotsMax: EACH_MAX };
    return (await load({ ...options, name, origin, shot, faults })).perSecond;
  };
  try {
    const rounds = await inRounds(ROUNDS, {
      bare: () => measure('bare response', bare.origin, bare.shot),
      list: () => measure('ticket list', product.portal, listShot(requester)),
      page: () => measure('list page', product.portal, pageShot(requester)),
    });
    return [
      figure('Bare node:http response, 8 connections', 'per second', rounds.bare),
      figure('GET /api/v1/tickets?limit=20, 8 connections', 'per second', rounds.list),
      figure('List page with session, 8 connections', 'per second', rounds.page),
      ratio('GET /api/v1/tickets?limit=20 / bare response', rounds.list, rounds.bare, TARGET),
      ratio('List page / bare response', rounds.page, rounds.bare, TARGET),
    ];
  } finally {
    bare.stop();
  }
}

function listShot({ bearer }: Requester): Shot {
  return {
    path: `/api/v1/tickets?limit=${LIST}`,
    headers: { authorization: bearer },
    status: 200,
    check: (body) => {
      const { items, nextCursor } = JSON.parse(body) as {
        items?: Record<string, unknown>[];
        nextCursor?: unknown;
      };
      const numbers = new Set(items?.map((item) => item['number']));
      const whole = items?.every(
        (item) => item['status'] && item['subject'] && item['openedAt'] && 'responseDueAt' in item,
      );
      return whole && numbers.size === LIST && typeof nextCursor === 'string'
        ? null
        : `not ${LIST} tickets: ${body.slice(0, 200)}`;
    },
  };
}

function pageShot({ provider, cookie }: Requester): Shot {
  const path = `/${provider}/tickets`;
  const links = new RegExp(`href="${path}/([A-Z][A-Z0-9]*-\\d+)"`, 'g');
  return {
    path,
    headers: { cookie, accept: 'text/html', 'accept-language': 'de' },
    status: 200,
    check: (body) => {
      const numbers = new Set([...body.matchAll(links)].map((match) => match[1]));
      const whole = body.includes('<html lang="') && body.trimEnd().endsWith('</html>');
      return whole && numbers.size === LIST
        ? null
        : `a page with ${numbers.size} tickets, ${whole ? 'whole' : 'not whole'}`;
    },
  };
}

import { makeArticles } from './articles.ts';
import type { Faults } from './faults.ts';
import { figure, type Figure } from './figure.ts';
import { fillLibrary } from './library.ts';
import { load, type Load, type Shot } from './load.ts';
import type { Product } from './product.ts';
import { makeQueries, type Query } from './queries.ts';
import type { Requester } from './requester.ts';
import { inRounds } from './rounds.ts';
import { percentile } from './statistics.ts';

const ARTICLES = 10_000;
const QUERIES = 900;
const CONNECTIONS = 2;
const ROUNDS = 3;
const SECONDS = 3.5;
const EACH_MAX = 2_000;
const LIMIT = 8;
const TARGET = { atMost: 15 };
/** Of the queries that name something in an article, as many may find nothing that has it: far mistypings. */
const MISSES_MAX = 0.02;

/** Search over HTTP in a large library, as somebody not signed in and as a customer. */
export async function measureSearch(
  product: Product,
  requester: Requester,
  faults: Faults,
  note: (sentence: string) => void,
): Promise<Figure[]> {
  const articles = makeArticles(ARTICLES);
  note(`Publishing ${ARTICLES} articles …`);
  await fillLibrary(product.databaseUrl, requester.provider, articles);
  note('Searching …');
  const queries = makeQueries(
    articles.filter(({ audience }) => audience === 'public'),
    QUERIES,
  );
  const hits = { found: 0, missed: [] as string[] };
  const run = (name: string, shots: Shot[]): (() => Promise<Load>) => {
    let at = 0;
    const shot = (): Shot => shots[at++ % shots.length] as Shot;
    const options = {
      origin: product.portal,
      connections: CONNECTIONS,
      seconds: SECONDS,
      shotsMax: EACH_MAX,
    };
    return () => load({ ...options, name, shot, faults });
  };
  const rounds = await inRounds(ROUNDS, {
    anonymous: run(
      'anonymous search',
      queries.map((query) => search(query, requester, null, hits)),
    ),
    customer: run(
      "customer's search",
      queries.map((query) => search(query, requester, requester.bearer, hits)),
    ),
  });
  const share = hits.missed.length / (hits.found + hits.missed.length);
  if (!(share <= MISSES_MAX)) {
    const examples = [...new Set(hits.missed)].slice(0, 5).join(', ');
    faults.add(
      `search: ${(share * 100).toFixed(1)} of 100 searches found nothing of what they asked for, e.g. ${examples}`,
    );
  }
  return [
    ...figuresOf('Search among 10,000 articles, anonymous', rounds.anonymous),
    ...figuresOf('Search among 10,000 articles, customer', rounds.customer),
    figure('Searches that found what they asked for', 'percent', [(1 - share) * 100], {
      atLeast: (1 - MISSES_MAX) * 100,
    }),
  ];
}

const figuresOf = (what: string, rounds: readonly Load[]): Figure[] => [
  figure(
    `${what}, median`,
    'ms',
    rounds.map(({ times }) => percentile(times, 0.5)),
  ),
  figure(
    `${what}, 95 of 100`,
    'ms',
    rounds.map(({ times }) => percentile(times, 0.95)),
    TARGET,
  ),
];

function search(
  query: Query,
  requester: Requester,
  bearer: string | null,
  hits: { found: number; missed: string[] },
): Shot {
  const parameters = new URLSearchParams({
    query: query.text,
    limit: String(LIMIT),
    ...(bearer ? {} : { provider: requester.provider }),
  });
  return {
    path: `/api/v1/knowledge/search?${parameters}`,
    headers: { 'accept-language': 'de', ...(bearer ? { authorization: bearer } : {}) },
    status: 200,
    check: (body) => {
      const { searchId, items } = JSON.parse(body) as {
        searchId?: unknown;
        items?: Record<string, unknown>[];
      };
      const whole = items?.every((item) =>
        ['slug', 'title', 'language', 'excerpt', 'url'].every(
          (key) => typeof item[key] === 'string' && item[key] !== '',
        ),
      );
      if (typeof searchId !== 'string' || !items || !whole || items.length > LIMIT)
        return `not an answer to a search: ${body.slice(0, 200)}`;
      const found = items.some((item) =>
        query.expected.some((word) => `${item['title']} ${item['excerpt']}`.toLowerCase().includes(word)),
      );
      if (found) hits.found += 1;
      else hits.missed.push(query.text);
      return null;
    },
  };
}

import { demoLogins, type DemoLogin } from '@zusage/demo';
import { createDatabase } from '@zusage/db';
import { createApiToken, findMemberships } from '@zusage/identity';
import type { Product } from './product.ts';

/** A customer of the demo data whose requests are taken, with all that is needed to act as them. */
export interface Requester {
  provider: string;
  /** Sent as `Authorization`. */
  bearer: string;
  /** Sent as `Cookie`. */
  cookie: string;
  /** A request that is accepted with a deadline; subject and description are left to the sender. */
  question: {
    channel: 'api';
    severity: string;
    environment: string;
    product: string;
    facts: Record<string, string>;
  };
}

type Question = Requester['question'];

/** The first customer for whom some product and severity make an accepted request with a promised time. */
export async function findRequester(product: Product): Promise<Requester> {
  const logins = await demoLogins({ dataFolder: product.dataFolder });
  for (const login of logins.filter(({ role }) => role === 'customer')) {
    const bearer = `Bearer ${await tokenOf(product.databaseUrl, login)}`;
    const question = await findQuestion(product.portal, bearer);
    if (question)
      return { provider: login.provider, bearer, cookie: await signIn(product.portal, login), question };
  }
  throw new Error('the demo data has no customer whose request would be accepted with a deadline');
}

async function tokenOf(url: string, { email, provider }: DemoLogin): Promise<string> {
  const database = createDatabase({ url, poolSize: 1 });
  try {
    const member = await findMemberships(database, email);
    if (!member) throw new Error(`${email} is nobody's member`);
    const holder = { accountId: member.accountId, providerId: provider };
    return (await database.tenant(provider, (trx) => createApiToken(trx, holder))).token;
  } finally {
    await database.close();
  }
}

async function findQuestion(portal: string, authorization: string): Promise<Question | null> {
  const ask = async <T>(path: string, body?: unknown): Promise<T> => {
    const headers = { authorization, 'content-type': 'application/json' };
    const init = body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) };
    const response = await fetch(`${portal}/api/v1${path}`, init);
    if (response.status !== 200)
      throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return (await response.json()) as T;
  };
  const catalogue = await ask<{
    severities: { key: string }[];
    facts: { key: string; choices: unknown[] | null }[];
  }>('/catalogue');
  const products = await ask<{ items: { key: string; environment: string }[] }>('/products');
  const inWords = catalogue.facts.filter(({ choices }) => choices === null);
  const facts = Object.fromEntries(inWords.map(({ key }) => [key, 'Version 5.2, seit heute Morgen']));
  for (const { key, environment } of products.items) {
    for (const severity of catalogue.severities) {
      const question: Question = { channel: 'api', severity: severity.key, environment, product: key, facts };
      const { outcome, responseDueAt } = await ask<{ outcome: string; responseDueAt: string | null }>(
        '/coverage/preview',
        question,
      );
      if (outcome === 'accepted' && responseDueAt) return question;
    }
  }
  return null;
}

/** @returns the session's cookie */
export async function signIn(portal: string, { email, password, provider }: DemoLogin): Promise<string> {
  const response = await fetch(`${portal}/trpc/session.signIn?provider=${provider}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: portal },
    body: JSON.stringify({ identifier: email, password }),
  });
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0];
  if (response.status !== 200 || !cookie)
    throw new Error(`signing in answered ${response.status}: ${await response.text()}`);
  return cookie;
}

import type { Page } from '@playwright/test';
import { createPrivateKey, randomUUID, sign, type JsonWebKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from './product.ts';
import { hostPage } from './widget.ts';

interface DemoSite {
  providers: {
    provider: string;
    widgetKey: string;
    contact: { sub: string; email: string; name: string };
    privateJwk: JsonWebKey;
  }[];
}

/** Claims that differ from those of an honest token; null takes one away. */
export type Claims = Record<string, string | number | null>;

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token signed with the demo partner's real key, with claims of the test's choice. */
export function identityToken(provider: string, changes: Claims = {}): string {
  const { providers } = JSON.parse(readFileSync(join(dataFolder, 'demo-site.json'), 'utf8')) as DemoSite;
  const site = providers.find((each) => each.provider === provider);
  if (!site) throw new Error(`the demo site has no ${provider}`);
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    ...site.contact,
    aud: site.widgetKey,
    jti: randomUUID(),
    iat: now,
    exp: now + 600,
    ...changes,
  };
  const kept = Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== null));
  const signed = `${part({ alg: 'ES256', typ: 'JWT' })}.${part(kept)}`;
  const key = createPrivateKey({ key: site.privateJwk, format: 'jwk' });
  const signature = sign('sha256', Buffer.from(signed), { key, dsaEncoding: 'ieee-p1363' });
  return `${signed}.${signature.toString('base64url')}`;
}

/** Lets the partner's server hand out these tokens in turn, the last one again and again. @returns how often it was asked */
export async function serveTokens(
  page: Page,
  provider: string,
  tokens: readonly string[],
): Promise<() => number> {
  let asked = 0;
  await page.route(`${hostPage(provider)}/identity`, async (route) => {
    const token = tokens[Math.min(asked, tokens.length - 1)];
    asked += 1;
    await route.fulfill({ json: { token } });
  });
  return () => asked;
}

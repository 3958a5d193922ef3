import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { people, signInRaw } from '../../support/people.ts';
import { addresses, dataFolder } from '../../support/product.ts';
import { cookieOf, rawRequest } from '../../support/raw-request.ts';
import { uniqueSubject } from '../../support/tickets.ts';

interface Mail {
  to: string;
  subject: string;
  text: string;
}

const hostile = {
  host: 'evil.example',
  'x-forwarded-host': 'evil.example',
  'x-forwarded-proto': 'https',
  forwarded: 'host=evil.example;proto=https',
  'x-original-url': '/evil',
  'x-rewrite-url': '/evil',
};

async function mailTo(address: string): Promise<Mail[]> {
  const { text } = await rawRequest({ path: '/trpc/outbox.list?provider=sep-sesam' });
  const { result } = JSON.parse(text) as { result: { data: { items: Mail[] } } };
  return result.data.items.filter((mail) => mail.to === address);
}

test('what a client says about the host is in no link of a mail [S19]', async () => {
  const cookie = cookieOf(await signInRaw(people.brookfield, addresses.portal));
  const subject = uniqueSubject('Link in der Mail');
  const search = await rawRequest({
    path: `/trpc/knowledge.search?provider=sep-sesam&input=${encodeURIComponent('{"query":"Link"}')}`,
    headers: { cookie, ...hostile },
  });
  const { searchId } = (JSON.parse(search.text) as { result: { data: { searchId: string } } }).result.data;
  const opened = await rawRequest({
    method: 'POST',
    path: '/trpc/tickets.open?provider=sep-sesam',
    // A page of the hostile host itself: the origin fits the host that was sent.
    headers: { ...hostile, origin: 'http://evil.example', cookie, 'content-type': 'application/json' },
    body: JSON.stringify({
      severity: '3',
      channel: 'portal',
      environment: 'production',
      product: null,
      subject,
      description: 'Text',
      facts: {},
      searchId,
    }),
  });
  expect(opened.status, opened.text).toBe(200);
  const mails = (await mailTo(people.brookfield.email)).filter((mail) => mail.subject.includes(subject));
  expect(mails).toHaveLength(1);
  expect(mails[0]?.text).toContain(`${addresses.portal}/sep-sesam/tickets/`);
  expect(mails[0]?.text).not.toContain('evil');
});

test('nor in the link that a visitor confirms with [S19]', async () => {
  const { providers } = JSON.parse(readFileSync(join(dataFolder, 'demo-site.json'), 'utf8')) as {
    providers: { provider: string; widgetKey: string }[];
  };
  const key = providers.find(({ provider }) => provider === 'sep-sesam')?.widgetKey ?? '';
  const from = { ...hostile, origin: addresses.demoSite };
  const search = await rawRequest({
    path: `/trpc/knowledge.search?key=${key}&input=${encodeURIComponent('{"query":"Link"}')}`,
    headers: from,
  });
  const { searchId } = (JSON.parse(search.text) as { result: { data: { searchId: string } } }).result.data;
  const email = `besuch-${crypto.randomUUID().slice(0, 8)}@besucher.example`;
  const opened = await rawRequest({
    method: 'POST',
    path: `/trpc/widget.open?key=${key}`,
    headers: { ...from, 'content-type': 'application/json' },
    body: JSON.stringify({
      name: 'Besuch',
      email,
      severity: '3',
      channel: 'widget',
      environment: 'production',
      product: null,
      subject: 'Hallo',
      description: 'Text',
      facts: {},
      searchId,
    }),
  });
  expect(opened.status, opened.text).toBe(200);
  const [mail] = await mailTo(email);
  expect(mail?.text).toContain(`${addresses.portal}/sep-sesam/confirm?token=`);
  expect(mail?.text).not.toContain('evil');
});

test('nor in a page or where one is led [S19]', async () => {
  for (const path of [
    '/',
    '/sep-sesam/sign-in',
    '/sep-sesam/',
    '/sep-sesam/tickets/new',
    '/sep-sesam/knowledge',
    '/nobody/',
    '/sep-sesam',
  ]) {
    const { headers, text } = await rawRequest({ path, headers: hostile });
    expect(text, path).not.toContain('evil');
    expect(headers.location ?? '', path).not.toContain('evil');
    expect(headers.location ?? '/', path).toMatch(/^\/(?!\/)/);
  }
});

test('an address that a client writes down for itself changes no limit [S24]', async () => {
  const identifier = `${crypto.randomUUID().slice(0, 8)}@altmoorer-guss.example`;
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 11; attempt += 1) {
    const forged = `203.0.113.${attempt + 1}`;
    const answer = await rawRequest({
      method: 'POST',
      path: '/trpc/session.signIn?provider=sep-sesam',
      headers: {
        'content-type': 'application/json',
        'x-forwarded-for': forged,
        'x-real-ip': forged,
        forwarded: `for=${forged}`,
        'cf-connecting-ip': forged,
        'true-client-ip': forged,
      },
      body: JSON.stringify({ identifier, password: `geraten-${attempt}` }),
    });
    statuses.push(answer.status);
    if (answer.status === 429) expect(answer.text).not.toContain(identifier);
  }
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
});

test('nobody becomes somebody by a header [S24]', async () => {
  const claims = {
    'x-forwarded-user': people.wendlinger.email,
    'x-remote-user': people.wendlinger.email,
    'remote-user': people.wendlinger.email,
    'x-forwarded-email': people.wendlinger.email,
    'x-user-id': '1',
    'x-provider-id': 'sep-sesam',
  };
  expect((await rawRequest({ path: '/trpc/session.me?provider=sep-sesam', headers: claims })).status).toBe(
    401,
  );
  expect((await rawRequest({ path: '/api/v1/me', headers: claims })).status).toBe(404);
  expect((await rawRequest({ path: '/api/v1/me?provider=sep-sesam', headers: claims })).status).toBe(401);
  expect((await rawRequest({ path: '/sep-sesam/staff/queue', headers: claims })).status).toBe(303);
});

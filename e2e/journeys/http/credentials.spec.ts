import { expect, test, type APIRequestContext } from '@playwright/test';
import { newcomer, type Newcomer } from '../../support/newcomer.ts';
import { addresses } from '../../support/product.ts';
import { lookBehind } from '../../support/product-database.ts';
import { rawRequest } from '../../support/raw-request.ts';
import { query } from '../../support/tickets.ts';

const SEP = 'sep-sesam';

interface Answer {
  status: number;
  code: string;
  data: Record<string, unknown>;
}

async function call(request: APIRequestContext, path: string, data: object = {}): Promise<Answer> {
  const answer = await request.post(`${addresses.portal}/trpc/${path}?provider=${SEP}`, {
    headers: { origin: addresses.portal },
    data,
  });
  const body = (await answer.json()) as {
    result?: { data: Record<string, unknown> };
    error?: { data: { code: string } };
  };
  return { status: answer.status(), code: body.error?.data.code ?? '', data: body.result?.data ?? {} };
}

const signIn = (request: APIRequestContext, { email, password }: Newcomer): Promise<Answer> =>
  call(request, 'session.signIn', { identifier: email, password });
const cookieOf = async (request: APIRequestContext): Promise<string> =>
  (await request.storageState()).cookies.find(({ name }) => name === 'zusage_session')?.value ?? '';

const someHandle = '01890000-0000-7000-8000-000000000000';
const changes: [string, object][] = [
  ['credentials.proposeCode', {}],
  ['credentials.confirmCode', { code: '123456' }],
  ['credentials.removeCode', {}],
  ['credentials.registerPasskey', {}],
  ['credentials.removePasskey', { handle: someHandle }],
  ['credentials.renewCodes', {}],
  ['credentials.createToken', { name: 'Test' }],
  ['credentials.revokeToken', { handle: someHandle }],
  ['profile.requestEmail', { email: 'neu@neuling.example' }],
];

test('the server itself asks who it is before credentials change, and gives the session a new id for it [S16][S25]', async ({
  request,
}) => {
  const person = await newcomer();
  expect((await signIn(request, person)).data).toEqual({ role: 'customer-admin' });
  for (const [path, input] of changes)
    expect({ path, ...(await call(request, path, input)) }).toMatchObject({
      status: 403,
      code: 'step_up_required',
    });
  const before = await cookieOf(request);
  const wrong = { proof: { by: 'password', password: 'falsch' } };
  expect((await call(request, 'credentials.stepUp', wrong)).status).toBe(401);
  expect(await cookieOf(request)).toBe(before);
  const right = { proof: { by: 'password', password: person.password } };
  expect((await call(request, 'credentials.stepUp', right)).status).toBe(200);
  expect(await cookieOf(request)).not.toBe(before);
  const old = await rawRequest({
    path: `/trpc/session.me?provider=${SEP}`,
    headers: { cookie: `zusage_session=${before}` },
  });
  expect(old.status).toBe(401);
  for (const [path, input] of changes)
    expect((await call(request, path, input)).code, path).not.toBe('step_up_required');
});

test('an API token, once shown, acts for its owner, changes no credentials, and ends at once [S17][S25]', async ({
  request,
}) => {
  const person = await newcomer();
  await signIn(request, person);
  await call(request, 'credentials.stepUp', { proof: { by: 'password', password: person.password } });
  const { data } = await call(request, 'credentials.createToken', { name: 'Überwachung' });
  const authorization = `Bearer ${String(data['token'])}`;
  const me = (): Promise<number> =>
    rawRequest({ path: '/api/v1/me', headers: { authorization } }).then(({ status }) => status);
  expect(await me()).toBe(200);
  for (const [path, input] of [
    ...changes,
    ['credentials.stepUp', {}] as const,
    ['profile.save', {}] as const,
  ]) {
    const { status } = await rawRequest({
      method: 'POST',
      path: `/trpc/${path}?provider=${SEP}`,
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify(input),
    });
    expect(status, path).toBe(403);
  }
  const { tokens } = await query<{ tokens: { handle: string; name: string }[] }>(
    request,
    SEP,
    'credentials.get',
  );
  expect(tokens.map(({ name }) => name)).toEqual(['Überwachung']);
  await call(request, 'credentials.revokeToken', { handle: tokens[0]?.handle });
  expect(await me()).toBe(401);
});

test('a profile takes no key that is not in it, and the row stays as it was [S11]', async ({ request }) => {
  const person = await newcomer();
  await signIn(request, person);
  const row = (): Promise<Record<string, unknown>[]> =>
    lookBehind(`select * from app.person where email = '${person.email}'`);
  const before = await row();
  const good = { name: 'Neu', phone: null, language: 'de', timeZone: 'Europe/Berlin', mutedMails: [] };
  for (const change of [
    { role: 'provider-admin' },
    { email: 'fremd@neuling.example' },
    { organisationId: someHandle },
    { provider_id: 'ntt-securecall' },
    { password: 'x' },
    { designated: true },
    { active: true },
    { mutedMails: ['access_changed'] },
    { mutedMails: ['ticket_answered', 'role'] },
    { timeZone: '+01:00' },
    { timeZone: 'Europe/Atlantis' },
    { language: 'xx' },
    { phone: '<script>' },
    { name: ' ' },
  ])
    expect((await call(request, 'profile.save', { ...good, ...change })).status, JSON.stringify(change)).toBe(
      400,
    );
  expect(await row()).toEqual(before);
  expect((await call(request, 'profile.save', good)).status).toBe(200);
});

test('what a passkey is asked for is for the configured address, whatever the request says [S19]', async () => {
  const { status, text } = await rawRequest({
    method: 'POST',
    path: `/trpc/session.passkeyOptions?provider=${SEP}`,
    headers: {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      origin: 'http://evil.example',
      'content-type': 'application/json',
    },
    body: JSON.stringify({ purpose: 'sign_in' }),
  });
  expect(status, text).toBe(200);
  expect(text).toContain('"rpId":"localhost"');
  expect(text).not.toContain('evil');
});

test('a session is listed and ended by a handle that opens nothing, and nobody ends that of others [S2]', async ({
  request,
  playwright,
}) => {
  const person = await newcomer();
  const stranger = await playwright.request.newContext();
  await signIn(request, person);
  await signIn(stranger, await newcomer());
  const { sessions } = await query<{ sessions: { handle: string }[] }>(request, SEP, 'credentials.get');
  const handle = sessions[0]?.handle ?? '';
  expect(JSON.stringify(sessions)).not.toContain(await cookieOf(request));
  const asCookie = await rawRequest({
    path: `/trpc/session.me?provider=${SEP}`,
    headers: { cookie: `zusage_session=${handle}` },
  });
  expect(asCookie.status).toBe(401);
  expect((await call(stranger, 'credentials.endSession', { handle })).status).toBe(200);
  expect((await call(request, 'credentials.endOtherSessions')).status).toBe(200);
  await query(request, SEP, 'session.me');
  await stranger.dispose();
});

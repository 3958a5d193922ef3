import { expect, test } from '@playwright/test';
import { connect } from 'node:net';
import { people, signInRaw } from '../../support/people.ts';
import { addresses } from '../../support/product.ts';
import { lookBehind, withProductDatabase } from '../../support/product-database.ts';
import { cookieOf, rawRequest, type RawAnswer } from '../../support/raw-request.ts';
import { startSecondPortal } from '../../support/second-portal.ts';
import { uniqueSubject } from '../../support/tickets.ts';

const SUBMISSIONS = 50;
const me = (portal: string, cookie: string) =>
  rawRequest({ portal, path: '/trpc/session.me?provider=sep-sesam', headers: { cookie } }).then(
    ({ status }) => status,
  );

test('one of two portals is killed while the other serves: pages, sessions and new tickets go on', async () => {
  await withProductDatabase(async (url) => {
    await using second = await startSecondPortal(url);
    const cookie = cookieOf(await signInRaw(people.yildirim, second.address));
    expect(await me(addresses.portal, cookie)).toBe(200);
    const answers: number[] = [];
    let isOver = false;
    const visits = (async () => {
      while (!isOver) answers.push((await rawRequest({ path: '/sep-sesam/', headers: { cookie } })).status);
    })();
    await rawRequest({ portal: second.address, path: '/sep-sesam/', headers: { cookie } });
    second.process.kill('SIGKILL');
    await second.ended;
    const before = answers.length;
    await expect.poll(() => answers.length).toBeGreaterThan(before + 5);
    isOver = true;
    await visits;
    expect(new Set(answers)).toEqual(new Set([200]));
    expect((await rawRequest({ path: '/readyz' })).status).toBe(200);
    expect(await me(addresses.portal, cookie)).toBe(200);
    await expect(rawRequest({ portal: second.address, path: '/readyz' })).rejects.toThrow();
    // Another one takes its place and knows the session too.
    await using third = await startSecondPortal(url);
    expect(await me(third.address, cookie)).toBe(200);
  });
});

test('50 parallel submissions of one key over two portals, one killed midway: one ticket, one message, one set of jobs [S82] [S99]', async () => {
  test.setTimeout(90_000);
  await withProductDatabase(async (url) => {
    await using second = await startSecondPortal(url);
    const cookie = cookieOf(await signInRaw(people.kellermann));
    const subject = uniqueSubject('Fünfzigmal gesendet');
    const search = await rawRequest({
      path: `/trpc/knowledge.search?provider=sep-sesam&input=${encodeURIComponent('{"query":"Band"}')}`,
      headers: { cookie },
    });
    const { searchId } = (JSON.parse(search.text) as { result: { data: { searchId: string } } }).result.data;
    const key = crypto.randomUUID();
    const submit = (portal: string): Promise<RawAnswer> =>
      rawRequest({
        portal,
        method: 'POST',
        path: '/trpc/tickets.open?provider=sep-sesam',
        headers: { origin: portal, cookie, 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify({
          severity: '3',
          channel: 'portal',
          environment: 'production',
          product: null,
          subject,
          description: 'Einmal genügt.',
          facts: {},
          searchId,
        }),
      });

    let lost = 0;
    let answered = 0;
    const sent = Array.from({ length: SUBMISSIONS }, async (_, index) => {
      const portal = index % 2 === 0 ? second.address : addresses.portal;
      try {
        return await submit(portal);
      } catch {
        // As a client does whose connection broke: the same again, where somebody answers.
        lost += 1;
        return submit(addresses.portal);
      } finally {
        answered += 1;
        if (answered === 3) second.process.kill('SIGKILL');
      }
    });
    const answers = await Promise.all(sent);
    await second.ended;
    expect(lost).toBeGreaterThan(0);
    const numbers = answers.map(({ status, text }) => {
      expect(status, text).toBe(200);
      return (JSON.parse(text) as { result: { data: { number: string } } }).result.data.number;
    });
    expect(new Set(numbers).size).toBe(1);

    const [number = ''] = numbers;
    const count = async (query: string): Promise<unknown> =>
      (await lookBehind(`select count(*)::int as n from ${query}`))[0]?.['n'];
    expect(await count(`app.ticket where provider_id = 'sep-sesam' and subject = '${subject}'`)).toBe(1);
    const ofTicket = `provider_id = 'sep-sesam' and ticket_id = (select id from app.ticket where provider_id = 'sep-sesam' and number = '${number}')`;
    expect(await count(`app.ticket_message where ${ofTicket}`)).toBe(1);
    expect(
      await count(`app.outgoing_mail where provider_id = 'sep-sesam' and subject like '%${subject}%'`),
    ).toBe(1);
    expect(await count(`graphile_worker._private_jobs where payload->>'ticketNumber' = '${number}'`)).toBe(1);
    expect(await count(`app.idempotent_answer where provider_id = 'sep-sesam' and key = '${key}'`)).toBe(1);
    // And the same key with other words is refused, by either.
    const other = await rawRequest({
      method: 'POST',
      path: '/trpc/tickets.open?provider=sep-sesam',
      headers: {
        origin: addresses.portal,
        cookie,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify({
        severity: '3',
        channel: 'portal',
        environment: 'production',
        product: null,
        subject,
        description: 'Etwas anderes.',
        facts: {},
        searchId,
      }),
    });
    expect(other.status).toBe(409);
  });
});

test('SIGTERM: what is under way is answered, new connections are not taken, and the process ends by itself [S105]', async () => {
  await withProductDatabase(async (url) => {
    await using second = await startSecondPortal(url);
    const { port } = new URL(second.address);
    const body = JSON.stringify({ identifier: people.yildirim.email, password: 'falsch' });
    const head = [
      `POST /trpc/session.signIn?provider=sep-sesam HTTP/1.1`,
      `host: localhost:${port}`,
      'content-type: application/json',
      `content-length: ${Buffer.byteLength(body)}`,
      '',
      '',
    ].join('\r\n');
    const socket = connect(Number(port), 'localhost');
    let answer = '';
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.write(head + body.slice(0, 5));
    // Half of it has arrived; the rest comes after the signal.
    await new Promise((resolve) => setTimeout(resolve, 200));
    second.process.kill('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 300));
    await expect(rawRequest({ portal: second.address, path: '/healthz' })).rejects.toThrow();
    const startedAt = Date.now();
    socket.write(body.slice(5));
    await closed;
    expect(answer).toMatch(/^HTTP\/1\.1 401 /);
    expect(answer).toContain('"code":"unauthorized"');
    expect(await second.ended).toBe(0);
    expect(Date.now() - startedAt).toBeLessThan(10_000);
  });
});

test('a second portal that cannot have its port says so in one sentence and ends', async () => {
  await withProductDatabase(async (url) => {
    const { port } = new URL(addresses.portal);
    await expect(startSecondPortal(url, { PORT: port })).rejects.toThrow(
      /Port \d+ is in use\. Choose another with PORT\.\s*$/,
    );
  });
});

import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, describe, expect, test } from 'vitest';
import { createTransport, isAddress, oneLine, type Message, type Transport } from '../src/index.ts';

interface Taken {
  from: string;
  to: string[];
  head: string;
  body: string;
}

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A real SMTP server that keeps what it takes; `answer` may refuse. */
async function server(answer?: () => Error | null): Promise<{ taken: Taken[]; transport: Transport }> {
  const taken: Taken[] = [];
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const [head = '', ...body] = Buffer.concat(chunks).toString('utf8').split('\r\n\r\n');
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom ? mailFrom.address : '';
        const refusal = answer?.() ?? null;
        if (!refusal)
          taken.push({ from, to: rcptTo.map(({ address }) => address), head, body: body.join('\r\n\r\n') });
        done(refusal);
      });
    },
  });
  await new Promise<void>((listening) => smtp.listen(0, '127.0.0.1', listening));
  const { port } = smtp.server.address() as AddressInfo;
  const transport = createTransport({
    smtpUrl: `smtp://127.0.0.1:${port}`,
    from: 'Support <support@provider.example>',
  });
  closing.push(() => {
    transport.close();
    smtp.close();
  });
  return { taken, transport };
}

const message = (change: Partial<Message> = {}): Message => ({
  id: '0198b5f0-0000-7000-8000-000000000001',
  to: 'kunde@example.com',
  subject: '[10001] Rücksicherung',
  text: 'Guten Tag,\n\nalles gut.\n',
  language: 'de',
  ...change,
});

test('a mail arrives once, as plain text, with a Message-ID that a second try repeats [S73]', async () => {
  const { taken, transport } = await server();
  expect(await transport.send(message())).toBe('sent');
  await transport.send(message());
  expect(taken).toHaveLength(2);
  const [mail] = taken;
  expect(mail).toMatchObject({ from: 'support@provider.example', to: ['kunde@example.com'] });
  expect(mail?.head).toMatch(/^Message-ID: <0198b5f0-0000-7000-8000-000000000001@provider\.example>\r?$/im);
  expect(mail?.head).toMatch(/^Auto-Submitted: auto-generated\r?$/im);
  expect(mail?.head).toMatch(/^Content-Type: text\/plain; charset=utf-8\r?$/im);
  expect(taken[1]?.head.match(/^Message-ID:.*$/im)?.[0]).toBe(mail?.head.match(/^Message-ID:.*$/im)?.[0]);
});

describe('hostile text adds no header and no recipient [S69]', () => {
  test.each([
    'Hallo\r\nBcc: opfer@example.com',
    'Hallo\nBcc: opfer@example.com',
    'Hallo\rBcc: opfer@example.com',
    'Hallo\u2028Bcc: opfer@example.com',
    'Hallo\u0085Bcc: opfer@example.com',
    'Hallo\r\n\r\n<script>',
    'Hallo\0Bcc: x',
    `${'ü'.repeat(400)}\r\nBcc: opfer@example.com`,
  ])('subject %j', async (subject) => {
    const { taken, transport } = await server();
    await transport.send(message({ subject }));
    expect(taken).toHaveLength(1);
    expect(taken[0]?.to).toEqual(['kunde@example.com']);
    expect(taken[0]?.head).not.toMatch(/^bcc/im);
    expect(taken[0]?.body).toContain('alles gut.');
  });

  test.each([
    'a@example.com, b@example.com',
    'a@example.com;b@example.com',
    'a@example.com\r\nBcc: b@example.com',
    'Name <a@example.com>',
    '"a b"@example.com',
    'a@example.com b@example.com',
    '@relay.example:a@example.com',
    'a@b@example.com',
    'group: a@example.com;',
    'a@example.com (comment)',
    'a@[127.0.0.1]',
    '',
    'a',
    'a\u202e@example.com',
    `${'a'.repeat(255)}@example.com`,
  ])('recipient %j is refused', async (to) => {
    expect(isAddress(to)).toBe(false);
    const { taken, transport } = await server();
    await expect(transport.send(message({ to }))).rejects.toMatchObject({ name: 'MessageError' });
    expect(taken).toEqual([]);
  });

  test('template marks in the text stay as they are [S51]', async () => {
    const { taken, transport } = await server();
    await transport.send(message({ text: '{{ 7*7 }} ${7*7} <b>\n.\nBcc: x\n' }));
    expect(taken[0]?.body.replaceAll('\r\n', '\n')).toContain('{{ 7*7 }} ${7*7} <b>\n.\nBcc: x\n');
  });
});

test('a server that refuses for now is an error that may be tried again', async () => {
  const { transport } = await server(() => Object.assign(new Error('greylisted'), { responseCode: 451 }));
  await expect(transport.send(message())).rejects.not.toMatchObject({ name: 'MessageError' });
});

test('without a server mails are kept', async () => {
  const transport = createTransport({ smtpUrl: null, from: 'a@example.com' });
  expect(await transport.send(message())).toBe('kept');
});

test('a header line has no control characters and an end', () => {
  expect(oneLine(' a\t\r\n b\u202e ')).toBe('a b');
  expect(oneLine('x'.repeat(1000))).toHaveLength(300);
});

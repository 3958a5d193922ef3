import { asOwner, createTestDatabase, type TestDatabase } from '@zusage/db/testing';
import { MessageError, type Message } from '@zusage/mail';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { compose, deliverMail, listOutgoingMail, notify, type NotificationEvent } from '../src/index.ts';

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase(inject('serverUrl'));
  await asOwner(
    db.url,
    `insert into app.provider (provider_id, name, accent, time_zone)
     values ('alpha', 'Alpha GmbH', '#336699', 'Europe/Berlin'), ('beta', 'Beta', '#993366', 'Europe/Berlin')`,
  );
});
afterAll(() => db[Symbol.asyncDispose]());

const recipient = { email: 'kunde@example.com', language: 'de' } as const;
const url = 'https://support.example/alpha/tickets/10001';
const opened = (change: object = {}): NotificationEvent => ({
  kind: 'ticket_opened', recipient, number: '10001', subject: 'Band klemmt', responseDueAt: new Date('2026-11-23T09:30:00Z'), url, ...change,
}); // prettier-ignore
const tell = (event: NotificationEvent) => db.database.tenant('alpha', (trx) => notify(trx, 'alpha', event));
const outbox = (of = 'alpha') => db.database.tenant(of, (trx) => listOutgoingMail(trx, of, 50));
const context = () => ({ database: db.database, providerId: 'alpha', signal: undefined });

test('an event becomes a mail in the outbox and the job that sends it, of one tenant', async () => {
  await tell(opened());
  const [mail] = await outbox();
  expect(mail).toMatchObject({
    recipient: 'kunde@example.com',
    subject: '[10001] Band klemmt',
    language: 'de',
    sentAt: null,
  });
  expect(mail?.text).toContain('10:30');
  expect(mail?.text).toContain('(Berlin)');
  expect(mail?.text).toContain(url);
  expect(mail?.text).toContain('Alpha GmbH');
  expect(await outbox('beta')).toEqual([]);
  const jobs = await asOwner(
    db.url,
    `select j.task_identifier as task, p.payload from graphile_worker.jobs j join graphile_worker._private_jobs p using (id)`,
  );
  expect(jobs).toEqual([{ task: 'deliver_mail', payload: { mailId: mail?.id, providerId: 'alpha' } }]);
});

test('a mail is sent once, however often its job runs', async () => {
  await tell(opened({ subject: 'Einmal' }));
  const [mail] = await outbox();
  const sent: Message[] = [];
  const transport = {
    send: async (message: Message) => {
      sent.push(message);
      return 'sent' as const;
    },
    close: () => {},
  };
  const handler = deliverMail(transport, () => {});
  await handler.run({ mailId: mail?.id }, context());
  await handler.run({ mailId: mail?.id }, context());
  expect(sent).toMatchObject([
    { id: mail?.id, to: 'kunde@example.com', subject: '[10001] Einmal', language: 'de' },
  ]);
  expect((await outbox())[0]?.sentAt).toBeInstanceOf(Date);
});

test('a link’s token leaves the outbox with the mail that carried it [S18]', async () => {
  const token = 'A1_-'.repeat(10);
  const resetUrl = `https://support.example/alpha/reset-password?token=${token}`;
  await tell({ kind: 'password_reset_link', recipient, validMinutes: 60, url: resetUrl });
  const [mail] = await outbox();
  const sent: Message[] = [];
  const send = async (message: Message) => {
    sent.push(message);
    return 'sent' as const;
  };
  await deliverMail({ send, close: () => {} }, () => {}).run({ mailId: mail?.id }, context());
  expect(sent[0]?.text).toContain(resetUrl);
  expect((await outbox())[0]?.text).not.toContain(token);
});

test('a mail that was not sent stays unsent: an error is tried again, a refusal is reported, no server keeps it', async () => {
  await tell(opened({ subject: 'Später' }));
  const [mail] = await outbox();
  const refused: string[] = [];
  const run = (send: () => Promise<'sent' | 'kept'>) =>
    deliverMail({ send, close: () => {} }, (id) => void refused.push(id)).run(
      { mailId: mail?.id },
      context(),
    );
  await expect(run(() => Promise.reject(new Error('ECONNREFUSED')))).rejects.toThrow('ECONNREFUSED');
  await run(() => Promise.reject(new MessageError('no')));
  await run(async () => 'kept');
  expect(refused).toEqual([mail?.id]);
  expect((await outbox())[0]?.sentAt).toBeNull();
});

test("another tenant's mail is out of a job's reach", async () => {
  await tell(opened({ subject: 'Fremd' }));
  const [mail] = await outbox();
  const handler = deliverMail({ send: () => Promise.reject(new Error('sent')), close: () => {} }, () => {});
  await handler.run({ mailId: mail?.id }, { ...context(), providerId: 'beta' });
  expect((await outbox())[0]?.sentAt).toBeNull();
});

test.each(['a@example.com, b@example.com', 'x', 'a@example.com\r\nBcc: b@example.com'])(
  'the recipient %j is refused [S69]',
  async (email) => {
    await expect(tell(opened({ recipient: { email, language: 'de' } }))).rejects.toMatchObject({
      code: 'invalid_input',
    });
  },
);

describe('texts', () => {
  const sender = { provider: 'Alpha GmbH', timeZone: 'Europe/Berlin', now: new Date('2026-11-20T12:00:00Z') };
  const events: [string, (language: 'de' | 'en' | 'fr') => NotificationEvent][] = [
    ['opened with a time', (language) => opened({ recipient: { email: 'a@b.de', language } })],
    ['opened without a time or an account', (language) => opened({ recipient: { email: 'a@b.de', language }, responseDueAt: null, url: null })],
    ['replied', (language) => ({ kind: 'ticket_replied', recipient: { email: 'a@b.de', language }, number: '10001', subject: 'Band klemmt', url })],
    ['resolved', (language) => ({ kind: 'ticket_resolved', recipient: { email: 'a@b.de', language }, number: '10001', subject: 'Band klemmt', url })],
    [
      'missed',
      (language) => ({
        kind: 'promise_missed', recipient: { email: 'a@b.de', language }, number: '10001', subject: 'Band klemmt', responseDueAt: new Date('2026-11-20T09:30:00Z'), url,
      }),
    ],
    [
      'invited by a customer',
      (language) => ({
        kind: 'invitation', recipient: { email: 'a@b.de', language }, inviter: 'Silke Kellermann', group: 'Altmoorer Guss GmbH',
        expiresAt: new Date('2026-11-23T12:00:00Z'), url: 'https://support.example/alpha/invitation?token=abc',
      }),
    ],
    [
      'invited by the provider',
      (language) => ({
        kind: 'invitation', recipient: { email: 'a@b.de', language }, inviter: 'Silke Kellermann', group: null,
        expiresAt: new Date('2026-11-23T12:00:00Z'), url: 'https://support.example/alpha/invitation?token=abc',
      }),
    ],
    ['asked for a new password', (language) => ({ kind: 'password_reset_link', recipient: { email: 'a@b.de', language }, validMinutes: 60, url: 'https://support.example/alpha/reset-password?token=abc' })],
    ['password was reset', (language) => ({ kind: 'password_was_reset', recipient: { email: 'a@b.de', language }, at: new Date('2026-11-20T09:30:00Z'), url: 'https://support.example/alpha/forgotten-password' })],
    ['confirm', (language) => ({ kind: 'confirm_ticket', recipient: { email: 'a@b.de', language }, url: 'https://support.example/alpha/confirm?token=abc' })],
  ]; // prettier-ignore

  test.each(events)('%s, in three languages', (_name, event) => {
    expect(
      (['de', 'en', 'fr'] as const).map((language) => compose(event(language), sender)),
    ).toMatchSnapshot();
  });

  test('the mail to an address nobody verified says nothing that its sender typed [S38]', () => {
    const hostile = { subject: 'Gewinnen Sie', name: 'http://evil.example', description: 'Klicken Sie hier' };
    const { subject, text } = compose(
      { kind: 'confirm_ticket', recipient, url: 'https://support.example/c?token=x', ...hostile },
      sender,
    );
    for (const typed of Object.values(hostile)) expect(subject + text).not.toContain(typed);
  });

  test('a subject with line ends stays one line, template marks stay literal [S51] [S69]', async () => {
    await tell(opened({ subject: 'a\r\nBcc: x@example.com {{ 7*7 }} ${7*7}' }));
    expect((await outbox())[0]?.subject).toBe('[10001] a Bcc: x@example.com {{ 7*7 }} ${7*7}');
  });
});

test('a kind of mail that its recipient has turned off is not written; what concerns the access always is', async () => {
  const email = 'still@example.com';
  const account = '01890000-0000-7000-8000-00000000000a';
  const person = (provider: string, muted: string) =>
    `insert into app.person (provider_id, id, account_id, role, name, email, muted_mails)
     values ('${provider}', gen_random_uuid(), '${account}', 'agent', 'Still', '${email}', '${muted}')`;
  await asOwner(
    db.url,
    `insert into auth.account (id, email, email_key) values ('${account}', '${email}', '${email}')`,
    person('alpha', '{ticket_answered}'),
    person('beta', '{}'),
  );
  const to = { email: 'Still@Example.com', language: 'de' } as const;
  const ticket = { recipient: to, number: '10002', subject: 'Ruhe', url } as const;
  const subjects = async (provider = 'alpha'): Promise<string[]> =>
    (await outbox(provider)).filter((mail) => mail.recipient === to.email).map((mail) => mail.subject);
  const answered = { ...ticket, kind: 'ticket_replied' } as const;
  await tell(answered);
  expect(await subjects()).toEqual([]);
  // At another provider the same person has turned nothing off.
  await db.database.tenant('beta', (trx) => notify(trx, 'beta', answered));
  expect(await subjects('beta')).toHaveLength(1);
  await tell({ ...ticket, kind: 'ticket_assigned' });
  await tell(opened({ recipient: to }));
  await tell({
    kind: 'access_changed',
    recipient: to,
    change: 'password',
    at: new Date('2026-11-23T09:30:00Z'),
    timeZone: 'Europe/Berlin',
    url,
  });
  expect(await subjects()).toHaveLength(3);
});

test('the table of people takes no kind of mail that there is not [S11]', async () => {
  const attempt = asOwner(
    db.url,
    `update app.person set muted_mails = '{access_changed}' where name = 'Still'`,
  );
  await expect(attempt).rejects.toThrow(/muted_mails/);
});

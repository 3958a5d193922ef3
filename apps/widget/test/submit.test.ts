import { expect, test } from 'vitest';
import { CallError } from '../src/panel/api.ts';
import type { OpenInput, Opened } from '../src/panel/api-types.ts';
import type { Draft } from '../src/panel/draft.ts';
import { submit } from '../src/panel/submit.ts';

const input = (subject: string): OpenInput => ({
  severity: '2',
  channel: 'widget',
  environment: 'production',
  product: null,
  facts: {},
  subject,
  description: 'd',
  searchId: 's',
});

/** A server that keeps the first body of a key, behind a network that may lose the request or the answer. */
function server() {
  const tickets = new Map<string, string>();
  const faults: ('request' | 'answer' | 'refused')[] = [];
  const open = async (body: OpenInput, key: string): Promise<Opened> => {
    const fault = faults.shift();
    if (fault === 'request') throw new CallError('network');
    if (fault === 'refused') throw new CallError('invalid_input');
    const text = JSON.stringify(body);
    if ((tickets.get(key) ?? text) !== text) throw new CallError('idempotency_conflict');
    tickets.set(key, text);
    if (fault === 'answer') throw new CallError('network');
    return { outcome: 'confirm', number: null };
  };
  return { tickets, faults, open };
}

/** Sends with retries as a visitor would; the draft survives between them as JSON, as it does over a reload. */
function visitor(api: ReturnType<typeof server>) {
  let kept: Draft['sent'] = null;
  return {
    sent: () => kept,
    send: (body: OpenInput) =>
      submit(api, body, kept, (sent) => (kept = JSON.parse(JSON.stringify(sent)) as Draft['sent'])),
  };
}

test('[S39] whatever is cut, retries make exactly one ticket', async () => {
  for (const cuts of [
    [],
    ['request'],
    ['answer'],
    ['request', 'answer', 'answer'],
    ['answer', 'request'],
  ] as const) {
    const api = server();
    api.faults.push(...cuts);
    const { send, sent } = visitor(api);
    for (let cut = 0; cut < cuts.length; cut++) await expect(send(input('a'))).rejects.toThrow(CallError);
    expect(await send(input('a'))).toEqual({ opened: { outcome: 'confirm', number: null }, earlier: false });
    expect(api.tickets.size).toBe(1);
    expect(sent()).toBeNull();
  }
});

test('[S39] text changed after a lost answer: the version that arrived counts, and the visitor is told', async () => {
  const api = server();
  api.faults.push('request', 'answer', 'request');
  const { send } = visitor(api);
  for (const subject of ['never arrived', 'arrived', 'never arrived either']) {
    await expect(send(input(subject))).rejects.toThrow(CallError);
  }
  expect((await send(input('fourth'))).earlier).toBe(true);
  expect([...api.tickets.values()].map((text) => (JSON.parse(text) as OpenInput).subject)).toEqual([
    'arrived',
  ]);
});

test('text changed after a lost request is what the ticket says', async () => {
  const api = server();
  api.faults.push('request');
  const { send } = visitor(api);
  await expect(send(input('a'))).rejects.toThrow(CallError);
  expect((await send(input('b'))).earlier).toBe(false);
  expect(api.tickets.size).toBe(1);
});

test('after a refusal the corrected request goes under a key of its own', async () => {
  const api = server();
  api.faults.push('refused');
  const { send, sent } = visitor(api);
  await expect(send(input('a'))).rejects.toThrow(CallError);
  expect(sent()).toBeNull();
  expect((await send(input('b'))).earlier).toBe(false);
});

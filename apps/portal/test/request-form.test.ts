import { expect, test, vi } from 'vitest';
import { messagesFor } from '@zusage/i18n';
import { formOf } from '../src/forms/read-form.ts';
import { openInputOf, readRequest, requestOfDraft } from '../src/forms/request-form.ts';
import { sendReply } from '../src/forms/reply.ts';
import { sendRequest } from '../src/forms/send-request.ts';

type Locals = Parameters<typeof sendRequest>[1];

const typed = {
  query: 'band',
  searchId: 's1',
  idempotencyKey: 'key-12345',
  severity: '',
  subject: ' ',
  description: 'Text',
};

function request(fields: Record<string, string> = typed) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return readRequest(formOf(form));
}

/** The API's refusal as the server describes it to the pages. */
function refusing(failure: Partial<ReturnType<Locals['failure']>>) {
  const search = vi.fn(async () => ({ searchId: 's2', items: [] }));
  const locals = {
    api: { tickets: { open: () => Promise.reject(new Error('refused')) }, knowledge: { search } },
    failure: () => ({ code: 'invalid_input', message: 'Satz', status: 400, ...failure }),
    messages: messagesFor('de'),
    setIdempotencyKey: () => undefined,
  };
  return { locals: locals as unknown as Locals, search };
}

test('an empty field is told in the words of the form, everything else in those of the API', async () => {
  const { locals } = refusing({ fields: { severity: 'a', subject: 'b', description: 'zu lang' } });
  expect(await sendRequest(request(), locals)).toEqual({
    kind: 'wrong',
    errors: {
      severity: messagesFor('de').request.errors.severity,
      subject: messagesFor('de').request.errors.subject,
      description: 'zu lang',
    },
  });
});

test('K-1: a search that is missing or not the reader’s is made anew, and nothing typed is lost', async () => {
  const { locals, search } = refusing({ fields: { searchId: 'x' } });
  const result = await sendRequest(request(), locals);
  expect(search).toHaveBeenCalledWith(expect.objectContaining({ query: 'band' }));
  expect(result).toMatchObject({ kind: 'searched_again', form: { searchId: 's2', description: 'Text' } });
});

test('a form that became a ticket with other words gets a new key', async () => {
  const result = await sendRequest(request(), refusing({ code: 'idempotency_conflict' }).locals);
  expect(result).toMatchObject({ kind: 'sent_before', form: { description: 'Text' } });
  expect(result.kind === 'sent_before' && result.form.idempotencyKey).not.toBe('key-12345');
});

test('a kept request comes back whole, for a new attempt', () => {
  const form = request({
    ...typed,
    severity: '1',
    environment: 'production',
    product: 'p',
    subject: 'S',
    'facts.version': '5',
  });
  const again = requestOfDraft({ ...openInputOf(form), facts: form.facts, product: 'p' });
  expect(openInputOf(again)).toEqual(openInputOf(form));
  expect(again.idempotencyKey).not.toBe(form.idempotencyKey);
});

test('K-4: facts alone are a reply that both sides can read; nothing at all is none', async () => {
  const reply = vi.fn(async () => ({ status: 'open', sent: true }));
  const locals = { api: { tickets: { reply } }, messages: messagesFor('de') } as unknown as Parameters<
    typeof sendReply
  >[2];
  const ticket = { number: 'K-1', missingFacts: [{ key: 'module', label: 'Modul', choices: null }] };
  const filled = new FormData();
  filled.append('facts.module', 'Agent');
  filled.append('facts.unknown', 'x');
  expect(await sendReply(formOf(filled), ticket, locals)).toBeNull();
  expect(reply).toHaveBeenCalledWith({ number: 'K-1', body: 'Modul: Agent', facts: { module: 'Agent' } });
  const choices = [{ key: 'agent', label: 'Agent auf dem Server' }];
  const chosen = new FormData();
  chosen.append('facts.module', 'agent');
  await sendReply(
    formOf(chosen),
    { ...ticket, missingFacts: [{ key: 'module', label: 'Modul', choices }] },
    locals,
  );
  // Both sides read the words of the choice; its key is what decides.
  expect(reply).toHaveBeenLastCalledWith({
    number: 'K-1',
    body: 'Modul: Agent auf dem Server',
    facts: { module: 'agent' },
  });
  const empty = await sendReply(formOf(new FormData()), ticket, locals);
  expect(empty?.errors).toEqual({ body: messagesFor('de').tickets.replyMissing });
});

import { beforeEach, describe, expect, test, vi } from 'vitest';
import { CallError, type Api } from '../src/panel/api.ts';
import type { Answer, Config } from '../src/panel/api-types.ts';
import { createController, type Controller } from '../src/panel/controller.ts';
import { emptyDraft, type Draft } from '../src/panel/draft.ts';
import { de } from '../src/panel/texts/de.ts';

const fact = (key: string, severities: string[] | null = null) => ({
  key,
  label: key,
  hint: null,
  required: true,
  multiline: false,
  severities,
  choices: null,
  onlyWith: null,
  onlyWithoutProduct: false,
});
const config = (verified: boolean): Config => ({
  provider: { name: 'P' },
  look: {},
  visitor: { verified, name: null, email: null },
  terms: { severity: 'Schweregrad' },
  severities: [
    { key: '1', name: '1', definition: '' },
    { key: '2', name: '2', definition: '' },
  ],
  facts: [fact('version'), fact('message', ['1'])],
  environments: ['production', 'test'],
  hotline: null,
  products: verified ? [{ key: 'p', name: 'P' }] : [],
  timeZone: 'Europe/Berlin',
});
const answer: Answer = {
  outcome: 'accepted',
  responseDueAt: null,
  clockStartsAt: null,
  severityName: '2',
  window: null,
  missingFacts: [],
  reasons: [],
};

let calls: unknown[][];
let saved: Draft | null;
let focused: string[];
let events: unknown[];
let answers: Partial<Record<keyof Api, () => unknown>>;

function controller(verified = false): Controller {
  const call =
    (name: keyof Api, usual: unknown) =>
    async (...parameters: unknown[]) => {
      calls.push([name, ...parameters]);
      return answers[name] ? answers[name]() : usual;
    };
  const api = {
    forgetToken: () => true,
    config: call('config', config(verified)),
    search: call('search', { searchId: 's1', items: [] }),
    article: call('article', { slug: 'a', title: 'A', language: 'de', nodes: [] }),
    solved: call('solved', {}),
    preview: call('preview', answer),
    open: call('open', { ...answer, number: 'T-1' }),
  } as unknown as Api;
  const store = {
    load: () => saved,
    save: (draft: Draft) => void (saved = draft.touched ? draft : saved),
    clear: () => void (saved = null),
  };
  return createController({
    api,
    store,
    texts: de,
    portal: 'https://p.example',
    emit: (...event) => void events.push(event),
    draw: () => {},
    focus: (selector) => void focused.push(selector),
  });
}

const sent = () =>
  calls.filter(([name]) => name === 'open').map(([, input]) => input as Record<string, unknown>);

async function fillIn(w: Controller): Promise<void> {
  w.loadConfig();
  await settle();
  w.ask('Sicherung bricht ab');
  await vi.advanceTimersByTimeAsync(300);
  w.write();
  w.enter('name', ' Ole ');
  w.enter('email', 'ole@example.org');
  w.enter('severity', '2');
  w.enter('description', 'Text');
  w.enterFact('version', '5');
  w.enterFact('message', 'nur bei 1');
}

/** Lets every answer arrive that is under way. */
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  [calls, saved, focused, events, answers] = [[], null, [], [], {}];
});

describe('the panel', () => {
  test('searches once for what was typed in one go, and nothing is stored before', async () => {
    const w = controller();
    w.focusView();
    expect(saved).toBeNull();
    for (const text of ['Si', 'Sich', 'Sicherung']) w.ask(text);
    await vi.advanceTimersByTimeAsync(300);
    expect(calls.map(([name, text]) => [name, text])).toEqual([['search', 'Sicherung']]);
    expect(saved).toMatchObject({ query: 'Sicherung', searchId: 's1' });
  });

  test('a guest’s request carries name, address, the search and only the facts of its severity', async () => {
    const w = controller();
    await fillIn(w);
    w.send();
    await settle();
    expect(sent()).toEqual([
      {
        severity: '2',
        channel: 'widget',
        environment: 'production',
        product: null,
        facts: { version: '5' },
        subject: 'Sicherung bricht ab',
        description: 'Text',
        searchId: 's1',
        name: 'Ole',
        email: 'ole@example.org',
      },
    ]);
    expect(w.state.view).toBe('done');
    expect(saved).toBeNull();
    expect(events).toEqual([['ticket', { number: 'T-1' }]]);
  });

  test('a verified contact’s request carries neither, and its only product is chosen', async () => {
    const w = controller(true);
    await fillIn(w);
    await vi.advanceTimersByTimeAsync(400);
    expect(calls.filter(([name]) => name === 'preview')).toHaveLength(1);
    w.send();
    await settle();
    expect(sent()[0]).toMatchObject({ product: 'p' });
    expect(Object.keys(sent()[0]!)).not.toContain('email');
  });

  test('empty fields are named before anything is sent', async () => {
    const w = controller();
    w.loadConfig();
    await settle();
    w.write();
    w.send();
    await settle();
    expect([...w.state.errors.keys()]).toEqual(['name', 'email', 'severity', 'subject', 'description']);
    expect(focused.at(-1)).toBe('[aria-invalid=true]');
    w.enter('email', 'keine Adresse');
    w.send();
    await settle();
    expect(w.state.errors.get('email')).toBe(de.$badEmail);
    expect(sent()).toEqual([]);
  });

  test('the server’s faults stand at their fields and the text stays', async () => {
    const w = controller();
    await fillIn(w);
    answers.open = () =>
      Promise.reject(new CallError('invalid_input', 'Bitte prüfen.', { email: 'Diese nicht.' }));
    w.send();
    await settle();
    expect(w.state.errors.get('email')).toBe('Diese nicht.');
    expect(saved).toMatchObject({ description: 'Text', sent: null });
  });

  test('[S39] a lost answer keeps draft and key over a reload', async () => {
    const w = controller();
    await fillIn(w);
    answers.open = () => Promise.reject(new CallError('network'));
    w.send();
    await settle();
    const key = calls.find(([name]) => name === 'open')![2];
    expect(saved?.sent?.key).toBe(key);
    answers = {};
    const again = controller();
    expect(again.state).toMatchObject({ view: 'form', restored: true });
    again.loadConfig();
    await settle();
    again.send();
    await settle();
    expect(calls.filter(([name]) => name === 'open').map(([, , used]) => used)).toEqual([key, key]);
  });

  test('a redirected request keeps its draft and leads back to the form', async () => {
    const w = controller();
    await fillIn(w);
    answers.open = () => ({ ...answer, outcome: 'redirected', number: null });
    w.send();
    await settle();
    expect(w.state.done?.opened.outcome).toBe('redirected');
    expect(saved).toMatchObject({ description: 'Text', sent: null });
    expect(events).toEqual([]);
    w.backToForm();
    expect(w.state.view).toBe('form');
  });

  test('a search that the server does not know (any more) is made again', async () => {
    for (const fault of [
      new CallError('search_required'),
      new CallError('invalid_input', '', { searchId: 'Unbekannt.' }),
    ]) {
      const w = controller();
      await fillIn(w);
      let refused = false;
      answers.open = () =>
        refused ? { ...answer, number: 'T-2' } : ((refused = true), Promise.reject(fault));
      answers.search = () => ({ searchId: 's2', items: [] });
      w.send();
      await settle();
      expect(w.state.done?.opened).toMatchObject({ number: 'T-2' });
      expect(sent().at(-1)).toMatchObject({ searchId: 's2' });
    }
  });

  test('signing out forgets the draft', async () => {
    const w = controller(true);
    await fillIn(w);
    w.identityChanged(true);
    await settle();
    expect(saved).toBeNull();
    expect(w.state.draft).toEqual(emptyDraft());
    expect(w.state.view).toBe('search');
  });

  test('an article that helped ends the visit without a request', async () => {
    const w = controller();
    w.ask('Sicherung');
    await vi.advanceTimersByTimeAsync(300);
    w.read('a');
    await settle();
    w.helped();
    expect(calls.at(-1)).toEqual(['solved', 's1', 'a']);
    expect(w.state.view).toBe('solved');
    expect(saved).toBeNull();
  });
});

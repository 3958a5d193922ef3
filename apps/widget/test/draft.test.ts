import { describe, expect, test } from 'vitest';
import { createDraftStore } from '../src/panel/draft-store.ts';
import { emptyDraft, prefillDraft, readDraft, writeDraft, type Draft } from '../src/panel/draft.ts';

const now = Date.UTC(2026, 10, 23, 9);
const day = 86_400_000;
const draft: Draft = {
  ...emptyDraft(),
  subject: 'Sicherung bricht ab',
  description: 'Zeile 1\nZeile 2 <b>&amp;',
  searchId: 's',
  facts: new Map([
    ['version', '5.2'],
    ['__proto__', 'x'],
  ]),
  touched: true,
  writing: true,
  sent: { key: 'k', inputs: [] },
};

describe('a draft', () => {
  test('comes back as it was written', () => {
    expect(readDraft(writeDraft(draft, now), now + day)).toEqual(draft);
  });

  test('is forgotten after 14 days', () => {
    expect(readDraft(writeDraft(draft, now), now + 14 * day)).toBeNull();
  });

  test('[S40] is no draft when the page’s storage holds something else', () => {
    for (const text of [
      null,
      '',
      'null',
      '7',
      '{}',
      '{"v":2}',
      '[',
      '{"v":1}',
      '{"v":1,"at":"x"}',
      `{"v":1,"at":${now},"facts":7}`,
      `{"v":1,"at":${now},"facts":[],"sent":{}}`,
    ]) {
      expect(readDraft(text, now)).toBeNull();
    }
    const odd = readDraft(
      `{"v":1,"at":${now},"facts":[],"subject":{"a":1},"__proto__":{"polluted":1},"extra":1}`,
      now,
    );
    expect(odd?.subject).toBe('[object Object]');
    expect(Object.keys(odd!).sort()).toEqual(Object.keys(emptyDraft()).sort());
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test('takes the page’s words only where the visitor has written none', () => {
    const values = { subject: 'Von der Seite', name: 'Jana', touched: true, facts: 'x', constructor: 'x' };
    const filled = prefillDraft(draft, values);
    expect(filled).toEqual({ ...draft, name: 'Jana' });
  });
});

function memory() {
  const kept = new Map<string, string>();
  return {
    kept,
    storage: () =>
      ({
        getItem: (key: string) => kept.get(key) ?? null,
        setItem: (key: string, value: string) => void kept.set(key, value),
        removeItem: (key: string) => void kept.delete(key),
      }) as unknown as Storage,
  };
}

describe('the draft store', () => {
  test('writes nothing before the visitor typed, restores, clears', () => {
    const { kept, storage } = memory();
    const store = createDraftStore('pk', storage);
    store.save({ ...draft, touched: false });
    expect(kept.size).toBe(0);
    store.save(draft);
    expect(createDraftStore('pk', storage).load()?.subject).toBe(draft.subject);
    expect(createDraftStore('another-key', storage).load()).toBeNull();
    store.clear();
    expect(kept.size).toBe(0);
  });

  test('lives without storage', () => {
    const store = createDraftStore('pk', () => {
      throw new DOMException('blocked', 'SecurityError');
    });
    expect(store.load()).toBeNull();
    expect(() => (store.save(draft), store.clear())).not.toThrow();
  });
});

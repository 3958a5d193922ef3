import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createInterface } from '../src/loader/commands.ts';
import { createEvents } from '../src/loader/events.ts';
import type { Zusage } from '../src/loader/interface.ts';
import { chooseLanguage } from '../src/loader/language.ts';

const names = ['open', 'close', 'identify', 'logout', 'prefill', 'on', 'show', 'hide', 'destroy'] as const;

function methods(calls: unknown[][]): Omit<Zusage, 'q'> {
  const record =
    (name: string) =>
    (...parameters: unknown[]) =>
      void calls.push([name, ...parameters]);
  return Object.fromEntries(names.map((name) => [name, record(name)])) as unknown as Omit<Zusage, 'q'>;
}

let reported: unknown[] = [];
beforeEach(() => {
  reported = [];
  vi.stubGlobal('reportError', (error: unknown) => reported.push(error));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the loader’s frozen interface', () => {
  test('has exactly the commands of v1 and cannot be changed by the page', () => {
    const api = createInterface(methods([]), undefined);
    expect(Object.keys(api).sort()).toEqual([...names, 'q'].sort());
    expect(Object.isFrozen(api)).toBe(true);
  });

  test('runs queued commands in their order, and later pushes at once', () => {
    const calls: unknown[][] = [];
    const api = createInterface(methods(calls), [['identify', 'token'], ['open']]);
    expect(calls).toEqual([['identify', 'token'], ['open']]);
    api.q.push(['prefill', { subject: 'Drucker' }], ['close']);
    expect(calls.slice(2)).toEqual([['prefill', { subject: 'Drucker' }], ['close']]);
  });

  test('[S36] reports unknown and inherited names and goes on', () => {
    const calls: unknown[][] = [];
    const odd = [['nonsense'], ['__proto__'], ['constructor'], ['toString'], ['open']];
    createInterface(methods(calls), odd);
    expect(calls).toEqual([['open']]);
    expect(reported).toHaveLength(4);
  });
});

describe('events', () => {
  test('reach their listeners until these leave, even when one throws or leaves meanwhile', () => {
    const { on, emit } = createEvents();
    const heard: string[] = [];
    const leave = on('open', () => {
      heard.push('first');
      leave();
      throw new Error('the page’s fault');
    });
    on('open', () => heard.push('second'));
    on('ticket', ({ number }) => heard.push(`ticket ${number}`));
    emit('open', undefined);
    emit('open', undefined);
    emit('ticket', { number: 'T-1' });
    expect(heard).toEqual(['first', 'second', 'second', 'ticket T-1']);
    expect(reported).toHaveLength(1);
  });
});

test('the language is the snippet’s, then the page’s, then the browser’s, else English', () => {
  expect(chooseLanguage(['fr', 'de', 'en'])).toBe('fr');
  expect(chooseLanguage([undefined, 'de-AT', 'en'])).toBe('de');
  expect(chooseLanguage([undefined, '', 'EN-gb', 'de'])).toBe('en');
  expect(chooseLanguage(['it', 'pl', 'fr-CA'])).toBe('fr');
  expect(chooseLanguage(['it', 'pl', 'dense'])).toBe('en');
});

import { expect, test } from 'vitest';
import { dueFor, loadProviderCatalogue, targetFor, windowState, workdays } from '../src/index.ts';

const sektor7 = loadProviderCatalogue('sektor7-server-management');
const seitenbau = loadProviderCatalogue('seitenbau-support');
const sesam = loadProviderCatalogue('sep-sesam');
/** A Friday, 16:30 in Berlin. */
const friday = new Date('2026-11-20T15:30:00Z');
const saturday = new Date('2026-11-21T10:00:00Z');

test('without a known level the first target of the severity counts (S7-3)', () => {
  expect(dueFor(sektor7, 'critical', friday)).toEqual({
    clockStartsAt: friday,
    dueAt: new Date('2026-11-23T10:30:00Z'),
    rule: 'S7-3',
  });
});

test('Basis has no targets (S7-2)', () => {
  expect(dueFor(sektor7, 'critical', friday, { level: 'basis' })).toEqual({
    clockStartsAt: null,
    dueAt: null,
    rule: 'S7-2',
  });
});

test('minutes that the text leaves open come from the contract (SB-3)', () => {
  expect(dueFor(seitenbau, '2', friday)).toEqual({ clockStartsAt: null, dueAt: null, rule: 'SB-3' });
  const agreed = { level: 'basic', agreedMinutes: { '2': 60 } };
  expect(dueFor(seitenbau, '2', friday, agreed).dueAt).toEqual(new Date('2026-11-23T08:30:00Z'));
  expect(dueFor(seitenbau, '1', friday, agreed).dueAt).toBeNull();
});

test('on call: one hour for category 1 by phone outside the window, for those who bought it (SB-5)', () => {
  const onCall = { options: ['on_call'], channel: 'phone' as const };
  expect(dueFor(seitenbau, '1', saturday, onCall)).toEqual({
    clockStartsAt: saturday,
    dueAt: new Date('2026-11-21T11:00:00Z'),
    rule: 'SB-5',
  });
  expect(targetFor(seitenbau, '1', friday, onCall)?.rule).toBe('SB-3');
  expect(targetFor(seitenbau, '2', saturday, onCall)?.rule).toBe('SB-3');
  expect(targetFor(seitenbau, '1', saturday, { ...onCall, channel: 'portal' })?.rule).toBe('SB-3');
  expect(targetFor(seitenbau, '1', saturday, { channel: 'phone' })?.rule).toBe('SB-3');
});

test.each(['0', '5', '', 'critical', '__proto__', 'constructor'])(
  'an unknown severity is refused: %j',
  (key) => {
    expect(() => dueFor(sesam, key, friday)).toThrow(expect.objectContaining({ code: 'unknown_severity' }));
  },
);

test('whether a window is open, and until when', () => {
  expect(windowState(sesam, 'extended', friday)).toEqual({
    open: true,
    opensAt: null,
    closesAt: new Date('2026-11-20T17:00:00Z'),
  });
  expect(windowState(sesam, 'extended', saturday)).toEqual({
    open: false,
    opensAt: new Date('2026-11-23T07:00:00Z'),
    closesAt: null,
  });
  expect(windowState(sesam, 'around_the_clock', saturday)).toEqual({
    open: true,
    opensAt: null,
    closesAt: null,
  });
  expect(() => windowState(sesam, 'lunch', friday)).toThrow(
    expect.objectContaining({ code: 'unknown_window' }),
  );
});

test('working days need business hours, and Kaseya states none', () => {
  expect(workdays(sesam, saturday, 1)).toEqual(new Date('2026-11-24T08:00:00Z'));
  expect(() => workdays(loadProviderCatalogue('kaseya-technical-support'), friday, 1)).toThrow(
    expect.objectContaining({ code: 'no_business_hours' }),
  );
});

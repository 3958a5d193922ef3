import { expect, test } from 'vitest';
import { acceptsItselfBy, mayComplain } from '../src/index.ts';

const due = new Date('2026-11-26T10:30:00.000Z');
const before = new Date(due.getTime() - 1);
const open = { complainUntil: due, acceptsItselfAt: due, acceptedAt: null };

test('[S81] N-17: to the millisecond: a complaint counts before the limit, at it the session is accepted', () => {
  expect(mayComplain(open, before)).toBe(true);
  expect(acceptsItselfBy(open, before)).toBe(false);
  expect(mayComplain(open, due)).toBe(false);
  expect(acceptsItselfBy(open, due)).toBe(true);
});

test('N-17: never both, and never neither', () => {
  for (let shift = -5; shift <= 5; shift += 1) {
    const now = new Date(due.getTime() + shift);
    expect(mayComplain(open, now)).toBe(!acceptsItselfBy(open, now));
  }
});

test('N-17: with criteria of its own it never accepts itself, and may be complained about until it is accepted', () => {
  const byCriteria = { complainUntil: null, acceptsItselfAt: null, acceptedAt: null };
  const later = new Date('2030-01-01T00:00:00Z');
  expect(mayComplain(byCriteria, later)).toBe(true);
  expect(acceptsItselfBy(byCriteria, later)).toBe(false);
  expect(mayComplain({ ...byCriteria, acceptedAt: before }, later)).toBe(false);
});

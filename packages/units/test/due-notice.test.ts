import { describe, expect, it } from 'vitest';
import { dueNotices } from '../src/index.ts';

const lot = { amount: 600, available: 600, daysLeft: 300, termDays: 364, told: [] };

describe('notices of a purchase', () => {
  it.each([
    [151, []],
    [150, ['used_75']],
    [61, ['used_75']],
    [60, ['used_90']],
    [1, ['used_90']],
    [0, []],
  ])('with %s of 600 available: %j', (available, kinds) => {
    expect(dueNotices({ ...lot, available })).toEqual(kinds);
  });

  it.each([
    [91, []],
    [90, ['expires_90']],
    [31, ['expires_90']],
    [30, ['expires_30']],
    [8, ['expires_30']],
    [7, ['expires_7']],
    [0, ['expires_7']],
    [-1, []],
  ])('with %s days left: %j', (daysLeft, kinds) => {
    expect(dueNotices({ ...lot, daysLeft })).toEqual(kinds);
    expect(dueNotices({ ...lot, daysLeft }, 'used')).toEqual([]);
  });

  it('are the latest alone after a pause, and none that a later one has overtaken', () => {
    expect(dueNotices({ ...lot, available: 1, daysLeft: 3 })).toEqual(['used_90', 'expires_7']);
    const told = { ...lot, available: 100, daysLeft: 20, told: ['used_90', 'expires_7'] as const };
    expect(dueNotices(told)).toEqual([]);
    expect(dueNotices({ ...lot, available: 20, told: ['used_75'] })).toEqual(['used_90']);
    expect(dueNotices({ ...lot, daysLeft: 30, told: ['expires_90'] })).toEqual(['expires_30']);
    expect(dueNotices({ ...lot, daysLeft: 30, told: ['expires_30'] })).toEqual([]);
  });

  it('announce no step that the term never reached', () => {
    expect(dueNotices({ ...lot, daysLeft: 20, termDays: 20 })).toEqual([]);
    expect(dueNotices({ ...lot, daysLeft: 7, termDays: 20 })).toEqual(['expires_7']);
  });

  it('are exact at the largest amounts', () => {
    const amount = Number.MAX_SAFE_INTEGER;
    expect(dueNotices({ ...lot, amount, available: Math.ceil(amount / 4) })).toEqual([]);
    expect(dueNotices({ ...lot, amount, available: Math.floor(amount / 4) })).toEqual(['used_75']);
  });
});

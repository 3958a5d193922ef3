import { describe, expect, test } from 'vitest';
import { groupedCode, newCode, readCode } from '../src/code.ts';

describe('the code on a certificate', () => {
  test('has at least 128 random bits and never comes twice [S46]', () => {
    const codes = Array.from({ length: 2_000 }, newCode);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.every((code) => /^[0-9A-HJKMNP-TV-Z]{28}$/.test(code))).toBe(true);
    expect(28 * Math.log2(32)).toBeGreaterThanOrEqual(128);
    // Every character of the alphabet turns up about as often as any other.
    const counts = new Map<string, number>();
    for (const sign of codes.join('')) counts.set(sign, (counts.get(sign) ?? 0) + 1);
    expect(counts.size).toBe(32);
    const expected = (2_000 * 28) / 32;
    for (const count of counts.values()) expect(Math.abs(count - expected)).toBeLessThan(expected * 0.2);
  });

  test('is read as people type it from paper', () => {
    const code = '7K3MQ2V9DHW4TX8PB6NRC1YAZ50E';
    expect(groupedCode(code)).toBe('7K3M-Q2V9-DHW4-TX8P-B6NR-C1YA-Z50E');
    for (const typed of [
      groupedCode(code),
      groupedCode(code).toLowerCase(),
      ` ${code.match(/..../g)?.join(' ')} `,
    ])
      expect(readCode(typed)).toBe(code);
    expect(readCode('7k3m q2v9 dhw4 tx8p b6nr clya z5oe')).toBe(code);
  });

  test.each([
    '',
    '%',
    'MZ-2026-0417',
    '7K3M',
    `${'0'.repeat(27)}U`,
    '0'.repeat(29),
    '0'.repeat(5_000),
    '__proto__',
  ])('is none of "%s"', (typed) => expect(readCode(typed)).toBeNull());
});

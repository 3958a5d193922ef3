import { describe, expect, it } from 'vitest';
import { formatBytes, type Locale } from '../src/index.ts';

describe('sizes', () => {
  it.each<[number, Locale, string]>([
    [0, 'de', '0 Byte'],
    [999, 'en', '999 byte'],
    [1000, 'de', '1 kB'],
    [1340, 'de', '1,3 kB'],
    [248_147, 'de', '248 kB'],
    [12_345_678, 'en', '12 MB'],
    [1_340_000, 'fr', '1,3 Mo'],
    [5.5e15, 'en', '5,500 TB'],
  ])('%d bytes in %s are "%s"', (bytes, locale, text) => {
    expect(formatBytes(bytes, locale).replaceAll(/\s/g, ' ')).toBe(text);
  });
});

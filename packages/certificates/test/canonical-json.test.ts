import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, type CanonicalValue } from '../src/canonical-json.ts';

const value = fc.letrec<{ value: CanonicalValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'binary' }),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value')),
    fc.dictionary(fc.string(), tie('value')),
  ),
})).value;

/** The same members in another order. */
function shuffled(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(shuffled);
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json)
      .toReversed()
      .map(([key, member]) => [key, shuffled(member)]),
  );
}

describe('canonical JSON', () => {
  test('is the same text whatever the order of keys, and reads back as what it says', () => {
    fc.assert(
      fc.property(value, (given) => {
        const text = canonicalJson(given);
        expect(canonicalJson(JSON.parse(text) as CanonicalValue)).toBe(text);
        expect(canonicalJson(shuffled(JSON.parse(text)) as CanonicalValue)).toBe(text);
      }),
    );
  });

  test('sorts keys, leaves no space and holds whole numbers alone', () => {
    expect(canonicalJson({ b: [1, 'ä'], a: null, aa: { z: true, c: -3 } })).toBe(
      '{"a":null,"aa":{"c":-3,"z":true},"b":[1,"ä"]}',
    );
    for (const number of [0.5, Number.NaN, Infinity, 2 ** 53])
      expect(() => canonicalJson([number])).toThrow(RangeError);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inLoadOrder } from '../src/tables.ts';

const named = (...names: string[]) => names.map((name) => ({ name }));

describe('the order in which tables are loaded', () => {
  it('puts what is referred to before what refers to it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 30 }), (pairs) => {
        // An edge from the higher to the lower number never closes a circle.
        const references = pairs
          .filter(([a, b]) => a !== b)
          .map(([a, b]) => ({ from: `t${Math.max(a, b)}`, to: `t${Math.min(a, b)}` }));
        const tables = named(...Array.from({ length: 10 }, (_, index) => `t${9 - index}`));
        const order = inLoadOrder(tables, references).map(({ name }) => name);
        expect([...order].sort()).toEqual(tables.map(({ name }) => name).sort());
        for (const { from, to } of references) expect(order.indexOf(to)).toBeLessThan(order.indexOf(from));
      }),
    );
  });

  it('does not mind a table that refers to itself, and names a circle', () => {
    expect(inLoadOrder(named('a'), [{ from: 'a', to: 'a' }])).toEqual(named('a'));
    const circle = [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'a' },
    ];
    expect(() => inLoadOrder(named('a', 'b'), circle)).toThrow('a, b');
  });
});

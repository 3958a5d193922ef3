import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { printCertificate } from '../src/pdf/press.ts';
import { renderCertificate } from '../src/pdf/render.ts';
import type { Statement } from '../src/statement.ts';
import { statement } from './support/statement.ts';

describe('the thread that prints', { timeout: 60_000 }, () => {
  test('prints many at once, each its own, the same bytes as without a thread', async () => {
    const numbers = ['A', 'B', 'C', 'D'];
    const printed = await Promise.all(
      numbers.map((number) => printCertificate({ ...statement, number }, 'de')),
    );
    for (const [index, number] of numbers.entries())
      expect(printed[index]?.equals(await renderCertificate({ ...statement, number }, 'de'))).toBe(true);
  });

  test('leaves the server free: its turns go on while a long certificate is printed [S50]', async () => {
    const [product] = statement.products;
    if (!product) throw new Error('the statement has a product');
    const products = Array.from({ length: 400 }, (_, index) => ({ ...product, name: `Server ${index}` }));
    const turnsWhile = async (work: Promise<unknown>): Promise<number> => {
      let isDone = false;
      let turns = 0;
      const finished = work.finally(() => (isDone = true));
      while (!isDone) {
        await setImmediate();
        turns += 1;
      }
      await finished;
      return turns;
    };
    const long = { ...statement, products };
    const free = await turnsWhile(printCertificate(long, 'de'));
    // The same work on the server's own thread leaves it a turn or two.
    const blocked = await turnsWhile(renderCertificate(long, 'de'));
    expect(blocked).toBeLessThan(20);
    expect(free).toBeGreaterThan(blocked * 10);
  });

  test('says what is wrong with one and goes on with the next', async () => {
    const broken = { ...statement, issuedAt: 'never' } as Statement;
    await expect(printCertificate(broken, 'de')).rejects.toThrow();
    expect((await printCertificate(statement, 'fr')).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

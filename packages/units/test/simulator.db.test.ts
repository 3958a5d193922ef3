import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, it } from 'vitest';
import { breaks } from './simulation/breaks.ts';
import { shortestFailing } from './simulation/shrink.ts';

const MAIN = fileURLToPath(new URL('simulation/main.ts', import.meta.url));

/** Runs the simulator on this run's server; a process of its own, because a break is there from the ledger's first line on. */
async function simulate(...args: string[]): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [MAIN, '--server', inject('serverUrl'), '--no-shrink', ...args]);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, said };
}

describe('the simulator of unit accounts [S88]', () => {
  it('prints the same for the same seed when one worker runs it', async () => {
    const run = async (): Promise<string> => {
      const { code, said } = await simulate('--seed', '11', '--operations', '300', '--workers', '1');
      expect(code, said).toBe(0);
      return said.replace(/in \d+\.\d s, \d+ per second/, '');
    };
    const first = await run();
    expect(first).toContain('seed 11, 300 operations, 1 worker');
    expect(first).toContain('0 violations');
    expect(await run()).toBe(first);
  }, 120_000);

  it.each(Object.entries(breaks).map(([name, { what }]) => ({ name, what })))(
    'finds a ledger in which $what',
    async ({ name }) => {
      const workers = name === 'lock-forgotten' ? '8' : '1';
      const { code, said } = await simulate(
        '--break',
        name,
        '--seed',
        '7',
        '--operations',
        '3000',
        '--workers',
        workers,
      );
      expect(said).toContain('VIOLATION at operation');
      expect(code).toBe(1);
    },
    120_000,
  );

  it('finds the shortest beginning that fails by halving, and tries again where it depends on chance', async () => {
    const asked: number[] = [];
    const fails = async (operations: number): Promise<boolean> => {
      asked.push(operations);
      return operations >= 137;
    };
    expect(await shortestFailing(fails, 1_000, 1)).toBe(137);
    expect(asked.length).toBeLessThan(12);
    let tries = 0;
    expect(await shortestFailing(async () => (tries += 1) % 3 === 0, 2, 3)).toBe(1);
  });
});

import { randomInt } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startTestServer } from '@zusage/db/embedded';
import { migrate } from '@zusage/db/migrate';
import { createTemplate } from '@zusage/db/testing';
import { breakLedger } from './breaks.ts';
import type { RunOptions, Summary } from './run.ts';
import { keptSeeds } from './seeds.ts';
import { shortestFailing } from './shrink.ts';

// `npm run simulate -- --operations N [--seed S] [--workers W]`: random histories against the ledger, checked by a plain
// model. The exit code is 1 when the ledger did what the model forbids.
// For `npm test`: `--kept` runs the seeds that failed once first, `--report FILE` writes the counts down.
// `--server URL` takes a server that has the migrated template; `--break NAME` puts a fault of breaks.ts into the ledger,
// `--no-shrink` looks for no shorter beginning.

const { values: args } = parseArgs({
  options: {
    operations: { type: 'string', default: '100000' },
    seed: { type: 'string' },
    workers: { type: 'string', default: '6' },
    kept: { type: 'boolean', default: false },
    report: { type: 'string' },
    server: { type: 'string' },
    break: { type: 'string' },
    shrink: { type: 'boolean', default: true },
  },
  allowNegative: true,
});

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const count = (text: string, name: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1) throw new Error(`--${name} is a whole number above zero`);
  return value;
};

if (args.break !== undefined) say(`The ledger is broken: ${breakLedger(args.break).what}.`);
// Only now, so that a break is there before the ledger is loaded.
const { simulate } = await import('./run.ts');

const SHRINK_TRIES = 3;
const PROGRESS_SECONDS = 5;

interface Result {
  options: RunOptions;
  summary: Summary;
}

async function runAll(serverUrl: string): Promise<Result[]> {
  const results: Result[] = [];
  let left = count(args.operations, 'operations');
  for (const { seed, operations, workers } of args.kept ? keptSeeds : []) {
    results.push(await runOne(serverUrl, { seed, operations, workers }));
    left -= operations;
  }
  const seed = args.seed === undefined ? randomInt(1, 2 ** 31) : count(args.seed, 'seed');
  if (left > 0)
    results.push(
      await runOne(serverUrl, { seed, operations: left, workers: count(args.workers, 'workers') }),
    );
  return results;
}

async function runOne(serverUrl: string, options: RunOptions): Promise<Result> {
  say(`seed ${options.seed}, ${options.operations} operations, ${workersOf(options)}`);
  const startedAt = performance.now();
  let told = startedAt;
  const progress = (done: number): void => {
    const now = performance.now();
    if (now - told < PROGRESS_SECONDS * 1000) return;
    told = now;
    process.stderr.write(
      `  ${done} operations, ${Math.round((done * 1000) / (now - startedAt))} per second\n`,
    );
  };
  const summary = await simulate(serverUrl, { ...options, progress });
  for (const line of linesOf(summary)) say(`  ${line}`);
  if (args.shrink && summary.violations.length > 0) await shrink(serverUrl, options, summary);
  return { options, summary };
}

const workersOf = ({ workers }: RunOptions): string =>
  workers === 1 ? '1 worker' : `${workers} workers at once`;

function linesOf({
  operations,
  accounts,
  movements,
  refusals,
  disturbances,
  days,
  seconds,
  violations,
}: Summary): string[] {
  const listed = (counts: Record<string, number>): string =>
    Object.entries(counts)
      .map(([name, number]) => `${number} ${name}`)
      .join(', ');
  const { killed, repeated, triedAgain, givenUp } = disturbances;
  return [
    `${operations} operations on ${accounts} accounts in ${seconds.toFixed(1)} s, ${Math.round(operations / seconds)} per second; ${days} days went by`,
    `booked: ${listed(movements)}`,
    `refused: ${listed(refusals)}`,
    `${killed} connections killed, ${repeated} answers lost, ${givenUp} transactions given up, ${triedAgain} tried again after a deadlock`,
    `${violations.length} violations`,
    ...violations.map(({ operation, fault }) => `VIOLATION at operation ${operation}: ${fault}`),
  ];
}

/** With one worker, if that fails as well: then the seed is the same history in every run. */
async function shrink(serverUrl: string, options: RunOptions, summary: Summary): Promise<void> {
  const failing = Math.min(options.operations, summary.operations);
  const failsWith =
    (workers: number) =>
    async (operations: number): Promise<boolean> =>
      (await simulate(serverUrl, { seed: options.seed, operations, workers })).violations.length > 0;
  say('  looking for the shortest beginning that fails …');
  const alone = options.workers === 1 || (await failsWith(1)(failing));
  const workers = alone ? 1 : options.workers;
  const shortest = await shortestFailing(failsWith(workers), failing, alone ? 1 : SHRINK_TRIES);
  say(`  SHORTEST: npm run simulate -- --seed ${options.seed} --operations ${shortest} --workers ${workers}`);
  say(
    `  to keep it: { seed: ${options.seed}, operations: ${shortest}, workers: ${workers}, found: '…' } in packages/units/test/simulation/seeds.ts`,
  );
}

const server = args.server === undefined ? await startTestServer() : null;
const stop = async (): Promise<void> => server?.stop();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void stop().finally(() => process.exit(130)));
try {
  if (server) await createTemplate(server.url, (url) => migrate({ url }));
  const results = await runAll(args.server ?? server?.url ?? '');
  const failed = results.filter(({ summary }) => summary.violations.length > 0).length;
  if (args.report !== undefined) writeFileSync(args.report, JSON.stringify({ failed, results }));
  process.exitCode = failed > 0 ? 1 : 0;
} finally {
  await stop();
}

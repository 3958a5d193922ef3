/** Drains in the order of registration reversed: what was opened last is closed first. */
const drains: (() => unknown)[] = [];
let draining: Promise<void> | undefined;

const drainSecondsMax = 30;

/**
 * Registers work for the process's end: on SIGTERM, SIGINT, SIGHUP, or when the parent that started it over IPC
 * has died. All registered work has 30 seconds together; then the process ends anyway with exit code 1.
 * A second signal does not shorten it: a double Ctrl-C also reaches us through npm.
 */
export function onShutdown(drain: () => unknown): void {
  if (drains.length === 0) listen();
  drains.unshift(drain);
}

/** Ends the process the same way as a signal does, for example after a failed start. */
export function shutDown(exitCode = 0): Promise<void> {
  draining ??= run(exitCode);
  return draining;
}

function listen(): void {
  process.on('SIGTERM', () => void shutDown());
  process.on('SIGINT', () => void shutDown());
  process.on('SIGHUP', () => void shutDown());
  if (process.connected) process.on('disconnect', () => void shutDown());
}

async function run(exitCode: number): Promise<void> {
  const timer = setTimeout(() => process.exit(1), drainSecondsMax * 1000);
  timer.unref();
  let failed = false;
  for (const drain of drains) {
    try {
      await drain();
    } catch (error) {
      failed = true;
      process.stderr.write(
        `Could not end cleanly: ${error instanceof Error ? error.message : String(error)}\n`,
      );
    }
  }
  process.exit(failed ? 1 : exitCode);
}

import { setTimeout as sleep } from 'node:timers/promises';
import { onShutdown } from '../../src/shutdown.ts';

// A server that needs a moment to drain, for the test beside.
const timer = setInterval(() => {}, 1000);
onShutdown(() => {
  clearInterval(timer);
  process.stdout.write('closed first opened\n');
});
onShutdown(async () => {
  await sleep(100);
  process.stdout.write('closed last opened\n');
});
process.stdout.write('ready\n');

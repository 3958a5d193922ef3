import { prepare } from './prepare.mjs';
import { runToEnd } from './run.mjs';

// `npm run bench`: raw figures of the built product.
runToEnd(await prepare({ build: true }), 'apps/cli/src/bench/main.ts', process.argv.slice(2), {
  NODE_ENV: 'production',
});

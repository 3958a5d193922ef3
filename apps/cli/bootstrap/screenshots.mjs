import { prepare } from './prepare.mjs';
import { runToEnd } from './run.mjs';

// `npm run screenshots`: pictures of the pages of the built product.
runToEnd(await prepare({ build: true }), 'e2e/take-screenshots.ts', process.argv.slice(2));

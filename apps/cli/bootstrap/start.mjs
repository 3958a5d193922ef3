import { prepare } from './prepare.mjs';
import { runToEnd } from './run.mjs';

// `npm start`: the whole product on this machine.
runToEnd(await prepare({ build: true }), 'apps/cli/src/start.ts', process.argv.slice(2));

import { prepare } from './prepare.mjs';
import { runToEnd } from './run.mjs';

// `npm run simulate -- --operations N [--seed S] [--workers W]`: random histories against the unit ledger.
runToEnd(await prepare({ build: false }), 'packages/units/test/simulation/main.ts', process.argv.slice(2));

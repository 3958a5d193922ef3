import { prepare } from './prepare.mjs';
import { runToEnd } from './run.mjs';

// `npm run policies`: writes the page of policy ids, their tests, and where people meet them.
runToEnd(await prepare({ build: false }), 'apps/cli/src/policies/write-page.ts', []);

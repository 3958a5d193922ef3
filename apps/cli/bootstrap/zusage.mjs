import { pathToFileURL } from 'node:url';
import { isNewEnough } from './node24.mjs';
import { inRoot } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { runToEnd } from './run.mjs';

// `npm run zusage -- COMMAND`: npm already runs us under the installed Node once there is one; a second process would
// double the waiting time of a short command.
const script = 'apps/cli/src/main.ts';
const node = await prepare({ build: false });
if (isNewEnough) await import(pathToFileURL(inRoot(script)).href);
else runToEnd(node, script, process.argv.slice(2));

import { prepare } from './prepare.mjs';

// A stage of `npm test`: a build that fails must not keep the other stages from running.
await prepare({ build: true });

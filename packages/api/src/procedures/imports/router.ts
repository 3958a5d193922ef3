import { router } from '../../trpc.ts';
import { begin } from './begin.ts';
import { checkAgain } from './check-again.ts';
import { end } from './end.ts';
import { findings } from './findings.ts';
import { get } from './get.ts';
import { goOn } from './go-on.ts';
import { list } from './list.ts';
import { start } from './start.ts';

/** Customers and what they bought, out of a file; for the provider's administrators. */
export const imports = router({ begin, checkAgain, end, findings, get, goOn, list, start });

import { router } from '../../trpc.ts';
import { approve } from './approve.ts';
import { desk } from './desk.ts';
import { open } from './open.ts';
import { propose } from './propose.ts';
import { purchases } from './purchases.ts';
import { refuse } from './refuse.ts';
import { report } from './report.ts';
import { uncovered } from './uncovered.ts';
import { withdraw } from './withdraw.ts';

/** Units from the provider's side: corrections by two people, the report, whom to ask. */
export const unitOffice = router({
  approve,
  desk,
  open,
  propose,
  purchases,
  refuse,
  report,
  uncovered,
  withdraw,
});

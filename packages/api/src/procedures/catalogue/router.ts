import { router } from '../../trpc.ts';
import { checkProposal } from './check-proposal.ts';
import { compare } from './compare.ts';
import { describe } from './describe.ts';
import { examples } from './examples.ts';
import { get } from './get.ts';
import { publish } from './publish.ts';
import { versions } from './versions.ts';
import { vocabulary } from './vocabulary.ts';
import { whatIf } from './what-if.ts';

/** The catalogue in force for everybody; its versions, examples and what-if questions for the provider's people. */
export const catalogue = router({
  checkProposal,
  compare,
  describe,
  examples,
  get,
  publish,
  versions,
  vocabulary,
  whatIf,
});

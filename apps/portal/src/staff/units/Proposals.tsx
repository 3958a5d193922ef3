import { Button } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { Draft } from '../customers/draft.ts';
import { DraftField } from '../customers/FormShell.tsx';
import type { Adjustment } from './types.ts';
import { correctionWords } from './words.ts';

interface Props {
  view: View;
  open: readonly Adjustment[];
  draft: Draft;
}

/** Open proposals of an account, each with what the reader can do about it. */
export function Proposals({ view, open, draft }: Props) {
  return (
    <>
      {open.map((proposal) => (
        <Proposal key={proposal.handle} view={view} proposal={proposal} draft={draft} />
      ))}
    </>
  );
}

function Proposal({ view, proposal, draft }: Omit<Props, 'open'> & { proposal: Adjustment }) {
  const { unitOffice: words } = view.messages;
  const { mine, proposedBy, proposedAt, reason, handle } = proposal;
  return (
    <div class="unit-proposal">
      <p>
        <strong>{correctionWords(proposal, view)}</strong>
        <br />
        {reason}
        <br />
        <span class="soft">
          {words.proposedBy({ name: proposedBy, date: view.times.absolute(proposedAt) })}
        </span>
      </p>
      {mine && <p>{words.waitsFor[mine]}</p>}
      {mine && (
        <form class="form" method="post" data-once>
          <input type="hidden" name="key" value={`${draft.key}-${handle}`} />
          <input type="hidden" name="handle" value={handle} />
          {mine !== 'withdraw' && (
            <DraftField
              draft={draft}
              name="note"
              label={words.note}
              maxlength={500}
              autocomplete="off"
              spellcheck
            />
          )}
          <div class="actions">
            {mine === 'decide' && (
              <Button name="intent" value="approve">
                {words.approve}
              </Button>
            )}
            {mine === 'withdraw' ? (
              <Button name="intent" value="withdraw">
                {words.withdraw}
              </Button>
            ) : (
              <Button name="intent" value="refuse">
                {words.refuse}
              </Button>
            )}
          </div>
        </form>
      )}
    </div>
  );
}

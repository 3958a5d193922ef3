import { Button, StatusLabel, type RuledItem } from '@zusage/ui';
import type { PageLocals } from '../../page-locals.ts';
import { MoveWords } from '../../views/products/ProductParts.tsx';
import type { View } from '../../views/view.ts';

type Move = Awaited<ReturnType<PageLocals['api']['moves']['list']>>['items'][number];

/** A move with what it means, and the button that confirms it. */
export function moveItem(view: View, move: Move, key: string): RuledItem {
  const { move: words } = view.messages.productLife;
  return {
    key: `${move.customerNumber} ${move.move}`,
    title: move.customer,
    href: view.to.staffCustomer(move.customerNumber),
    detail: (
      <>
        <span>{move.customerNumber}</span>
        <span>{words.notifiedBy({ name: move.notifiedBy, day: view.times.day(move.notifiedAt) })}</span>
        <StatusLabel shape={move.status === 'confirmed' ? 'half' : 'ring'} text={words.status[move.status]} />
      </>
    ),
    aside: <time dateTime={move.movesOn}>{view.times.day(move.movesOn)}</time>,
    below: (
      <div class="stack stack-close">
        <MoveWords view={view} move={move} />
        {move.status === 'notified' && (
          <form method="post" class="actions" data-once>
            <input type="hidden" name="key" value={`${key}-${move.customerNumber}-${move.move}`} />
            <input type="hidden" name="customer" value={move.customerNumber} />
            <input type="hidden" name="move" value={String(move.move)} />
            <Button look="quiet" name="intent" value="confirm">
              {words.confirm}
            </Button>
          </form>
        )}
      </div>
    ),
  };
}

import { Button, Notice, RuledList, StatusLabel, type StatusShape } from '@zusage/ui';
import type { Draft } from '../../staff/customers/draft.ts';
import { ticketItem } from '../tickets/ticket-item.tsx';
import type { View } from '../view.ts';
import { ticketsAbout } from './product-filter.ts';
import type { Move, ProductDetail, ReplacementLine } from './product-types.ts';

/** Open tickets about the product. */
export function ProductTickets({ view, detail }: { view: View; detail: ProductDetail }) {
  const { productLife: words } = view.messages;
  return (
    <section class="section" aria-labelledby="tickets">
      <div class="section-head">
        <h2 id="tickets">{words.product.tickets}</h2>
        <a href={ticketsAbout(view.to, detail.product.key)}>{words.product.allTickets}</a>
      </div>
      <RuledList
        items={detail.tickets.map((ticket) => ticketItem(view, ticket))}
        empty={<p class="soft">{words.product.ticketsNone}</p>}
      />
    </section>
  );
}

const shapes: Record<ReplacementLine['status'], StatusShape> = {
  requested: 'ring',
  sent_to_vendor: 'half',
  authorised: 'half',
  shipped: 'half',
  delivered: 'half',
  sent_back: 'half',
  fee_charged: 'half',
  returned: 'done',
  closed: 'done',
  declined: 'struck',
  withdrawn: 'struck',
};

export function HardwareState({ view, status }: { view: View; status: ReplacementLine['status'] }) {
  return <StatusLabel shape={shapes[status]} text={view.messages.productLife.hardware.status[status]} />;
}

/** What was replaced of the product, and the way to ask for more. */
export function ProductHardware({ view, detail }: { view: View; detail: ProductDetail }) {
  const { hardware } = view.messages.productLife;
  const { replacements, product, offer, mayReplace } = detail;
  if (!offer.isOffered && offer.why === 'not_offered' && replacements.length === 0) return null;
  return (
    <section class="section" aria-labelledby="hardware">
      <div class="section-head">
        <h2 id="hardware">{hardware.title}</h2>
        {mayReplace && <a href={view.to.replaceHardware(product.key)}>{hardware.action}</a>}
      </div>
      <RuledList
        items={replacements.map((line) => ({
          key: line.number,
          title: hardware.one({ number: line.number }),
          href: view.to.replacement(line.number),
          detail: (
            <>
              <HardwareState view={view} status={line.status} />
              <span>{view.times.day(line.requestedAt)}</span>
            </>
          ),
          ...(line.until ? { aside: <DueDay view={view} line={line} /> } : {}),
        }))}
        empty={<p class="soft">{hardware.listNone}</p>}
      />
    </section>
  );
}

/** "Rücksendung bis 12. Dez.": the day that counts next. */
export function DueDay({ view, line }: { view: View; line: ReplacementLine }) {
  const { hardware } = view.messages.productLife;
  if (!line.until) return null;
  const day = view.times.day(line.until);
  const isReturn = line.status === 'delivered' || line.status === 'sent_back';
  return <span>{isReturn ? hardware.returnBy({ day }) : hardware.deliveryBy({ day })}</span>;
}

/** A move that was notified, and the way to take it back. */
export function ProductMove({ view, detail, draft }: { view: View; detail: ProductDetail; draft: Draft }) {
  const { move: words } = view.messages.productLife;
  const { move, mayMove, product } = detail;
  if (!move && !mayMove && !detail.mayReplace) return null;
  return (
    <section class="section" aria-labelledby="move">
      <div class="section-head">
        <h2 id="move">{words.title}</h2>
        {mayMove && !move && <a href={view.to.moveProduct(product.key)}>{words.action}</a>}
      </div>
      {move ? (
        <>
          <MoveWords view={view} move={move} />
          <p class="soft">{move.status === 'notified' ? words.awaits : words.confirmed}</p>
          {mayMove && (
            <form method="post" class="actions" data-once>
              <input type="hidden" name="key" value={draft.key} />
              <input type="hidden" name="move" value={String(move.move)} />
              <Button look="quiet" name="intent" value="withdrawMove">
                {words.withdraw}
              </Button>
            </form>
          )}
        </>
      ) : (
        <p class="soft">{mayMove ? words.none : words.onlyAdministrators}</p>
      )}
    </section>
  );
}

/** What moves, when and where to; from when on visits are promised there, where that is later (N-7). */
export function MoveWords({ view, move }: { view: View; move: Move }) {
  const { move: words } = view.messages.productLife;
  const what = move.product ?? words.everythingAt({ site: move.from ?? '' });
  return (
    <>
      <p>{words.sentence({ what, to: move.to, day: view.times.day(move.movesOn) })}</p>
      {move.address && <p class="soft pre-line">{move.address}</p>}
      {move.note && <p class="soft pre-line">{move.note}</p>}
      {move.visitsFrom && (
        <Notice
          kind="warn"
          title={`${words.early({ day: view.times.day(move.visitsFrom) })}${move.rule ? ` (${move.rule})` : ''}`}
        />
      )}
    </>
  );
}

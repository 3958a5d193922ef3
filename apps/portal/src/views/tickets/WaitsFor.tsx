import type { TicketDetail } from '../api-types.ts';

type Awaited = TicketDetail['waitingFor'][number];

/** What a ticket waits for, each with who brings it, in the reader's words. */
export function WaitsFor({
  waitingFor,
  suppliers,
}: {
  waitingFor: readonly Awaited[];
  suppliers: Record<Awaited['from'], string>;
}) {
  return (
    <ul role="list">
      {waitingFor.map(({ key, label, from }) => (
        <li key={key}>
          {label} <span class="soft">({suppliers[from]})</span>
        </li>
      ))}
    </ul>
  );
}

import type { TicketEffort } from '../api-types.ts';
import { Ruled } from '../contracts/Channels.tsx';
import type { View } from '../view.ts';
import { EffortSums, EffortTable } from './EffortTable.tsx';

/** The customer's ticket: effort once there is some, with what it follows from and the way to the month. */
export function EffortOnTicket({ view, booked }: { view: View; booked: TicketEffort }) {
  const { effort } = view.messages;
  if (booked.lines.length === 0) return null;
  return (
    <section class="section" aria-labelledby="effort">
      <h2 id="effort">{effort.title}</h2>
      <EffortTable view={view} booked={booked} />
      <EffortSums view={view} booked={booked} />
      {booked.unit && (
        <p class="soft">
          <Ruled text={booked.unit.description} rule={booked.unit.rule} view={view} />
        </p>
      )}
      <p>
        <a href={view.to.effort}>{effort.toStatement}</a>
      </p>
    </section>
  );
}

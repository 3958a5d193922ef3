import type { ContractDetail } from '../api-types.ts';
import type { View } from '../view.ts';

/** Holidays ahead on which the service hours stay shut. */
export function Closures({ view, closures }: { view: View; closures: ContractDetail['closures'] }) {
  const { contracts } = view.messages;
  if (closures.length === 0) return <p class="soft">{contracts.noClosures}</p>;
  return (
    <div class="closures">
      <h3>{contracts.closures}</h3>
      <dl class="holiday-list">
        {closures.map(({ date, name }) => (
          <div key={date}>
            <dt>
              <time dateTime={date}>{view.times.dayOfWeek(date)}</time>
            </dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

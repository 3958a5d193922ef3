import { StatusLabel } from '@zusage/ui';
import type { ContractDetail } from '../api-types.ts';
import type { View } from '../view.ts';
import { Ruled } from './Channels.tsx';

/** What the level presupposes before it starts, what of it is there, and who brings the rest (S7-9). */
export function Prerequisites({ view, detail }: { view: View; detail: ContractDetail }) {
  const { coverage } = view.messages;
  const { prerequisites } = detail;
  return (
    <>
      {prerequisites.some(({ met }) => !met) && <p>{coverage.prerequisitesWait}</p>}
      <ul role="list" class="prerequisites">
        {prerequisites.map(({ key, name, met, from, rule }) => (
          <li key={key} class="prerequisite">
            <Ruled view={view} text={name} rule={rule} />
            <StatusLabel
              shape={met ? 'done' : 'half'}
              text={met ? coverage.met : `${coverage.notMet}, ${coverage.suppliers[from]}`}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

import { RuledList } from '@zusage/ui';
import type { View } from '../view.ts';
import { Ruled } from './Channels.tsx';

/** What there is to buy or has been bought beside the level; the rule stands behind the name where nothing else does. */
export function Offers({
  view,
  offers,
}: {
  view: View;
  offers: readonly { name: string; description: string | null; rule: string }[];
}) {
  return (
    <RuledList
      items={offers.map(({ name, description, rule }) => ({
        key: name,
        title: description ? name : <Ruled text={name} rule={rule} view={view} />,
        detail: description && <Ruled text={description} rule={rule} view={view} />,
      }))}
    />
  );
}

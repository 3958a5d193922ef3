import { Button, Field } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { CatalogueVersions } from '../api-types.ts';

export interface CompareFormProps {
  view: View;
  versions: CatalogueVersions;
  from: number;
  to: number;
}

/** Chooses the two versions; a form of GET. */
export function CompareForm({ view, versions, from, to }: CompareFormProps) {
  const { catalogueAdmin: words } = view.messages;
  const options = versions.map(({ version, inForce }) => ({
    value: String(version),
    label: inForce ? words.versionInForce({ version: String(version) }) : String(version),
  }));
  return (
    <form class="compare-form" method="get" action={view.to.compareCatalogues}>
      <Field
        name="from"
        kind="select"
        size="short"
        label={words.compareFrom}
        value={String(from)}
        options={options}
      />
      <Field
        name="to"
        kind="select"
        size="short"
        label={words.compareTo}
        value={String(to)}
        options={options}
      />
      <Button>{words.compare}</Button>
    </form>
  );
}

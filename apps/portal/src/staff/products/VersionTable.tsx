import { DataTable } from '@zusage/ui';
import type { PageLocals } from '../../page-locals.ts';
import type { View } from '../../views/view.ts';

export type Version = Awaited<ReturnType<PageLocals['api']['versions']['list']>>['items'][number];

/** One row per version, by product, the newest first. */
export function VersionTable({ view, versions }: { view: View; versions: readonly Version[] }) {
  const { versions: words } = view.messages.productLife;
  return (
    <DataTable
      caption={words.title}
      captionHidden
      dense
      rows={versions}
      rowKey={({ slug }) => slug}
      columns={[
        {
          key: 'version',
          title: words.columns.version,
          names: true,
          cell: ({ slug, name, onPremises }) => (
            <>
              <a href={view.to.editVersion(slug)}>{name}</a>
              {!onPremises && <span class="soft"> {words.hosted}</span>}
            </>
          ),
        },
        {
          key: 'released',
          title: words.columns.released,
          tight: true,
          cell: ({ releasedOn }) => view.times.day(releasedOn),
        },
        {
          key: 'successor',
          title: words.columns.successor,
          cell: ({ successor }) => successor?.name ?? <span class="soft">{words.states.current}</span>,
        },
        { key: 'support', title: words.columns.support, cell: (version) => supportOf(view, version) },
        { key: 'products', title: words.columns.products, number: true, cell: ({ products }) => products },
      ]}
    />
  );
}

/** What is still supported, with its day and the rule that it follows from (K-13). */
export function supportOf({ messages, times }: View, { support }: Pick<Version, 'support'>): string {
  const { states } = messages.productLife.versions;
  const { state, until, isAtLeast, rule } = support;
  const day = until ? times.day(until) : '';
  const ruled = rule ? ` (${rule})` : '';
  if (state === 'unknown') return states.unknown;
  if (state === 'ended') return states.ended({ day }) + ruled;
  if (until === null) return states.supported;
  return (isAtLeast ? states.atLeast({ day }) : states.until({ day })) + ruled;
}

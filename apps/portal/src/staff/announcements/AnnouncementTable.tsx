import { DataTable, StatusLabel, type StatusShape } from '@zusage/ui';
import { whenOf } from '../../views/announcements/when.ts';
import type { View } from '../../views/view.ts';
import type { ManagedAnnouncement } from '../api-types.ts';

export interface AnnouncementTableProps {
  view: View;
  announcements: readonly ManagedAnnouncement[];
}

const shapes: Record<ManagedAnnouncement['state'], StatusShape> = {
  draft: 'ring',
  published: 'done',
  withdrawn: 'struck',
};

/** A state as a word with its shape. */
export function AnnouncementState({ view, state }: { view: View; state: ManagedAnnouncement['state'] }) {
  return <StatusLabel shape={shapes[state]} text={view.messages.announcements.state[state]} />;
}

/** One row per announcement, drafts first. */
export function AnnouncementTable({ view, announcements }: AnnouncementTableProps) {
  const texts = view.messages.announcements;
  return (
    <DataTable
      caption={texts.manageTitle}
      captionHidden
      dense
      rows={announcements}
      rowKey={({ slug }) => slug}
      columns={[
        {
          key: 'title',
          title: texts.columns.title,
          names: true,
          cell: ({ slug, texts: { de } }) => (
            <a href={view.to.manageAnnouncement(slug)} lang="de">
              {de?.title}
            </a>
          ),
        },
        { key: 'kind', title: texts.columns.kind, cell: ({ kind }) => texts.kind[kind] },
        {
          key: 'state',
          title: texts.columns.state,
          tight: true,
          cell: ({ state }) => <AnnouncementState view={view} state={state} />,
        },
        { key: 'audience', title: texts.columns.audience, cell: ({ audience }) => texts.audience[audience] },
        {
          key: 'when',
          title: texts.columns.when,
          cell: (row) => whenOf(view, row) ?? view.times.day(row.publishedAt ?? row.createdAt),
        },
        {
          key: 'mailed',
          title: texts.columns.mailed,
          tight: true,
          cell: ({ mailedTo }) => (mailedTo === null ? texts.notMailed : texts.mailedTo({ count: mailedTo })),
        },
      ]}
    />
  );
}

import { DataTable, EmptyState, StatusLabel } from '@zusage/ui';
import type { ManagedDocument } from '../../views/api-types.ts';
import { endingOf, sizeWords } from '../../views/documents/file-words.ts';
import type { View } from '../../views/view.ts';

/** Every document with its readers and its file; withdrawn ones last. */
export function ManagedDocuments({ view, items }: { view: View; items: readonly ManagedDocument[] }) {
  const { documents } = view.messages;
  return (
    <DataTable
      caption={documents.manage}
      captionHidden
      dense
      rows={items}
      rowKey={({ slug }) => slug}
      empty={
        <EmptyState title={documents.manageEmpty}>
          <p>{documents.manageEmptyHelp}</p>
        </EmptyState>
      }
      columns={[
        {
          key: 'title',
          title: documents.document,
          names: true,
          cell: (document) => (
            <span class="cell-lines">
              {document.withdrawnAt ? (
                <span class="soft">{document.title}</span>
              ) : (
                <a href={view.to.staffDocument(document.slug)}>{document.title}</a>
              )}
              <span class="soft small">
                {documents.kind[document.kind]} · {documents.language[document.language]}
              </span>
            </span>
          ),
        },
        {
          key: 'audience',
          title: documents.audience,
          cell: ({ organisation }) => organisation ?? <span class="soft">{documents.everyone}</span>,
        },
        {
          key: 'file',
          title: documents.file,
          tight: true,
          cell: (document) =>
            `${endingOf(document.fileName)}, ${sizeWords(document.bytes, documents, view.locale)}`,
        },
        {
          key: 'changed',
          title: documents.changed,
          tight: true,
          number: true,
          cell: ({ changedAt }) => view.times.day(changedAt),
        },
        {
          key: 'state',
          title: documents.state,
          tight: true,
          cell: ({ withdrawnAt }) => (
            <StatusLabel
              shape={withdrawnAt ? 'struck' : 'done'}
              text={withdrawnAt ? documents.withdrawn : documents.available}
            />
          ),
        },
      ]}
    />
  );
}

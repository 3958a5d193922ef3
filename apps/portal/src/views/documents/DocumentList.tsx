import { EmptyState, RuledList, type RuledItem } from '@zusage/ui';
import type { ServiceDocument } from '../api-types.ts';
import type { View } from '../view.ts';
import { endingOf, sizeWords } from './file-words.ts';

/** Documents by kind, each a link that saves the file. */
export function DocumentList({
  view,
  documents: all,
}: {
  view: View;
  documents: readonly ServiceDocument[];
}) {
  const { documents } = view.messages;
  const kinds = Object.keys(documents.kind) as ServiceDocument['kind'][];
  const ordered = all.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  const empty = (
    <EmptyState
      title={documents.empty}
      action={<a href={view.to.description}>{view.messages.description.title}</a>}
    >
      <p>{documents.emptyHelp}</p>
    </EmptyState>
  );
  return (
    <RuledList
      items={ordered.map((document) => documentItem(view, document))}
      empty={empty}
      label={documents.title}
    />
  );
}

function documentItem(view: View, document: ServiceDocument): RuledItem {
  const { documents } = view.messages;
  return {
    key: document.slug,
    title: (
      <a href={view.to.document(document.slug)} download>
        {document.title}
      </a>
    ),
    detail: (
      <>
        {documents.kind[document.kind] !== document.title && <span>{documents.kind[document.kind]}</span>}{' '}
        {document.language !== view.locale && <span>{documents.language[document.language]}</span>}{' '}
        <span>{documents.asOf({ date: view.times.day(document.changedAt) })}</span>{' '}
        {document.organisation && <span>{documents.forYou({ organisation: document.organisation })}</span>}
      </>
    ),
    aside: (
      <span class="soft nowrap">
        {endingOf(document.fileName)}, {sizeWords(document.bytes, documents, view.locale)}
      </span>
    ),
  };
}

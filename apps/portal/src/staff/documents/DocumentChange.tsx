import { Button, DefinitionList, ErrorSummary, FileField, Notice } from '@zusage/ui';
import type { ManagedDocument } from '../../views/api-types.ts';
import { endingOf, sizeWords } from '../../views/documents/file-words.ts';
import type { View } from '../../views/view.ts';
import type { Change } from './change-document.ts';
import { ACCEPTED } from './DocumentForm.tsx';

/** Another file in the document's place, or none at all from now on. */
export function DocumentChange({
  view,
  document,
  change,
}: {
  view: View;
  document: ManagedDocument;
  change: Change;
}) {
  const { documents, errors } = view.messages;
  const action = view.to.staffDocument(document.slug);
  return (
    <>
      {change.failure && <Notice kind="error" title={change.failure} live />}
      <ErrorSummary
        title={errors.code.invalid_input}
        errors={Object.entries(change.errors).map(([field, message]) => ({ field, message }))}
      />
      <section class="section" aria-labelledby="replace">
        <h2 id="replace">{documents.replace}</h2>
        <p>{documents.replaceText}</p>
        <form class="form" method="post" action={action} enctype="multipart/form-data" novalidate data-once>
          <FileField
            name="file"
            label={documents.file}
            hint={documents.fileHint}
            accept={ACCEPTED}
            required
            error={change.errors['file']}
          />
          <div class="actions">
            <Button look="primary" name="intent" value="replace">
              {documents.replace}
            </Button>
          </div>
        </form>
      </section>
      <details class="fold">
        <summary>{documents.withdrawThis}</summary>
        <p>{documents.withdrawText}</p>
        <form class="actions" method="post" action={action} data-once>
          <Button look="danger" name="intent" value="withdraw">
            {documents.withdraw}
          </Button>
        </form>
      </details>
    </>
  );
}

/** Who has it, and which file it is now. */
export function DocumentFacts({ view, document }: { view: View; document: ManagedDocument }) {
  const { documents } = view.messages;
  return (
    <DefinitionList
      facts={[
        { term: documents.kindLabel, value: documents.kind[document.kind] },
        { term: documents.audience, value: document.organisation ?? documents.everyone },
        { term: documents.languageLabel, value: documents.language[document.language] },
        {
          term: documents.current,
          value: (
            <a href={view.to.document(document.slug)} download>
              {document.fileName}
            </a>
          ),
          note: `${endingOf(document.fileName)}, ${sizeWords(document.bytes, documents, view.locale)}`,
        },
        { term: documents.changed, value: view.times.absolute(document.changedAt) },
      ]}
    />
  );
}

import { Button, CheckList, ErrorSummary, FileField, Notice, RadioCards } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import { IMPORT_KINDS } from './import-types.ts';
import type { SentImport } from './start-import.ts';

/** What is in the file, the file, and whether it may change what is there. */
export function ImportForm({ view, sent }: { view: View; sent: SentImport }) {
  const { imports: words, errors: problems } = view.messages;
  const { errors, failure } = sent;
  return (
    <form
      class="form"
      method="post"
      action={view.to.imports}
      enctype="multipart/form-data"
      novalidate
      data-once
    >
      {failure && <Notice kind="error" title={failure} live />}
      <ErrorSummary
        title={problems.code.invalid_input}
        errors={Object.entries(errors).map(([field, message]) => ({ field, message }))}
      />
      <RadioCards
        name="kind"
        legend={words.kindLabel}
        choices={IMPORT_KINDS.map((value) => ({
          value,
          label: words.kind[value],
          definition: words.kindHint[value],
        }))}
        value={sent.kind}
        required
        {...(errors['kind'] ? { error: errors['kind'] } : {})}
      />
      <FileField
        name="file"
        label={words.file}
        hint={words.fileHint}
        accept=".csv,.txt,.tsv,text/csv"
        required
        error={errors['file']}
      />
      <CheckList
        name="update"
        legend={words.updates}
        choices={[{ value: 'yes', label: words.update, definition: words.updateHint }]}
        values={sent.update ? ['yes'] : []}
      />
      <div class="actions">
        <Button look="primary">{words.check}</Button>
      </div>
      <p class="soft">{words.noMail}</p>
    </form>
  );
}

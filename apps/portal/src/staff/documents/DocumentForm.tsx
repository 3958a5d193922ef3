import { Button, ErrorSummary, Field, FileField, Notice } from '@zusage/ui';
import { locales } from '@zusage/i18n';
import type { View } from '../../views/view.ts';
import type { SentDocument } from './add-document.ts';

export const ACCEPTED = '.pdf,.txt,.csv,.png,.jpg,.jpeg,.zip';

/** What a document is called, who may have it, and its file. */
export function DocumentForm({ view, sent }: { view: View; sent: SentDocument }) {
  const { documents, common } = view.messages;
  const { form, errors, failure } = sent;
  const fault = (name: string) => (errors[name] ? { error: errors[name] } : {});
  return (
    <form
      class="form"
      method="post"
      action={view.to.newDocument}
      enctype="multipart/form-data"
      novalidate
      data-once
    >
      {failure && <Notice kind="error" title={failure} live />}
      <ErrorSummary
        title={view.messages.errors.code.invalid_input}
        errors={Object.entries(errors).map(([field, message]) => ({ field, message }))}
      />
      <Field
        name="kind"
        kind="select"
        size="short"
        label={documents.kindLabel}
        value={form.kind}
        options={Object.entries(documents.kind).map(([value, label]) => ({ value, label }))}
        {...fault('kind')}
      />
      <Field
        name="titleDe"
        label={documents.titleDe}
        value={form.titleDe}
        maxlength={120}
        required
        {...fault('titleDe')}
      />
      <Field
        name="titleEn"
        label={documents.titleEn}
        hint={documents.titleHint}
        optional={common.optional}
        value={form.titleEn}
        maxlength={120}
        {...fault('titleEn')}
      />
      <Field
        name="titleFr"
        label={documents.titleFr}
        optional={common.optional}
        value={form.titleFr}
        maxlength={120}
        {...fault('titleFr')}
      />
      <Field
        name="language"
        kind="select"
        size="short"
        label={documents.languageLabel}
        value={form.language}
        options={locales.map((value) => ({ value, label: documents.language[value] }))}
        {...fault('language')}
      />
      <Field
        name="customerNumber"
        size="short"
        label={documents.customerNumber}
        hint={documents.customerHint}
        optional={common.optional}
        value={form.customerNumber}
        maxlength={40}
        inputmode="numeric"
        {...fault('customerNumber')}
      />
      <FileField
        name="file"
        label={documents.file}
        hint={documents.fileHint}
        accept={ACCEPTED}
        required
        error={errors['file']}
      />
      <div class="actions">
        <Button look="primary">{documents.publish}</Button>
        <Button look="text" href={view.to.staffDocuments}>
          {common.actions.cancel}
        </Button>
      </div>
    </form>
  );
}

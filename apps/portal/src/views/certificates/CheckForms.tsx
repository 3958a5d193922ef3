import { Button, Field, FileField } from '@zusage/ui';
import type { View } from '../view.ts';

export interface CheckFaults {
  code?: string | undefined;
  file?: string | undefined;
}

/** Two ways to check a certificate: the code that is typed from paper, or the file. */
export function CheckForms({ view, typed, faults }: { view: View; typed: string; faults: CheckFaults }) {
  const { certificates } = view.messages;
  return (
    <>
      <section class="section" aria-labelledby="by-code">
        <h2 id="by-code">{certificates.byCode}</h2>
        <form class="form" method="post" action={view.to.verify} novalidate>
          <Field
            name="code"
            label={certificates.codeLabel}
            hint={certificates.codeHelp}
            value={typed}
            maxlength={200}
            autocomplete="off"
            spellcheck={false}
            required
            {...(faults.code ? { error: faults.code } : {})}
          />
          <div class="actions">
            <Button look="primary">{certificates.codeSubmit}</Button>
          </div>
        </form>
      </section>
      <section class="section" aria-labelledby="by-file">
        <h2 id="by-file">{certificates.byFile}</h2>
        <form class="form" method="post" action={view.to.verify} enctype="multipart/form-data" novalidate>
          <FileField
            name="file"
            label={certificates.fileLabel}
            hint={certificates.fileHelp}
            accept=".pdf"
            required
            error={faults.file}
          />
          <input type="hidden" name="by" value="file" />
          <div class="actions">
            <Button>{certificates.fileSubmit}</Button>
          </div>
        </form>
      </section>
    </>
  );
}

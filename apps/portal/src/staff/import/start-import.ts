import type { SentUpload } from '../../forms/read-upload.ts';
import type { PageLocals } from '../../page-locals.ts';
import { isImportKind } from './import-types.ts';

export interface SentImport {
  /** Its number, once the file is kept. */
  number: number | null;
  kind: string;
  update: boolean;
  errors: Record<string, string>;
  /** What is wrong with no field in particular. */
  failure: string | null;
}

export const emptyImport: SentImport = { number: null, kind: '', update: false, errors: {}, failure: null };

/** Has the file checked, or says in the form's words why not; a browser lets no page put a chosen file back. */
export async function startImport(
  { api, failure: describe, messages }: PageLocals,
  { form, file }: SentUpload,
): Promise<SentImport> {
  const { errors: words } = messages.imports;
  const kind = form.word('kind');
  const update = form.word('update') === 'yes';
  const sent = { number: null, kind, update, errors: {}, failure: null };
  if (!isImportKind(kind) || !file) {
    const errors = {
      ...(isImportKind(kind) ? {} : { kind: words.kind }),
      file: file ? words.chooseAgain : words.file,
    };
    return { ...sent, errors };
  }
  try {
    return { ...sent, number: (await api.imports.start({ kind, update, file })).number };
  } catch (error) {
    const { code, fields } = describe(error);
    if (code === 'payload_too_large') return { ...sent, errors: { file: words.tooLarge } };
    if (code === 'invalid_input' && fields)
      return { ...sent, errors: { file: fields['file'] ?? words.file } };
    return { ...sent, errors: { file: words.chooseAgain }, failure: words.failed };
  }
}

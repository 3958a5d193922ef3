import { isLocale } from '@zusage/i18n';
import type { SentUpload } from '../../forms/read-upload.ts';
import type { PageLocals } from '../../page-locals.ts';
import type { ManagedDocument } from '../../views/api-types.ts';
import { fileFaults } from './file-faults.ts';

/** What was typed; '' where nothing was. */
export interface DocumentForm {
  kind: string;
  titleDe: string;
  titleEn: string;
  titleFr: string;
  language: string;
  customerNumber: string;
}

export interface SentDocument {
  /** Its address, once it is published. */
  slug: string | null;
  form: DocumentForm;
  errors: Record<string, string>;
  /** What is wrong with no field in particular. */
  failure: string | null;
}

export const emptyDocument = (language: string): SentDocument => ({
  slug: null,
  form: { kind: 'service_description', titleDe: '', titleEn: '', titleFr: '', language, customerNumber: '' },
  errors: {},
  failure: null,
});

/** Publishes what was sent, or says in the form's words why not; a browser lets no page put a chosen file back. */
export async function addDocument(
  locals: PageLocals,
  { form: sent, file }: SentUpload,
): Promise<SentDocument> {
  const { documents } = locals.messages;
  const form: DocumentForm = {
    kind: sent.word('kind'),
    titleDe: sent.word('titleDe'),
    titleEn: sent.word('titleEn'),
    titleFr: sent.word('titleFr'),
    language: sent.word('language'),
    customerNumber: sent.word('customerNumber'),
  };
  const errors = {
    ...(form.titleDe === '' ? { titleDe: documents.errors.title } : {}),
    ...(file ? {} : { file: documents.errors.file }),
  };
  if (!file || Object.keys(errors).length > 0)
    return { slug: null, form, errors: chooseAgain(errors, locals), failure: null };
  try {
    const { slug } = await locals.api.documents.add({
      kind: form.kind as ManagedDocument['kind'],
      title: {
        de: form.titleDe,
        en: form.titleEn || form.titleDe,
        fr: form.titleFr || form.titleDe,
      },
      language: isLocale(form.language) ? form.language : locals.locale,
      customerNumber: form.customerNumber || null,
      file,
    });
    return { slug, form, errors: {}, failure: null };
  } catch (error) {
    const { errors: faults, failure } = fileFaults(locals, error);
    return { slug: null, form, errors: chooseAgain(inThisForm(faults, locals), locals), failure };
  }
}

/** The API's paths are not this form's names. */
function inThisForm(faults: Record<string, string>, { messages }: PageLocals): Record<string, string> {
  const names: Record<string, string> = {
    'title.de': 'titleDe',
    'title.en': 'titleEn',
    'title.fr': 'titleFr',
  };
  return Object.fromEntries(
    Object.entries(faults).map(([path, sentence]) => [
      names[path] ?? path,
      path === 'customerNumber' ? messages.documents.errors.customer : sentence,
    ]),
  );
}

/** Whatever else is wrong, the file has to be chosen anew, and that is said at its field. */
function chooseAgain(errors: Record<string, string>, { messages }: PageLocals): Record<string, string> {
  if (Object.keys(errors).length === 0) return errors;
  return { ...errors, file: errors['file'] ?? messages.documents.errors.chooseAgain };
}

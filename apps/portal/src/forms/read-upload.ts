import { formOf, type SentForm } from './read-form.ts';

export interface SentUpload {
  form: SentForm;
  /** Null where no file was chosen. Its name and content are the sender's: nothing of them has been checked. */
  file: { name: string; content: Uint8Array<ArrayBuffer> } | null;
}

/** Reads a form with one file in it. The server has bounded its length; a body that is no form is read as an empty one. */
export async function readUpload(request: Request, field: string): Promise<SentUpload> {
  const data = await request.formData().catch(() => new FormData());
  const sent = data.get(field);
  // A browser sends an empty file without a name where none was chosen.
  const isFile = sent instanceof File && !(sent.size === 0 && sent.name === '');
  return {
    form: formOf(data),
    file: isFile ? { name: sent.name, content: new Uint8Array(await sent.arrayBuffer()) } : null,
  };
}

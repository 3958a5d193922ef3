import type { PageLocals } from '../../page-locals.ts';
import { readUpload } from '../../forms/read-upload.ts';
import type { CertificateCheck } from '../api-types.ts';
import type { CheckFaults } from './CheckForms.tsx';

/** What the page shows next: a code's own page, what a file is worth, or the form again. */
export type Received =
  | { kind: 'code'; code: string }
  | { kind: 'checked'; check: CertificateCheck }
  | { kind: 'again'; status: number; typed: string; faults: CheckFaults; problem: string | null };

/** Reads a sent form: a code leads to its page, a file is checked at once and forgotten. */
export async function receiveCheck(locals: PageLocals, request: Request): Promise<Received> {
  const { certificates } = locals.messages;
  const { form, file } = await readUpload(request, 'file');
  const typed = form.word('code').slice(0, 200);
  const again = (faults: CheckFaults): Received => ({
    kind: 'again',
    status: 400,
    typed,
    faults,
    problem: null,
  });
  if (form.word('by') !== 'file') {
    if (typed === '') return again({ code: certificates.codeMissing });
    const code = typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
    return code.length === CODE_CHARACTERS ? { kind: 'code', code } : again({ code: certificates.codeWrong });
  }
  if (!file || file.content.length === 0) return again({ file: certificates.fileMissing });
  try {
    return { kind: 'checked', check: await locals.api.certificates.checkFile({ file }) };
  } catch (error) {
    const { code, message, status } = locals.failure(error);
    if (code === 'internal') throw error;
    return { kind: 'again', status, typed, faults: {}, problem: message };
  }
}

const CODE_CHARACTERS = 28;

import { fileTypeFromBuffer } from 'file-type';
import { fileNameOf } from './file-name.ts';

/** What may be kept, and how it is told apart: by its first bytes, or as text by having nothing else in it. */
const KINDS = {
  pdf: { mediaType: 'application/pdf', found: 'application/pdf' },
  png: { mediaType: 'image/png', found: 'image/png' },
  jpg: { mediaType: 'image/jpeg', found: 'image/jpeg' },
  jpeg: { mediaType: 'image/jpeg', found: 'image/jpeg' },
  zip: { mediaType: 'application/zip', found: 'application/zip' },
  txt: { mediaType: 'text/plain; charset=utf-8', found: null },
  csv: { mediaType: 'text/csv; charset=utf-8', found: null },
} as const;

/** Endings that `checkFile` takes, with the point, as a form's `accept` lists them. */
export const ACCEPTED_ENDINGS = Object.keys(KINDS).map((kind) => `.${kind}`);

export interface CheckedFile {
  /** Safe to show; see `fileNameOf`. */
  name: string;
  /** Decided here; what the client claimed is not asked. */
  mediaType: string;
}

/** Why a file is not taken: its name hides what it is, its ending is none of ours, or its content is something else. */
export type FileFault = 'bad_name' | 'kind_not_accepted' | 'content_differs' | 'empty';

/** Ending and content must say the same (S59). Nothing is opened or unpacked. */
export async function checkFile(given: string, content: Uint8Array): Promise<CheckedFile | FileFault> {
  const named = fileNameOf(given);
  if (!named) return 'bad_name';
  if (!Object.hasOwn(KINDS, named.extension)) return 'kind_not_accepted';
  if (content.length === 0) return 'empty';
  const kind = KINDS[named.extension as keyof typeof KINDS];
  const found = await fileTypeFromBuffer(content);
  const agrees = kind.found === null ? !found && isText(content) : found?.mime === kind.found;
  return agrees ? { name: named.name, mediaType: kind.mediaType } : 'content_differs';
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** UTF-8 without control characters but those of lines and tables. Markup is no text here: a browser would render it (S58). */
function isText(content: Uint8Array): boolean {
  let text: string;
  try {
    text = decoder.decode(content);
  } catch {
    return false;
  }
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/u.test(text)) return false;
  return !/^\s*<(?:!doctype|html|svg|\?xml|script|head|body)/i.test(text.slice(0, 1_024));
}

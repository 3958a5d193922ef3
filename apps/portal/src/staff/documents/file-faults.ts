import type { PageLocals } from '../../page-locals.ts';

/** What the API found wrong with a file that was sent, in words for its field or for the whole form. */
export function fileFaults(
  locals: Pick<PageLocals, 'failure' | 'messages'>,
  error: unknown,
): { errors: Record<string, string>; failure: string | null } {
  const { documents } = locals.messages;
  const { code, fields } = locals.failure(error);
  if (code === 'payload_too_large') return { errors: { file: documents.errors.tooLarge }, failure: null };
  if (code === 'invalid_input' && fields) return { errors: fields, failure: null };
  return { errors: {}, failure: documents.errors.failed };
}

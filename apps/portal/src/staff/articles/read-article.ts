import { isLocale } from '@zusage/i18n';
import type { PageLocals } from '../../page-locals.ts';
import type { EditorArticle } from '../api-types.ts';

/** The text that an address names; null for one that does not exist. */
export async function readArticle(
  { api, failure }: PageLocals,
  slug: string,
  language: string,
): Promise<EditorArticle | null> {
  if (!isLocale(language)) return null;
  try {
    return await api.editor.get({ slug, language });
  } catch (error) {
    const { status } = failure(error);
    if (status === 404 || status === 400) return null;
    throw error;
  }
}

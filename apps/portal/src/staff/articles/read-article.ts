import type { PageLocals } from '../../page-locals.ts';
import type { EditorArticle } from '../api-types.ts';

/** The text that an address names; a language that nobody writes in is left to the API to refuse. @throws what the API throws */
export function readArticle({ api }: PageLocals, slug: string, language: string): Promise<EditorArticle> {
  return api.editor.get({ slug, language: language as EditorArticle['language'] });
}

import type { PageLocals } from '../../page-locals.ts';

/** The draft as readers will see it; '' for one that is too long to be rendered, which its field then says. */
export async function previewHtml({ api, failure }: PageLocals, body: string): Promise<string> {
  try {
    return (await api.editor.preview({ body })).html;
  } catch (error) {
    if (failure(error).status >= 500) throw error;
    return '';
  }
}

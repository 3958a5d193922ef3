import type { AstroGlobal } from 'astro';
import { readForm, type SentForm } from '../forms/read-form.ts';
import { guard } from '../guard.ts';
import type { PageRoute } from '../routes.ts';

export interface Received {
  /** Why the page cannot be shown; null when it can. */
  refusal: Response | null;
  form: SentForm;
  /** The form came without a session: the page that keeps it stands in. */
  hasEnded: boolean;
  /** The button that was pressed; `preview` when the form came back from signing in again, '' for no form. */
  intent: string;
}

/** Lets in who may see the page, and reads what they sent; a session that ended meanwhile costs no word of it. */
export async function receive(
  page: Parameters<typeof guard>[0] & Pick<AstroGlobal, 'request'>,
  route: PageRoute,
): Promise<Received> {
  const { actor, provider } = page.locals;
  const hasEnded = page.request.method === 'POST' && !actor && provider !== null;
  const refusal = hasEnded ? null : await guard(page, route);
  const form = await readForm(page.request);
  const isBack = form.word('step') === 'resume';
  return { refusal, form, hasEnded, intent: isBack ? 'preview' : form.word('intent') };
}

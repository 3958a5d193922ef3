import type { PageLocals } from '../../page-locals.ts';
import type { EditorArticle } from '../api-types.ts';
import type { Received } from '../sent-form.ts';
import { isSameDraft, readDraft, type Draft } from './draft.ts';

export type Done = 'saved' | 'published' | 'retracted' | 'checked' | 'renamed';

/** An editor as it is shown after its form was opened or sent. */
export interface Editing {
  stored: EditorArticle;
  draft: Draft;
  /** The revision that the next save will name. */
  revision: number;
  done: Done | null;
  /** What somebody else saved since the author began; both texts are shown. */
  theirs: EditorArticle | null;
  errors: Record<string, string>;
  notice: string | null;
  status: number;
  /** The address, where the form gave it another. */
  slug: string;
}

interface Sent {
  draft: Draft;
  revision: number;
  intent: string;
}

/**
 * Saves, publishes or retracts a text, or only shows it again (preview without script). What was typed is never lost:
 * not by a mistake, not by somebody who saved in between, not by retracting.
 */
export async function editArticle(
  locals: PageLocals,
  stored: EditorArticle,
  { form, intent }: Received,
): Promise<Editing> {
  const sent: Sent = {
    draft: readDraft(form),
    revision: Number(form.word('revision')) || 0,
    intent,
  };
  const shown: Editing = {
    stored,
    draft: sent.draft,
    revision: sent.revision,
    done: null,
    theirs: null,
    errors: {},
    notice: null,
    status: 200,
    slug: stored.slug,
  };
  if (sent.intent === 'preview') return shown;
  if (sent.intent === 'check' || sent.intent === 'rename')
    return careFor(
      locals,
      { ...shown, draft: stored, revision: stored.revision },
      sent.intent,
      form.word('slug'),
    );
  const errors = mistakesIn(sent, locals);
  if (Object.keys(errors).length > 0) return { ...shown, errors, status: 400 };
  try {
    return { ...shown, ...(await carryOut(locals, stored, sent)) };
  } catch (error) {
    const { code, status, fields, message } = locals.failure(error);
    if (code === 'stale_revision') return inConflict(locals, shown, status);
    return { ...shown, errors: fields ?? {}, notice: fields ? null : message, status };
  }
}

function mistakesIn({ draft, intent }: Sent, { messages: { staff } }: PageLocals): Record<string, string> {
  return {
    ...(draft.title.trim() === '' ? { title: staff.titleMissing } : {}),
    ...(intent === 'publish' && draft.body.trim() === '' ? { body: staff.bodyMissing } : {}),
  };
}

async function carryOut(
  { api }: PageLocals,
  stored: EditorArticle,
  sent: Sent,
): Promise<{ done: Done; revision: number }> {
  const { slug, language } = stored;
  const store = async (revision: number): Promise<number> => {
    const isUnchanged = isSameDraft(stored, sent.draft) && stored.revision === sent.revision;
    if (isUnchanged) return revision;
    return (await api.editor.save({ slug, language, revision, ...sent.draft })).revision;
  };
  if (sent.intent === 'retract') {
    // What is wrong goes at once, whoever edits it; then the author's own changes are kept as a draft.
    const { revision } = await api.editor.retract({ slug, language });
    const isOwnTurn = stored.revision === sent.revision;
    return { done: 'retracted', revision: await store(isOwnTurn ? revision : sent.revision) };
  }
  const revision = await store(sent.revision);
  if (sent.intent !== 'publish') return { done: 'saved', revision };
  await api.editor.publish({ slug, language, revision });
  return { done: 'published', revision };
}

/** What is done to an article without touching its text: it is confirmed, or given another address. */
async function careFor(
  locals: PageLocals,
  shown: Editing,
  intent: 'check' | 'rename',
  newSlug: string,
): Promise<Editing> {
  const { slug, language } = shown.stored;
  const { authoring } = locals.messages;
  try {
    if (intent === 'check') {
      await locals.api.editor.check({ slug, language });
      return { ...shown, done: 'checked' };
    }
    await locals.api.editor.rename({ slug, newSlug });
    return { ...shown, done: 'renamed', slug: newSlug };
  } catch (error) {
    const { code, status, fields, message } = locals.failure(error);
    if (intent === 'rename' && code === 'conflict')
      return { ...shown, errors: { slug: authoring.slugTaken }, status };
    if (intent === 'rename' && fields) return { ...shown, errors: { slug: authoring.slugWrong }, status };
    return { ...shown, notice: message, status };
  }
}

/** Shows what was saved meanwhile; saving again then names that revision, so it is a choice and not an accident. */
async function inConflict({ api }: PageLocals, shown: Editing, status: number): Promise<Editing> {
  const { slug, language } = shown.stored;
  const theirs = await api.editor.get({ slug, language });
  return { ...shown, stored: theirs, theirs, revision: theirs.revision, status };
}

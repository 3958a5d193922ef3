import type { PageLocals } from '../../page-locals.ts';
import type { AnnouncementInput, ManagedAnnouncement } from '../api-types.ts';
import type { Received } from '../sent-form.ts';
import { draftOf } from './draft.ts';

export type Done = 'saved' | 'published' | 'withdrawn' | 'discarded';
export const dones: readonly Done[] = ['saved', 'published', 'withdrawn', 'discarded'];

export interface Work {
  draft: AnnouncementInput;
  /** What the next save names; the newest after a conflict, so that saving again is a choice. */
  revision: number;
  errors: Record<string, string>;
  notice: string | null;
  status: number;
  /** Carried out, and on which announcement; the page leads on. */
  done: { what: Done; slug: string } | null;
}

/** Saves, publishes, withdraws or discards as the pressed button says. What was typed stays when something is wrong. */
export async function workOn(
  locals: PageLocals,
  stored: ManagedAnnouncement | null,
  { form, intent }: Received,
): Promise<Work> {
  const draft = draftOf(form);
  const revision = Number(form.word('revision')) || (stored?.revision ?? 0);
  const work: Work = { draft, revision, errors: {}, notice: null, status: 200, done: null };
  if (intent === 'preview') return work;
  try {
    return {
      ...work,
      done: await carryOut(locals, stored, { draft, revision, intent, mail: form.word('mail') === 'yes' }),
    };
  } catch (error) {
    const { code, status, fields, message } = locals.failure(error);
    if (code === 'stale_revision' && stored) {
      const { revision: theirs } = await locals.api.announcements.get({ slug: stored.slug });
      return { ...work, revision: theirs, notice: locals.messages.announcements.stale, status };
    }
    return { ...work, errors: fields ?? {}, notice: fields ? null : message, status };
  }
}

interface Wish {
  draft: AnnouncementInput;
  revision: number;
  intent: string;
  mail: boolean;
}

async function carryOut(
  { api }: PageLocals,
  stored: ManagedAnnouncement | null,
  { draft, revision, intent, mail }: Wish,
): Promise<NonNullable<Work['done']>> {
  if (stored && intent === 'withdraw') {
    await api.announcements.withdraw({ slug: stored.slug });
    return { what: 'withdrawn', slug: stored.slug };
  }
  if (stored && intent === 'discard') {
    await api.announcements.discard({ slug: stored.slug, revision });
    return { what: 'discarded', slug: stored.slug };
  }
  const kept = stored
    ? await api.announcements.save({ slug: stored.slug, revision, ...draft })
    : await api.announcements.create(draft);
  if (intent !== 'publish') return { what: 'saved', slug: kept.slug };
  await api.announcements.publish({ slug: kept.slug, revision: kept.revision, mail });
  return { what: 'published', slug: kept.slug };
}

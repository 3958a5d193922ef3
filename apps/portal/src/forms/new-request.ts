import type { AstroGlobal } from 'astro';
import { paths } from '../paths.ts';
import { withoutPointless } from './facts-asked.ts';
import type { CoverageAnswer, SearchAnswer } from '../views/api-types.ts';
import { readCarriedSearch } from '../views/search-links.ts';
import type { SentForm } from './read-form.ts';
import { emptyRequest, readRequest, requestOfDraft, type RequestForm } from './request-form.ts';
import { ARTICLES_MAX, previewRequest, QUERY_CHARACTERS_MAX, sendRequest } from './send-request.ts';

/** Everything that the page of a new request shows. */
export interface NewRequest {
  form: RequestForm;
  /** Articles for the question; null where it was not asked in this step. */
  search: SearchAnswer | null;
  isFormOpen: boolean;
  /** What was read before there was a search. */
  read: { slug: string; title: string } | null;
  /** True when the fields hold what the reader sent just now: newer than any draft on their device. */
  isTyped: boolean;
  errors: Record<string, string>;
  trouble: { kind: 'searched_again' | 'sent_before' } | { kind: 'failed'; message: string } | null;
  /** The promise for what is filled in. */
  answer: CoverageAnswer | null;
  /** The request went another way and is kept. */
  isSentOn: boolean;
}

type Page = Pick<AstroGlobal, 'locals' | 'url' | 'request' | 'redirect'>;

const start = {
  search: null,
  isFormOpen: false,
  read: null,
  isTyped: false,
  errors: {},
  trouble: null,
  answer: null,
  isSentOn: false,
};

/**
 * Reads where the reader stands: asking, looking at articles, filling in the form, or just having sent it. A response
 * where the way leads on.
 *
 * @throws what the API throws, for the page to answer
 */
export async function readNewRequest(page: Page, sent: SentForm): Promise<NewRequest | Response> {
  const { api } = page.locals;
  if (page.request.method === 'POST') {
    const form = readRequest(sent);
    const { facts } = await api.catalogue.get();
    const pointed = { ...form, facts: withoutPointless(form.facts, facts, form) };
    return answerSent(page, pointed, sent.word('step'));
  }
  const draftId = page.url.searchParams.get('draft');
  if (draftId) return kept(page, draftId);
  const carried = readCarriedSearch(page.url.searchParams);
  const query = carried.query.slice(0, QUERY_CHARACTERS_MAX);
  const isFormStep = page.url.searchParams.get('step') === 'form' && carried.searchId !== '';
  if (query === '' || isFormStep) {
    return {
      ...start,
      form: emptyRequest({ ...carried, query }),
      isFormOpen: isFormStep,
      read: await readBefore(page, carried.read),
    };
  }
  const search = await api.knowledge.search({
    query,
    limit: ARTICLES_MAX,
    ...(carried.read ? { read: [carried.read] } : {}),
  });
  // Nothing to read: no step between the question and the form.
  return {
    ...start,
    form: emptyRequest({ ...carried, query, searchId: search.searchId }),
    search,
    isFormOpen: search.items.length === 0,
    read: await readBefore(page, carried.read),
  };
}

/** The article by its title; nothing where the reader may not read it. */
async function readBefore({ locals }: Page, slug = ''): Promise<NewRequest['read']> {
  if (slug === '') return null;
  try {
    const { title } = await locals.api.knowledge.article({ slug });
    return { slug, title };
  } catch (error) {
    if (locals.failure(error).code !== 'not_found') throw error;
    return null;
  }
}

async function kept({ locals }: Page, id: string): Promise<NewRequest> {
  const { content } = await locals.api.tickets.draft({ id });
  const form = requestOfDraft(content);
  const answer = await previewRequest(form, locals);
  const isSentOn = answer?.outcome === 'redirected' || answer?.outcome === 'refused';
  return { ...start, form, isFormOpen: true, isTyped: true, answer, isSentOn };
}

async function answerSent(page: Page, form: RequestForm, step: string): Promise<NewRequest | Response> {
  const { locals } = page;
  const to = paths(locals.base);
  const open = { ...start, isFormOpen: true, isTyped: true };
  // Only looked at, or just signed in again: nothing is sent yet.
  if (step === 'preview' || step === 'resume')
    return { ...open, form, answer: await previewRequest(form, locals) };
  const result = await sendRequest(form, locals);
  switch (result.kind) {
    case 'opened':
      return page.redirect(`${to.ticket(result.number)}?opened=1`, 303);
    case 'kept':
      return page.redirect(`${to.newRequest}?draft=${encodeURIComponent(result.draftId)}`, 303);
    case 'wrong':
      return { ...open, form, errors: result.errors, answer: await previewRequest(form, locals) };
    case 'failed':
      return { ...open, form, trouble: result };
    case 'sent_before':
      return {
        ...open,
        form: result.form,
        trouble: { kind: 'sent_before' },
        answer: await previewRequest(form, locals),
      };
    case 'searched_again':
      return {
        ...open,
        form: result.form,
        search: result.search,
        trouble: { kind: 'searched_again' },
        answer: await previewRequest(form, locals),
      };
  }
}

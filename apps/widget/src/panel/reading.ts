import type { Api, CallError } from './api.ts';
import type { Core } from './core.ts';
import { latest } from './latest.ts';

const queryLengthMin = 2;
const typingMilliseconds = 250;

/** Search and articles: the question answered before it becomes a request. */
export function createReading(api: Api, { state, set, edit, typed, show, clear }: Core) {
  const searches = latest(typingMilliseconds);

  function search(now = false): void {
    const query = state.draft.query.trim();
    if (query.length < queryLengthMin) {
      searches.cancel();
      return set({ found: null, searching: false, fault: null });
    }
    set({ searching: true, fault: null });
    searches.run(
      () => api.search(query),
      (found) => {
        set({ found, searching: false });
        edit({ searchId: found.searchId });
      },
      (fault) => set({ fault, searching: false }),
      now,
    );
  }

  async function read(slug: string): Promise<void> {
    show('article', { article: null });
    try {
      const article = await api.article(slug, state.draft.searchId);
      if (state.view === 'article') show('article', { article });
    } catch (fault) {
      set({ fault: fault as CallError });
    }
  }

  return {
    search,
    ask(query: string) {
      const follows = state.draft.subject === state.draft.query ? { subject: '' } : {};
      typed({ query, ...follows });
      search();
    },
    read: (slug: string) => void read(slug),
    helped() {
      const { article, draft } = state;
      if (article) api.solved(draft.searchId, article.slug).catch(() => {}); // counts answers; nobody waits for it
      clear();
      show('solved', { article: null });
    },
  };
}

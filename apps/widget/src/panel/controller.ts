import type { PanelContext, Prefill } from '../loader/interface.ts';
import type { Api, CallError } from './api.ts';
import type { DraftStore } from './draft-store.ts';
import { emptyDraft, prefillDraft, type Draft } from './draft.ts';
import { check, toInput, toRequest } from './form.ts';
import { latest } from './latest.ts';
import { startState, type State } from './state.ts';
import { submit } from './submit.ts';
import type { Texts } from './texts/index.ts';

export interface Environment {
  api: Api;
  store: DraftStore;
  texts: Texts;
  emit: PanelContext['emit'];
  /** Draws the state; elements exist when it returns. */
  draw(): void;
  /** Moves the focus to the first element that matches, inside the dialog. */
  focus(selector: string): void;
}

export type Controller = ReturnType<typeof createController>;

const queryLengthMin = 2;
const heading = 'h2';
const searchField = 'input[type=search]';

/** Everything the panel does, without a document: the views read `state` and call these functions. */
export function createController({ api, store, texts, emit, draw, focus }: Environment) {
  const state: State = startState(store.load());
  const searches = latest(250);
  const previews = latest(350);

  const set = (change: Partial<State>) => {
    Object.assign(state, change);
    draw();
  };
  const edit = (change: Partial<Draft>) => {
    const draft = { ...state.draft, ...change };
    set({ draft });
    store.save(draft);
  };
  const typed = (change: Partial<Draft>) => edit({ ...change, touched: true });
  const show = (view: State['view'], change: Partial<State> = {}) => {
    set({ fault: null, ...change, view });
    focus(view === 'search' ? searchField : heading);
  };
  const clear = (change: Partial<State> = {}) => {
    store.clear();
    set({ draft: emptyDraft(), restored: false, found: null, errors: new Map(), preview: null, fault: null, ...change });
  };

  async function loadConfig() {
    set({ configFault: null });
    try {
      set({ config: await api.config() });
      preview();
    } catch (fault) {
      set({ configFault: fault as CallError });
    }
  }

  function search(now = false) {
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

  async function read(slug: string) {
    show('article', { article: null });
    try {
      const article = await api.article(slug, state.draft.searchId);
      if (state.view === 'article') show('article', { article });
    } catch (fault) {
      set({ fault: fault as CallError });
    }
  }

  function write() {
    const { draft } = state;
    const [only, another] = state.config?.products ?? [];
    edit({ writing: true, subject: draft.subject || draft.query, product: draft.product || (another ? '' : (only?.key ?? '')) });
    show('form', { done: null });
    preview();
  }

  function preview() {
    const { config, draft, view } = state;
    const chosen = config?.visitor.verified && draft.severity && (draft.product || !config.products.length);
    if (!chosen || view !== 'form') return;
    previews.run(
      () => api.preview(toRequest(draft, config)),
      (answer) => set({ preview: answer }),
      () => set({ preview: null }), // the promise is told again with the ticket; the form works without it
    );
  }

  /** A search may be forgotten, or made before the visitor signed in: then the subject is searched once more. */
  async function openTicket(draft: Draft) {
    const attempt = () =>
      submit(api, toInput(state.draft, state.config!), state.draft.sent, (sent) => edit({ sent }));
    const searchAgain = async () => edit({ searchId: (await api.search(draft.subject.slice(0, 200))).searchId });
    if (!draft.searchId) await searchAgain();
    try {
      return await attempt();
    } catch (fault) {
      const { code, fields } = fault as CallError;
      if (code !== 'search_required' && !fields?.searchId) throw fault;
      await searchAgain();
      return attempt();
    }
  }

  async function send() {
    const { config, draft, sending } = state;
    if (!config || sending) return;
    const errors = check(draft, config, texts);
    set({ errors, fault: null });
    if (errors.size) return focus('[aria-invalid=true]');
    set({ sending: true });
    try {
      const done = await openTicket(draft);
      const { outcome, number } = done.opened;
      if (outcome !== 'redirected' && outcome !== 'refused') {
        clear();
        emit('ticket', { number });
      }
      show('done', { done, sending: false, sentTo: draft.email });
    } catch (caught) {
      const fault = caught as CallError;
      set({ sending: false, fault, errors: new Map(Object.entries(fault.fields ?? {})) });
      focus(state.errors.size ? '[aria-invalid=true]' : '[role=alert]');
    }
  }

  return {
    state,
    loadConfig,
    search,
    read,
    write,
    send,
    ask(query: string) {
      const follows = state.draft.subject === state.draft.query ? { subject: '' } : {};
      typed({ query, ...follows });
      search();
    },
    enter(field: keyof Prefill, value: string) {
      state.errors.delete(field);
      typed({ [field]: value });
      if (field === 'severity' || field === 'product' || field === 'environment') preview();
    },
    enterFact(key: string, value: string) {
      state.errors.delete(`facts.${key}`);
      typed({ facts: new Map(state.draft.facts).set(key, value) });
      preview();
    },
    back() {
      edit({ writing: false });
      show(state.view === 'form' && state.article ? 'article' : 'search');
      if (state.draft.query && !state.found) search(true);
    },
    backToForm: () => show('form', { done: null }),
    helped() {
      const { article, draft } = state;
      if (article) api.solved(draft.searchId, article.slug).catch(() => {}); // counts answers; nobody waits for it
      clear();
      show('solved', { article: null });
    },
    restart() {
      clear({ article: null, done: null });
      show('search');
    },
    opened: () => focus(state.view === 'search' ? searchField : heading),
    prefill(values: Prefill) {
      edit(prefillDraft(state.draft, values));
      if (values.query && state.view === 'search') search(true);
    },
    identityChanged(loggedOut: boolean) {
      api.forgetToken();
      if (loggedOut) {
        clear({ view: 'search', article: null, done: null, config: null });
      }
      return loadConfig();
    },
    stop() {
      searches.cancel();
      previews.cancel();
    },
  };
}

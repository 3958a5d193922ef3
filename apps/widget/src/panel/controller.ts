import type { Prefill } from '../loader/interface.ts';
import type { CallError } from './api.ts';
import { createCore, type Environment } from './core.ts';
import { prefillDraft } from './draft.ts';
import { createReading } from './reading.ts';
import { createWriting } from './writing.ts';

export type Controller = ReturnType<typeof createController>;

/** Everything the panel does, without a document: the views read `state` and call these functions. */
export function createController(environment: Environment) {
  const { api, portal } = environment;
  const core = createCore(environment);
  const { state, set, edit, show, clear, focusView } = core;
  const reading = createReading(api, core);
  const writing = createWriting(environment, core);

  async function loadConfig(): Promise<void> {
    set({ configFault: null });
    try {
      set({ config: await api.config() });
      writing.preview();
    } catch (fault) {
      set({ configFault: fault as CallError });
    }
  }

  return {
    ...reading,
    ...writing,
    state,
    portal,
    loadConfig: () => void loadConfig(),
    focusView,
    back() {
      edit({ writing: false });
      show(state.view === 'form' && state.article ? 'article' : 'search');
      if (state.draft.query && !state.found) reading.search(true);
    },
    restart() {
      clear({ article: null, done: null });
      show('search');
    },
    prefill(values: Prefill) {
      edit(prefillDraft(state.draft, values));
      if (values.query && state.view === 'search') reading.search(true);
    },
    identityChanged(loggedOut: boolean) {
      api.forgetToken();
      if (loggedOut) clear({ view: 'search', article: null, done: null, config: null });
      void loadConfig();
    },
  };
}

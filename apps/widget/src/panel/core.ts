import type { PanelContext } from '../loader/interface.ts';
import type { Api } from './api.ts';
import type { DraftStore } from './draft-store.ts';
import { emptyDraft, type Draft } from './draft.ts';
import { startState, type State } from './state.ts';
import type { Texts } from './texts/index.ts';

export interface Environment {
  api: Api;
  store: DraftStore;
  texts: Texts;
  /** Address of the portal without a slash at the end. */
  portal: string;
  emit: PanelContext['emit'];
  /** Draws the state; elements exist when it returns. */
  draw(): void;
  /** Moves the focus to the first element that matches, inside the dialog. */
  focus(selector: string): void;
}

export type Core = ReturnType<typeof createCore>;

/** The state and the few ways in which everything else changes it. */
export function createCore({ store, draw, focus }: Pick<Environment, 'store' | 'draw' | 'focus'>) {
  const state: State = startState(store.load());
  const set = (change: Partial<State>) => {
    Object.assign(state, change);
    draw();
  };
  const edit = (change: Partial<Draft>) => {
    const draft = { ...state.draft, ...change };
    set({ draft });
    store.save(draft);
  };
  const focusView = () => focus(state.view === 'search' ? 'input[type=search]' : 'h2');
  return {
    state,
    set,
    edit,
    /** An edit by the visitor's own hand: from now on the draft is kept. */
    typed: (change: Partial<Draft>) => edit({ ...change, touched: true }),
    focusView,
    show(view: State['view'], change: Partial<State> = {}) {
      set({ fault: null, ...change, view });
      focusView();
    },
    /** Forgets the draft, here and on the device. */
    clear(change: Partial<State> = {}) {
      store.clear();
      set({
        draft: emptyDraft(),
        restored: false,
        found: null,
        errors: new Map(),
        preview: null,
        fault: null,
        ...change,
      });
    },
  };
}

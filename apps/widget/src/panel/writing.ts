import type { Prefill } from '../loader/interface.ts';
import type { Api, CallError } from './api.ts';
import type { Core, Environment } from './core.ts';
import { check, toInput, toRequest } from './form.ts';
import { latest } from './latest.ts';
import { submit, type Submission } from './submit.ts';

const answeringMilliseconds = 350;
const firstFault = '[aria-invalid=true]';

/** The form: its fields, the promise that changes with them, and sending. */
export function createWriting({ api, texts, emit, focus }: Environment, core: Core) {
  const { state, set, edit, typed, show, clear } = core;
  const previews = latest(answeringMilliseconds);

  function preview(): void {
    const { config, draft, view } = state;
    const chosen = config?.visitor.verified && draft.severity && (draft.product || !config.products.length);
    if (!chosen || view !== 'form') return;
    previews.run(
      () => api.preview(toRequest(draft, config)),
      (answer) => set({ preview: answer }),
      () => set({ preview: null }), // the promise is told again with the ticket; the form works without it
    );
  }

  async function send(): Promise<void> {
    const { config, draft, sending } = state;
    if (!config || sending) return;
    const errors = check(draft, config, texts);
    set({ errors, fault: null });
    if (errors.size) return focus(firstFault);
    set({ sending: true });
    try {
      const done = await openTicket(api, core);
      const { outcome, number } = done.opened;
      if (outcome !== 'redirected' && outcome !== 'refused') {
        clear();
        emit('ticket', { number });
      }
      show('done', { done, sending: false, sentTo: draft.email });
    } catch (caught) {
      const fault = caught as CallError;
      set({ sending: false, fault, errors: new Map(Object.entries(fault.fields ?? {})) });
      focus(state.errors.size ? firstFault : '[role=alert]');
    }
  }

  return {
    preview,
    write() {
      const { draft, config } = state;
      const [only, another] = config?.products ?? [];
      edit({
        writing: true,
        subject: draft.subject || draft.query,
        product: draft.product || (another ? '' : (only?.key ?? '')),
      });
      show('form', { done: null });
      preview();
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
    send: () => void send(),
    backToForm: () => show('form', { done: null }),
  };
}

/** A search may be forgotten, or made before the visitor signed in: then the subject is searched once more. */
async function openTicket(api: Api, { state, edit }: Core): Promise<Submission> {
  const attempt = () =>
    submit(api, toInput(state.draft, state.config!), state.draft.sent, (sent) => edit({ sent }));
  const searchAgain = async () => edit({ searchId: (await api.search(state.draft.subject)).searchId });
  if (!state.draft.searchId) await searchAgain();
  try {
    return await attempt();
  } catch (fault) {
    const { code, fields } = fault as CallError;
    if (code !== 'search_required' && !fields?.searchId) throw fault;
    await searchAgain();
    return attempt();
  }
}

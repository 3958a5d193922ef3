import { createButton } from './button.ts';
import { createInterface } from './commands.ts';
import { createEvents } from './events.ts';
import type { Identity, Panel, PanelContext, Prefill, Zusage } from './interface.ts';
import { chooseLanguage } from './language.ts';
import { ofDocument } from './page.ts';

declare const PANEL: string;

interface Page {
  zusage?: { q?: unknown };
}

/** Puts the button on the page of `script` (`<script src="…/widget/v1/loader.js" data-key="…">`). */
export function start({ src, dataset }: HTMLScriptElement): void {
  const page = window as Page;
  const earlier = page.zusage?.q;
  if (earlier && !Array.isArray(earlier)) return; // the script is on the page twice

  const { key = '', lang, theme, accent, radius } = dataset;
  const language = chooseLanguage([lang, ofDocument('documentElement').lang, ...navigator.languages]);
  const look = { language, theme, accent, radius };
  const { on, emit } = createEvents();
  const prefilled: Prefill[] = [];
  let identity: Identity | undefined;
  let panel: Panel | undefined;
  let loading: Promise<void> | undefined;
  let wanted = false;
  let gone = false;

  const open = () => {
    wanted = true;
    if (panel) panel.open();
    else loading ??= load();
  };
  const { host, root, button, show } = createButton(look, open);
  const context: PanelContext = {
    ...look,
    root,
    key,
    portal: new URL(src).origin,
    fetch: window.fetch.bind(window),
    identity: () => identity,
    emit,
  };
  const fetchModule = (name: string) => import(new URL(name, src).href);

  async function load() {
    show('busy');
    try {
      // A page older than the last deployment names a panel that is gone: its successor has a fixed name.
      const { mount } = await fetchModule(PANEL).catch(() => fetchModule('panel.js?' + Date.now()));
      await attached;
      if (gone) return;
      panel = (await mount(context)) as Panel;
      prefilled.forEach(panel.prefill);
      if (wanted) panel.open();
      show('ready');
    } catch (error) {
      loading = undefined;
      show('failed');
      reportError(error);
    }
  }
  const identify = (next?: Identity) => {
    identity = next;
    panel?.identityChanged(!next);
  };

  const attached = new Promise<void>((done) => {
    const attach = () => {
      if (!gone) ofDocument('body').append(host);
      done(emit('ready', undefined));
    };
    // Always later than the queued commands below, so that their `on('ready')` is heard.
    if (ofDocument('body')) queueMicrotask(attach);
    else addEventListener('DOMContentLoaded', attach);
  });
  page.zusage = createInterface(
    {
      open,
      close() {
        wanted = false;
        panel?.close();
      },
      identify,
      logout: () => identify(),
      prefill(values) {
        if (panel) panel.prefill(values);
        else prefilled.push(values);
      },
      on,
      show: () => void (button.hidden = false),
      hide: () => void (button.hidden = true),
      destroy() {
        gone = true;
        panel?.destroy();
        host.remove();
        delete page.zusage;
      },
    } satisfies Omit<Zusage, 'q'>,
    earlier,
  );
}

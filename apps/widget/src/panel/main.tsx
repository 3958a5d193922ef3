import { render } from 'preact';
import { applyLook } from '../loader/look.ts';
import type { Panel, PanelContext } from '../loader/interface.ts';
import { createApi } from './api.ts';
import { createController } from './controller.ts';
import { createDraftStore } from './draft-store.ts';
import { loadTexts } from './texts/index.ts';
import { keepFocusInside } from './focus.ts';
import { App } from './views/app.tsx';

declare const PANEL_CSS: string;

/** Puts the dialog beside the button, into the same shadow root. Called once by the loader. */
export async function mount(context: PanelContext): Promise<Panel> {
  const { root, language, emit, theme } = context;
  const texts = await loadTexts(language);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(PANEL_CSS);
  root.adoptedStyleSheets.push(sheet);

  const { ownerDocument } = root;
  const dialog = Document.prototype.createElement.call(ownerDocument, 'dialog') as HTMLDialogElement;
  dialog.lang = language;
  dialog.setAttribute('aria-labelledby', 'title');
  dialog.style.colorScheme = theme ?? '';
  root.append(dialog);

  const draw = () => {
    const { accent, radius } = controller.state.config?.look ?? {};
    applyLook(dialog, context.accent ?? accent, context.radius ?? radius);
    render(<App w={controller} t={texts} language={language} onClose={() => dialog.close()} />, dialog);
  };
  const controller = createController({
    api: createApi(context),
    store: createDraftStore(context.key),
    texts,
    portal: context.portal,
    emit,
    draw,
    focus: (selector) => dialog.open && dialog.querySelector<HTMLElement>(selector)?.focus(),
  });
  dialog.onclose = () => emit('close', undefined);
  dialog.onkeydown = (event) => keepFocusInside(event, dialog);

  return {
    open() {
      if (dialog.open) return;
      if (!controller.state.config) controller.loadConfig();
      draw();
      dialog.showModal();
      controller.focusView();
      emit('open', undefined);
    },
    close: () => dialog.close(),
    prefill: controller.prefill,
    identityChanged: controller.identityChanged,
    destroy() {
      dialog.close();
      dialog.remove();
    },
  };
}

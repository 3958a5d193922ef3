import type { PanelContext } from './interface.ts';
import { applyLook } from './look.ts';
import { ofDocument } from './page.ts';

declare const BUTTON_CSS: string;

const words = {
  de: ['Hilfe', 'Nicht erreichbar'],
  en: ['Help', 'Not reachable'],
  fr: ['Aide', 'Injoignable'],
} as const;

export type Look = Pick<PanelContext, 'language' | 'theme' | 'accent' | 'radius'>;

/** The button in its own shadow root. It lies above the page (`position: fixed`) and moves nothing in it. */
export function createButton({ language, theme, accent, radius }: Look, onClick: () => void) {
  const create = ofDocument('createElement').bind(document);
  const host = create('zusage-widget');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(BUTTON_CSS);
  root.adoptedStyleSheets = [sheet];

  const [help, unreachable] = words[language];
  // A landmark of its own, so that the button lies in none of the page's.
  host.role = 'complementary';
  host.ariaLabel = help;
  const button = create('button');
  button.lang = language;
  button.ariaLive = 'polite';
  button.onclick = onClick;
  button.style.colorScheme = theme ?? '';
  applyLook(button, accent, radius);
  root.append(button);

  const show = (state: 'ready' | 'busy' | 'failed') => {
    button.ariaBusy = `${state === 'busy'}`;
    button.textContent = state === 'failed' ? unreachable : help;
  };
  show('ready');
  return { host, root, button, show };
}

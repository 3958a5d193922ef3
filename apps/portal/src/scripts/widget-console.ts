import { widgetAccent } from '@zusage/ui/widget-accent';
import { isColour, lookOf, lookQuery } from '../forms/widget-look.ts';

const PAUSE_MS = 300;

for (const copy of document.querySelectorAll<HTMLElement>('[data-copy]')) offerToCopy(copy);
const form = document.querySelector<HTMLFormElement>('form[data-look]');
const frame = document.querySelector<HTMLIFrameElement>('iframe[data-preview]');
if (form && frame) showWhileChanging(form, frame);

/** Copying needs a secure page; elsewhere the text is there to be selected, and no button says otherwise. */
function offerToCopy(actions: HTMLElement): void {
  const text = document.getElementById(actions.dataset['copy'] ?? '');
  const said = actions.querySelector<HTMLElement>('[data-copy-said]');
  if (!text || !navigator.clipboard) {
    actions.hidden = true;
    return;
  }
  actions.querySelector('button')?.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text.textContent ?? '');
    if (said) said.textContent = actions.dataset['copied'] ?? '';
  });
}

/** The preview follows each answer, and the words about contrast follow the colour. */
function showWhileChanging(look: HTMLFormElement, preview: HTMLIFrameElement): void {
  const accent = look.elements.namedItem('accent') as HTMLInputElement;
  const picker = look.querySelector<HTMLInputElement>('[data-colour]');
  const word = (name: string) => {
    const value = new FormData(look).get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let shown = preview.src;
  const refresh = () => {
    const typed = {
      accent: word('accent'),
      radius: word('radius'),
      language: word('language'),
      theme: word('theme'),
    };
    const address = new URL(`${look.dataset['look']}${lookQuery(lookOf(typed))}`, location.href).href;
    if (address === shown) return;
    shown = address;
    // Not by `src`: that would put each colour into the history of the page.
    preview.contentWindow?.location.replace(address);
  };
  look.addEventListener('input', (event) => {
    if (event.target === picker && picker) accent.value = picker.value;
    else if (picker && isColour(accent.value.trim())) picker.value = accent.value.trim().toLowerCase();
    showContrast(look, accent.value.trim());
    clearTimeout(waiting);
    waiting = setTimeout(refresh, PAUSE_MS);
  });
  if (picker) picker.hidden = false;
  for (const part of look.querySelectorAll<HTMLElement>('[data-without-script]')) part.hidden = true;
}

function showContrast(look: HTMLFormElement, accent: string): void {
  const about = look.querySelector<HTMLElement>('[data-contrast]');
  const none = about?.querySelector<HTMLElement>('[data-contrast-none]');
  if (!about || !none) return;
  const colours = isColour(accent) ? widgetAccent(accent) : null;
  none.hidden = colours !== null;
  const numbers = new Intl.NumberFormat(document.documentElement.lang);
  for (const theme of ['light', 'dark'] as const) {
    const sample = about.querySelector<HTMLElement>(`[data-sample="${theme}"]`);
    if (!sample) continue;
    sample.hidden = colours === null;
    if (!colours) continue;
    const { fill, onFill, contrast, moved } = colours[theme];
    sample.querySelector('[data-fill]')?.setAttribute('fill', fill);
    sample.querySelector('[data-on-fill]')?.setAttribute('fill', onFill);
    const words = sample.querySelector('[data-words]');
    const sentence = (moved ? about.dataset['moved'] : about.dataset['kept']) ?? '';
    if (words) words.textContent = sentence.replace('#', numbers.format(Math.floor(contrast * 10) / 10));
  }
}

import { startPreview } from './editor-preview.ts';
import { startTools } from './editor-tools.ts';
import { startUnsaved } from './editor-unsaved.ts';

const form = document.querySelector<HTMLFormElement>('form[data-editor]');
const area = form?.querySelector<HTMLTextAreaElement>('textarea[name=body]');

if (form && area) {
  for (const part of form.querySelectorAll<HTMLElement>('[data-without-script]')) part.hidden = true;
  startPreview(form, area);
  startTools(form, area);
  startUnsaved(form);
}

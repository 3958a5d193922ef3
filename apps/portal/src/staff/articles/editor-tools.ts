import { applyTool, tools, type Tool } from './markdown-tools.ts';

/** The buttons above the text, and Ctrl+B / Ctrl+S for who writes a lot. */
export function startTools(form: HTMLFormElement, area: HTMLTextAreaElement): void {
  const bar = form.querySelector<HTMLElement>('[data-editor-tools]');
  if (!bar) return;
  bar.hidden = false;
  bar.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-tool]') : null;
    const tool = tools.find((known) => known === button?.dataset['tool']);
    if (tool) use(tool, area);
  });
  form.addEventListener('keydown', (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    const key = event.key.toLowerCase();
    if (key === 'b' && event.target === area) use('bold', area);
    else if (key === 's') form.querySelector<HTMLButtonElement>('[data-save] button')?.click();
    else return;
    event.preventDefault();
  });
}

function use(tool: Tool, area: HTMLTextAreaElement): void {
  const change = applyTool(tool, area.value, area.selectionStart, area.selectionEnd);
  area.focus();
  area.setSelectionRange(change.from, change.to);
  // The one way to write into a field that its undo knows; where it is gone the text is set without.
  if (!document.execCommand('insertText', false, change.insert)) {
    area.setRangeText(change.insert);
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }
  area.setSelectionRange(change.from + change.select[0], change.from + change.select[1]);
}

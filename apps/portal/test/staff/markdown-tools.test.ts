import { describe, expect, test } from 'vitest';
import { applyTool, type Tool } from '../../src/staff/articles/markdown-tools.ts';

/** Applies a tool to a text in which `[` and `]` mark the selection, and marks the new one the same way. */
function use(tool: Tool, marked: string): string {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace('[', '').replace(']', '');
  const { from, to, insert, select } = applyTool(tool, text, start, end);
  const inserted = `${insert.slice(0, select[0])}[${insert.slice(select[0], select[1])}]${insert.slice(select[1])}`;
  return text.slice(0, from) + inserted + text.slice(to);
}

describe('The tools above the Markdown field', () => {
  test('bold, italic and code enclose what is marked and keep it marked', () => {
    expect(use('bold', 'ein [Wort] mehr')).toBe('ein **[Wort]** mehr');
    expect(use('italic', '[Wort]')).toBe('*[Wort]*');
    expect(use('code', 'mit [sm_info]')).toBe('mit `[sm_info]`');
  });

  test('without a selection the cursor stands between the marks', () => {
    expect(use('bold', 'ein []')).toBe('ein **[]**');
  });

  test('code of several lines becomes a block', () => {
    expect(use('code', '[a\nb]')).toBe('```\n[a\nb]\n```');
  });

  test('a link marks its address, ready to be typed over', () => {
    const change = applyTool('link', 'siehe hier', 6, 10);
    expect(change.insert).toBe('[hier](https://)');
    expect(change.insert.slice(...change.select)).toBe('https://');
  });

  test('heading and list take the whole line, however little of it is marked', () => {
    expect(applyTool('heading', 'eins\nzwei\ndrei', 7, 7)).toMatchObject({
      from: 5,
      to: 9,
      insert: '## zwei',
    });
    expect(applyTool('list', 'eins\nzwei\ndrei', 2, 7)).toMatchObject({
      from: 0,
      to: 9,
      insert: '- eins\n- zwei',
    });
    expect(applyTool('list', 'eins', 0, 0)).toMatchObject({ from: 0, to: 4, insert: '- eins' });
  });

  test('a second press takes the mark of a line away', () => {
    expect(applyTool('list', '- eins\n- zwei', 0, 13).insert).toBe('eins\nzwei');
    expect(applyTool('list', '- eins\nzwei', 0, 11).insert).toBe('- - eins\n- zwei');
  });
});

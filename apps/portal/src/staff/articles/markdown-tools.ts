export const tools = ['bold', 'italic', 'heading', 'list', 'link', 'code'] as const;
export type Tool = (typeof tools)[number];

/** A change of a text: what stands from `from` to `to` becomes `insert`; then `select` is marked, counted from `from`. */
export interface Change {
  from: number;
  to: number;
  insert: string;
  select: [start: number, end: number];
}

/** What a tool does to the marked part of a text. Pure, so that it can be tested without a browser. */
export function applyTool(tool: Tool, text: string, start: number, end: number): Change {
  if (tool === 'heading') return prefixLines('## ', text, start, end);
  if (tool === 'list') return prefixLines('- ', text, start, end);
  const marked = text.slice(start, end);
  if (tool === 'link') return link(marked, start, end);
  if (tool === 'code' && marked.includes('\n')) return wrap('```\n', '\n```', marked, start, end);
  const mark = marks[tool];
  return wrap(mark, mark, marked, start, end);
}

const marks = { bold: '**', italic: '*', code: '`' } as const;

function wrap(before: string, after: string, marked: string, from: number, to: number): Change {
  const select: Change['select'] = [before.length, before.length + marked.length];
  return { from, to, insert: before + marked + after, select };
}

/** The address is marked, ready to be typed over. */
function link(marked: string, from: number, to: number): Change {
  const address = 'https://';
  const insert = `[${marked}](${address})`;
  const at = marked === '' ? 1 : insert.length - 1 - address.length;
  return { from, to, insert, select: marked === '' ? [at, at] : [at, at + address.length] };
}

/** Puts a mark before every line that is touched, or takes it away when all have it. */
function prefixLines(prefix: string, text: string, start: number, end: number): Change {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const nextBreak = text.indexOf('\n', end);
  const to = nextBreak === -1 ? text.length : nextBreak;
  const lines = text.slice(from, to).split('\n');
  const hasAll = lines.every((line) => line.startsWith(prefix));
  const insert = lines.map((line) => (hasAll ? line.slice(prefix.length) : prefix + line)).join('\n');
  return { from, to, insert, select: [insert.length, insert.length] };
}

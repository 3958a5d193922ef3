const WIDTH = 78;

/** Lines of at most so many characters, broken between words. */
export function paragraph(text: string, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    if (line !== '' && indent.length + line.length + 1 + word.length > WIDTH) {
      lines.push(indent + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '') lines.push(indent + line);
  return lines.join('\n');
}

/** A heading with entries below it: name, sentence, policy id. '' where there is no entry. */
export function titled(title: string, entries: readonly (readonly [string, string, string])[]): string {
  if (entries.length === 0) return '';
  const body = entries.map(([name, text, rule]) =>
    [name, paragraph(`${text}${rule ? ` (${rule})` : ''}`, '  ')].filter(Boolean).join('\n'),
  );
  return `${title}\n${'-'.repeat(title.length)}\n${body.join('\n')}`;
}

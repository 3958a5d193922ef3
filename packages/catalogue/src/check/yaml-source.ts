import { isCollection, isMap, isScalar, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { pathText, type Fault, type PathParts, type Place } from './fault.ts';

/** A file, read once: its data, what is wrong with its syntax, and where each part of it stands. */
export interface YamlSource {
  /** `undefined` when the syntax does not allow to read it. */
  content: unknown;
  syntaxFaults: Fault[];
  placeOf: (path: PathParts) => Place;
}

/** Reads YAML, and so JSON, which is a part of it. Aliases are limited: a small file must not grow to a large one. */
export function readYaml(text: string): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const syntaxFaults = document.errors.map((error): Fault => {
    const { line, col } = lines.linePos(error.pos[0]);
    return {
      path: '',
      line: Math.max(line, 1),
      column: Math.max(col, 1),
      message: error.message,
      code: 'syntax',
    };
  });
  const placeOf = (path: PathParts): Place => {
    const { line, col } = lines.linePos(offsetOf(document, path));
    return { path: pathText(path), line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  try {
    return { content: document.toJS({ maxAliasCount: 50 }), syntaxFaults, placeOf };
  } catch (error) {
    const message = error instanceof Error ? error.message : 'cannot be read';
    return {
      content: undefined,
      syntaxFaults: [...syntaxFaults, { path: '', line: 1, column: 1, message, code: 'syntax' }],
      placeOf,
    };
  }
}

/** Where the deepest part of a path that exists begins: at its key, or at the entry of a list. */
function offsetOf(document: Document, path: PathParts): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
      if (!pair) break;
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isCollection(node)) {
      const item: unknown = node.items[Number(part)];
      if (item === undefined) break;
      offset = startOf(item) ?? offset;
      node = item;
    } else break;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null)?.range?.[0];
}

/**
 * Reads a property of the document past the page's own elements: `<img name="body">` would otherwise answer for
 * `document.body` (DOM clobbering).
 */
export function ofDocument<K extends keyof Document>(name: K): Document[K] {
  return Reflect.get(Document.prototype, name, document);
}

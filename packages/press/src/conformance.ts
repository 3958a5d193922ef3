// The compiler writes a file to one standard at a time. Our documents keep two: it is written as PDF/A-2a, and what
// PDF/UA-1 asks for beyond that is added here: its mark in the metadata (declared, as PDF/A demands for every foreign
// entry) and that viewers show the title. The compiler has checked the same document against PDF/UA-1 before.

const UA_DECLARATION =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>' +
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>' +
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">' +
  '<pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>Indicates which part of ISO 14289 the file conforms to</pdfaProperty:description>' +
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>' +
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>';

/** @throws Error when the file is not laid out as the compiler lays it out */
export function declareUniversalAccess(pdf: Buffer): Buffer {
  const text = pdf.toString('latin1');
  let metadata = objectWith(text, '/Type /Metadata');
  metadata = replaceOnce(
    metadata,
    'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"',
    'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"  xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"',
  );
  metadata = replaceOnce(
    metadata,
    '</rdf:Bag></pdfaExtension:schemas>',
    `${UA_DECLARATION}</rdf:Bag></pdfaExtension:schemas>`,
  );
  metadata = replaceOnce(metadata, '<pdfaid:part>', '<pdfuaid:part>1</pdfuaid:part><pdfaid:part>');
  metadata = withLength(metadata);
  const catalog = objectWith(text, '/Type /Catalog');
  const shown = replaceOnce(
    catalog,
    '/ViewerPreferences <<',
    '/ViewerPreferences <<\n    /DisplayDocTitle true',
  );
  const changed = replaceOnce(
    replaceOnce(text, objectWith(text, '/Type /Metadata'), metadata),
    catalog,
    shown,
  );
  return Buffer.from(withReferences(changed), 'latin1');
}

/** The whole object that holds a mark, from its number to its end. */
function objectWith(text: string, mark: string): string {
  const at = text.indexOf(mark);
  const from = text.lastIndexOf(' 0 obj\n', at);
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const end = text.indexOf('\nendobj\n', at);
  if (at < 0 || from < 0 || end < 0 || text.includes(mark, end))
    throw new Error(`a PDF without one "${mark}"`);
  return text.slice(start, end);
}

function replaceOnce(text: string, before: string, after: string): string {
  const at = text.indexOf(before);
  if (at < 0) throw new Error(`nothing to replace: "${before.slice(0, 40)}"`);
  return text.slice(0, at) + after + text.slice(at + before.length);
}

function withLength(stream: string): string {
  const [, content] = /\nstream\n(.*)\nendstream$/s.exec(stream) ?? [];
  if (content === undefined) throw new Error('metadata without a stream');
  return stream.replace(/\/Length \d+/, `/Length ${content.length}`);
}

/** The table of where each object begins, made anew. */
function withReferences(text: string): string {
  const at = text.lastIndexOf('\nxref\n') + 1;
  const [, count = ''] = /^xref\n0 (\d+)\n/.exec(text.slice(at, at + 40)) ?? [];
  const table = `xref\n0 ${count}\n`;
  const rows = at + table.length;
  if (at === 0 || count === '') throw new Error('a PDF without its table of references');
  const places = new Map<number, number>();
  for (const found of text.slice(0, at).matchAll(/(?<=\n)(\d+) 0 obj\n/g))
    places.set(Number(found[1]), found.index);
  const entries = Array.from({ length: Number(count) }, (_, number) => {
    const entry = text.slice(rows + number * 20, rows + number * 20 + 20);
    if (entry.charAt(17) !== 'n') return entry;
    const place = places.get(number);
    if (place === undefined) throw new Error(`object ${number} is not in the PDF`);
    return String(place).padStart(10, '0') + entry.slice(10);
  });
  const rest = text.slice(rows + Number(count) * 20).replace(/startxref\n\d+/, `startxref\n${at}`);
  return text.slice(0, at) + table + entries.join('') + rest;
}

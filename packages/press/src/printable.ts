/** Stands for a sign that a face cannot draw: all of them have this one. */
const STAND_IN = '?';

/**
 * Text as it can be set: PDF/A and PDF/UA allow no sign without a shape, so one that a face does not know is drawn as a
 * question mark, a space as a plain one, and what has no width (controls, directions) is left out. What was signed keeps
 * the text as it is.
 */
export function printable(text: string, known: ReadonlySet<number>): string {
  const signs = text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '');
  return [...signs]
    .map((sign) => {
      if (known.has(sign.codePointAt(0) ?? 0)) return sign;
      return /\p{Zs}/u.test(sign) ? ' ' : STAND_IN;
    })
    .join('');
}

/** Code points that all of these TrueType faces have, from their character maps of format 4 and 12. */
export function commonSigns(fonts: readonly Buffer[]): ReadonlySet<number> {
  const [first = new Set<number>(), ...others] = fonts.map(signsOf);
  return new Set([...first].filter((sign) => others.every((other) => other.has(sign))));
}

function signsOf(font: Buffer): Set<number> {
  const signs = new Set<number>();
  const map = tableAt(font, 'cmap');
  const maps = font.readUInt16BE(map + 2);
  for (let index = 0; index < maps; index += 1) {
    const at = map + font.readUInt32BE(map + 4 + index * 8 + 4);
    if (font.readUInt16BE(at) === 4) addFormat4(font, at, signs);
    if (font.readUInt16BE(at) === 12) addFormat12(font, at, signs);
  }
  return signs;
}

function tableAt(font: Buffer, tag: string): number {
  const tables = font.readUInt16BE(4);
  for (let index = 0; index < tables; index += 1) {
    const entry = 12 + index * 16;
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`a face without a table "${tag}"`);
}

function addFormat4(font: Buffer, at: number, signs: Set<number>): void {
  const segments = font.readUInt16BE(at + 6) / 2;
  const ends = at + 14;
  const starts = ends + segments * 2 + 2;
  const deltas = starts + segments * 2;
  const offsets = deltas + segments * 2;
  for (let segment = 0; segment < segments; segment += 1) {
    const from = font.readUInt16BE(starts + segment * 2);
    const to = font.readUInt16BE(ends + segment * 2);
    const delta = font.readUInt16BE(deltas + segment * 2);
    const place = offsets + segment * 2;
    const offset = font.readUInt16BE(place);
    for (let sign = from; sign <= to && sign < 0xff_ff; sign += 1) {
      const glyph = offset === 0 ? sign + delta : font.readUInt16BE(place + offset + (sign - from) * 2);
      if ((glyph & 0xff_ff) !== 0) signs.add(sign);
    }
  }
}

function addFormat12(font: Buffer, at: number, signs: Set<number>): void {
  const groups = font.readUInt32BE(at + 12);
  for (let group = 0; group < groups; group += 1) {
    const entry = at + 16 + group * 12;
    for (let sign = font.readUInt32BE(entry); sign <= font.readUInt32BE(entry + 4); sign += 1)
      signs.add(sign);
  }
}

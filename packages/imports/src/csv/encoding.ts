import { setImmediate as nextTurn } from 'node:timers/promises';
import { TableFault } from './table-fault.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'windows-1252';

/** Opens the same bytes from their beginning, each time anew. */
export type Source = () => AsyncIterable<Uint8Array> | Promise<AsyncIterable<Uint8Array>>;

export interface Surveyed {
  encoding: Encoding;
  bytes: number;
  /** The beginning, decoded: enough for a header. */
  head: string;
}

const HEAD_BYTES = 64 * 1024;
/** Bytes that Windows-1252 leaves undefined: text has none of them. */
const UNDEFINED_IN_1252 = [0x81, 0x8d, 0x8f, 0x90, 0x9d];
const WORKBOOKS = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/**
 * Reads a file once and says how its letters are written. UTF-8 with or without a mark, UTF-16 with its mark (Excel's
 * "Unicode text"), and for what is neither Windows-1252, as spreadsheets on Windows save.
 *
 * @throws TableFault file_empty, file_too_large, file_workbook, file_binary
 */
export async function survey(source: Source, bytesMax: number): Promise<Surveyed> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let bytes = 0;
  let head = new Uint8Array(0);
  let isUtf8 = true;
  const seen = { zero: false, undefined1252: false };
  for await (const chunk of await source()) {
    bytes += chunk.length;
    if (bytes > bytesMax)
      throw new TableFault('file_too_large', { params: { max: Math.floor(bytesMax / 1024 / 1024) } });
    if (head.length < HEAD_BYTES) head = joined(head, chunk.subarray(0, HEAD_BYTES - head.length));
    if (chunk.includes(0)) seen.zero = true;
    if (isUtf8 && !decodes(utf8, chunk)) isUtf8 = false;
    if (UNDEFINED_IN_1252.some((byte) => chunk.includes(byte))) seen.undefined1252 = true;
  }
  if (bytes === 0) throw new TableFault('file_empty');
  if (isUtf8 && !decodes(utf8)) isUtf8 = false;
  if (WORKBOOKS.some((signature) => signature.every((byte, at) => head[at] === byte)))
    throw new TableFault('file_workbook');
  const encoding = encodingOf(head, isUtf8, seen);
  return { encoding, bytes, head: new TextDecoder(encoding).decode(head, { stream: true }) };
}

function encodingOf(
  head: Uint8Array,
  isUtf8: boolean,
  seen: { zero: boolean; undefined1252: boolean },
): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (seen.zero) throw new TableFault('file_binary');
  if (isUtf8) return 'utf-8';
  if (seen.undefined1252) throw new TableFault('file_binary');
  return 'windows-1252';
}

function decodes(decoder: TextDecoder, chunk?: Uint8Array): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** Read at once; whatever else the process does gets its turn in between (S50). */
const PIECE_BYTES = 16 * 1024;

/** The text of a file, piece by piece, without its mark. */
export async function* decoded(source: Source, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of await source())
    for (let at = 0; at < chunk.length; at += PIECE_BYTES) {
      const text = decoder.decode(chunk.subarray(at, at + PIECE_BYTES), { stream: true });
      if (text !== '') yield text;
      await nextTurn();
    }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

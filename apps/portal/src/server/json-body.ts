import type { IncomingMessage } from 'node:http';
import { AppError, invalidField } from '@zusage/errors';
import { header } from './request.ts';

const BYTES_MAX = 1_048_576;
const DEPTH_MAX = 32;

/**
 * Reads a JSON body. Other media types are refused before a byte is read, large ones as soon as they are (S27, S52).
 *
 * @throws AppError unsupported_media_type, payload_too_large, invalid_input on `body`
 */
export async function readJsonBody(request: IncomingMessage): Promise<{ text: string; value: unknown }> {
  const type = (header(request, 'content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new AppError('unsupported_media_type');
  if (Number(header(request, 'content-length') ?? 0) > BYTES_MAX) throw new AppError('payload_too_large');
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > BYTES_MAX) throw new AppError('payload_too_large');
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  return { text, value: parse(text) };
}

function parse(text: string): unknown {
  // Counted before parsing: a deep document costs the parser its stack.
  if (depthOf(text) > DEPTH_MAX) throw invalidField('body', 'too_many');
  try {
    return JSON.parse(text);
  } catch {
    throw invalidField('body', 'wrong_type');
  }
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (inString) {
      if (character === '\\') index += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') deepest = Math.max(deepest, (depth += 1));
    else if (character === '}' || character === ']') depth -= 1;
  }
  return deepest;
}

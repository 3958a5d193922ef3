import { accentStyle } from '@zusage/ui';
import { createHash } from 'node:crypto';

export interface AccentSheet {
  css: string;
  /** For the page's policy. */
  hash: `sha256-${string}`;
}

const sheets = new Map<string, AccentSheet>();

/** A provider's accent as a style sheet with its hash; made once per colour. */
export function accentSheet(accent: string): AccentSheet {
  let sheet = sheets.get(accent);
  if (!sheet) {
    const css = accentStyle(accent);
    sheet = { css, hash: `sha256-${createHash('sha256').update(css).digest('base64')}` };
    sheets.set(accent, sheet);
  }
  return sheet;
}

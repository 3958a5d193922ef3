import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Lucide icons the product uses, by our name for them. Run `node packages/ui/scripts/icons.ts` after a change. */
export const used = {
  alert: 'triangle-alert',
  arrowLeft: 'arrow-left',
  arrowRight: 'arrow-right',
  attachment: 'paperclip',
  book: 'book-open',
  calendar: 'calendar',
  check: 'check',
  chevronDown: 'chevron-down',
  chevronRight: 'chevron-right',
  clock: 'clock',
  close: 'x',
  draft: 'pencil-line',
  external: 'external-link',
  hourglass: 'hourglass',
  info: 'info',
  mail: 'mail',
  menu: 'menu',
  moon: 'moon',
  note: 'notebook-pen',
  pause: 'circle-pause',
  person: 'user',
  phone: 'phone',
  plus: 'plus',
  portal: 'monitor',
  print: 'printer',
  search: 'search',
  stop: 'octagon-alert',
  sun: 'sun',
  system: 'sun-moon',
  thumbsDown: 'thumbs-down',
  thumbsUp: 'thumbs-up',
  tick: 'circle-check',
  widget: 'message-square-text',
} as const;

interface IconSet {
  icons: Record<string, { body: string }>;
  aliases?: Record<string, { parent: string }>;
}

/** The TypeScript source of src/icons/lucide.ts: only the used shapes, so that no page carries the whole set. */
export function source(): string {
  const path = createRequire(import.meta.url).resolve('@iconify-json/lucide/icons.json');
  const set: IconSet = JSON.parse(readFileSync(path, 'utf8'));
  const lines = Object.entries(used).map(([name, lucide]) => {
    const icon = set.icons[set.aliases?.[lucide]?.parent ?? lucide];
    if (!icon) throw new Error(`Lucide has no icon "${lucide}"`);
    return `  ${name}:\n    '${icon.body}',\n`;
  });
  const head =
    '// Written by scripts/icons.ts from @iconify-json/lucide (ISC). Do not edit.\n// prettier-ignore\n';
  return `${head}export const shapes = {\n${lines.join('')}} as const;\n`;
}

if (import.meta.main) writeFileSync(new URL('../src/icons/lucide.ts', import.meta.url), source());

import type { WidgetLook } from '../api-types.ts';

/** The attributes that a look gives the loader. */
export function lookAttributes({
  language,
  theme,
  accent,
  radius,
}: WidgetLook): [name: string, value: string][] {
  const all: [string, string | number | undefined][] = [
    ['data-lang', language],
    ['data-theme', theme],
    ['data-accent', accent],
    ['data-radius', radius],
  ];
  return all.flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
}

/** What a partner copies into its pages: one element, nothing else. */
export function snippetOf({
  publicKey,
  portalUrl,
  look,
}: {
  publicKey: string;
  portalUrl: string;
  look: WidgetLook;
}): string {
  const attributes = [
    ['src', `${portalUrl}/widget/v1/loader.js`] as const,
    ['data-key', publicKey] as const,
    ...lookAttributes(look),
  ].map(([name, value]) => `  ${name}="${escaped(value)}"`);
  return ['<script', ...attributes, '  async', '></script>'].join('\n');
}

export const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

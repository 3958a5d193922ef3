import { limits } from '@zusage/ui/widget-accent';

export { limits };

/** The tokens that stand for the provider, derived from `--accent` or else from the product's own accent. */
export function accentTokens(tokens: Map<string, string>): [string, string][] {
  const own = /oklch\([^)]*\)/.exec(tokens.get('--accent-fill') ?? '')?.[0];
  if (!own) throw new Error('tokens.css has no --accent-fill in oklch()');
  const { light, dark } = limits;
  const from = `oklch(from var(--accent, ${own})`;
  const tint = ({ soft }: (typeof limits)['light' | 'dark']) =>
    `${from} ${soft.lightness} min(c * ${soft.chromaShare}, ${soft.chromaMax}) h)`;
  const text = `light-dark(${from} min(l, ${light.lightnessMax}) min(c, ${light.chromaMax}) h), ${from} max(l, ${dark.lightnessMin}) min(c, ${dark.chromaMax}) h))`;
  return [
    ['--accent-text', text],
    ['--accent-fill', 'var(--accent-text)'],
    ['--accent-line', 'var(--accent-text)'],
    ['--accent-on-fill', 'var(--paper)'],
    ['--accent-soft', `light-dark(${tint(light)}, ${tint(dark)})`],
  ];
}

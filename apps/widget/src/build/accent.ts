/**
 * How a partner's colour becomes usable on paper, as limits of OKLCH lightness and chroma: the hue stays, the
 * lightness moves only as far as 4.5:1 asks (WCAG 2.2, 1.4.3). The browser computes it from `--accent`, which costs
 * the widget no code; a test holds the limits against every hue with the portal's own contrast function.
 */
export const limits = {
  light: {
    lightnessMax: 0.48,
    chromaMax: 0.16,
    soft: { lightness: 0.945, chromaShare: 0.3, chromaMax: 0.035 },
  },
  dark: {
    lightnessMin: 0.76,
    chromaMax: 0.12,
    soft: { lightness: 0.275, chromaShare: 0.35, chromaMax: 0.04 },
  },
} as const;

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

import { ground } from './accent.ts';
import { contrast, fitToScreen, formatOklch, parseHex, type Oklch } from './oklch.ts';

/**
 * How a partner's colour becomes usable in the widget, as limits of OKLCH lightness and chroma: the hue stays, the
 * lightness moves only as far as 4.5:1 asks (WCAG 2.2, 1.4.3). On a partner's page the browser computes it from
 * `--accent`, which costs the widget no code; here the same is computed to show it.
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

/** A partner's colour as the widget shows it in one theme. */
export interface WidgetAccent {
  /** The button, and links on paper; a CSS `oklch()`. */
  fill: string;
  /** The word on the button. */
  onFill: string;
  /** Between the two, from 1 to 21. */
  contrast: number;
  /** It had to be darker, lighter or calmer than the partner's own. */
  moved: boolean;
}

/** Throws a RangeError when `hex` is not `#rgb` or `#rrggbb`. */
export function widgetAccent(hex: string): { light: WidgetAccent; dark: WidgetAccent } {
  const accent = parseHex(hex);
  const light = {
    ...accent,
    l: Math.min(accent.l, limits.light.lightnessMax),
    c: Math.min(accent.c, limits.light.chromaMax),
  };
  const dark = {
    ...accent,
    l: Math.max(accent.l, limits.dark.lightnessMin),
    c: Math.min(accent.c, limits.dark.chromaMax),
  };
  return {
    light: shown(accent, light, ground.light.paper),
    dark: shown(accent, dark, ground.dark.paper),
  };
}

function shown(own: Oklch, used: Oklch, paper: Oklch): WidgetAccent {
  const fitted = fitToScreen(used);
  return {
    fill: formatOklch(fitted),
    onFill: formatOklch(paper),
    contrast: contrast(fitted, paper),
    moved: own.l !== used.l || own.c !== used.c,
  };
}

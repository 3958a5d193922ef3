import { contrast, fitToScreen, formatOklch, parseHex, type Oklch } from './oklch.ts';

/** The colours of one theme that stand for the provider; each value is a CSS `oklch()`. */
export interface AccentColours {
  /** Links and accented words: at least 4.5:1 on paper, sunk paper and `soft`. */
  text: string;
  /** Filled button, current position: at least 3:1 on paper. */
  fill: string;
  /** Ink on `fill`: at least 4.5:1. */
  onFill: string;
  /** Marks, focus ring, selected border: at least 3:1 on paper and sunk paper. */
  line: string;
  /** A tint behind a selected row or choice; ink and `text` stay readable on it. */
  soft: string;
}

export interface AccentTokens {
  light: AccentColours;
  dark: AccentColours;
}

interface Ground {
  paper: Oklch;
  sunk: Oklch;
  ink: Oklch;
}

/** Paper and ink of tokens.css, which a test holds equal to these: contrast can only be corrected against a known ground. */
export const ground: { light: Ground; dark: Ground } = {
  light: {
    paper: { l: 0.984, c: 0.007, h: 85 },
    sunk: { l: 0.958, c: 0.011, h: 83 },
    ink: { l: 0.235, c: 0.016, h: 60 },
  },
  dark: {
    paper: { l: 0.2, c: 0.008, h: 65 },
    sunk: { l: 0.245, c: 0.01, h: 65 },
    ink: { l: 0.915, c: 0.014, h: 85 },
  },
};

const TEXT = 4.5;
const SHAPE = 3;

/**
 * Makes a provider's accent usable on paper in both themes: keeps its hue, moves its lightness only as far as
 * WCAG 2.2 (1.4.3, 1.4.11) asks. Throws a RangeError when `hex` is not `#rgb` or `#rrggbb`.
 */
export function accentTokens(hex: string): AccentTokens {
  const accent = parseHex(hex);
  return { light: onLight(accent), dark: onDark(accent) };
}

/** The same as custom properties for a `<style>` element: `:root{--accent-text:light-dark(…,…);…}`. */
export function accentStyle(hex: string, selector = ':root'): string {
  const { light, dark } = accentTokens(hex);
  const property = (name: string, key: keyof AccentColours) =>
    `--accent-${name}:light-dark(${light[key]},${dark[key]})`;
  const all = [property('text', 'text'), property('fill', 'fill'), property('on-fill', 'onFill')];
  return `${selector}{${[...all, property('line', 'line'), property('soft', 'soft')].join(';')}}`;
}

function onLight(accent: Oklch): AccentColours {
  const { paper, sunk, ink } = ground.light;
  const soft = fitToScreen({ l: 0.95, c: Math.min(accent.c * 0.25, 0.018), h: accent.h });
  const text = move(accent, -1, (tried) => reaches(tried, TEXT, [paper, sunk, soft]));
  const line = move(accent, -1, (tried) => reaches(tried, SHAPE, [paper, sunk]));
  const readable = (tried: Oklch) => [paper, ink].find((candidate) => contrast(candidate, tried) >= TEXT);
  const fill = move(accent, -1, (tried) => contrast(tried, paper) >= SHAPE && readable(tried) !== undefined);
  return format({ text, fill, onFill: readable(fill) ?? paper, line, soft });
}

function onDark(accent: Oklch): AccentColours {
  const { paper, sunk } = ground.dark;
  // Full chroma glows on a dark ground: a little less keeps the paper calm.
  const calm = { ...accent, l: Math.max(accent.l, 0.68), c: Math.min(accent.c * 0.85, 0.14) };
  const soft = fitToScreen({ l: 0.275, c: Math.min(accent.c * 0.3, 0.03), h: accent.h });
  const text = move(calm, 1, (tried) => reaches(tried, TEXT, [paper, sunk, soft]));
  const line = move(calm, 1, (tried) => reaches(tried, SHAPE, [paper, sunk]));
  return format({ text, fill: text, onFill: paper, line, soft });
}

function move(from: Oklch, direction: 1 | -1, isEnough: (tried: Oklch) => boolean): Oklch {
  let tried = fitToScreen(from);
  const end = direction === 1 ? 1 : 0;
  while (!isEnough(tried) && tried.l !== end) {
    tried = fitToScreen({ ...from, l: Math.min(1, Math.max(0, tried.l + direction * 0.005)) });
  }
  return tried;
}

function reaches(colour: Oklch, ratio: number, grounds: Oklch[]): boolean {
  return grounds.every((candidate) => contrast(colour, candidate) >= ratio);
}

function format(colours: Record<keyof AccentColours, Oklch>): AccentColours {
  const { text, fill, onFill, line, soft } = colours;
  return {
    text: formatOklch(text),
    fill: formatOklch(fill),
    onFill: formatOklch(onFill),
    line: formatOklch(line),
    soft: formatOklch(soft),
  };
}

import { ground } from '@zusage/ui/accent';
import { expect, test } from 'vitest';
import { limits } from '../src/build/accent.ts';

interface Oklch {
  l: number;
  c: number;
  h: number;
}

/** WCAG's luminance of what a browser shows: OKLCH → linear sRGB (CSS Color 4), clipped to the screen. */
function luminance({ l, c, h }: Oklch): number {
  const [a, b] = [c * Math.cos((h * Math.PI) / 180), c * Math.sin((h * Math.PI) / 180)];
  const x = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const y = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const z = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  const red = clip(4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z);
  const green = clip(-1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z);
  const blue = clip(-0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Oklch, other: Oklch): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

/** Every colour a partner could choose, a little further than screens go. */
function* colours(): Generator<Oklch> {
  for (let l = 0; l <= 1.0001; l += 0.05) {
    for (let c = 0; c <= 0.34; c += 0.02) for (let h = 0; h < 360; h += 5) yield { l, c, h };
  }
}

const text = {
  light: ({ l, c, h }: Oklch) => ({
    l: Math.min(l, limits.light.lightnessMax),
    c: Math.min(c, limits.light.chromaMax),
    h,
  }),
  dark: ({ l, c, h }: Oklch) => ({
    l: Math.max(l, limits.dark.lightnessMin),
    c: Math.min(c, limits.dark.chromaMax),
    h,
  }),
};

test.each(['light', 'dark'] as const)(
  'any partner’s colour reads with at least 4.5:1 on paper (%s)',
  (theme) => {
    const { soft } = limits[theme];
    const { paper, sunk, ink } = ground[theme];
    let worst = Infinity;
    let worstInk = Infinity;
    for (const colour of colours()) {
      const tint = {
        l: soft.lightness,
        c: Math.min(colour.c * soft.chromaShare, soft.chromaMax),
        h: colour.h,
      };
      const shown = text[theme](colour);
      worst = Math.min(worst, ...[paper, sunk, tint].map((behind) => contrast(shown, behind)));
      worstInk = Math.min(worstInk, contrast(ink, tint));
    }
    expect(worst).toBeGreaterThanOrEqual(4.5);
    expect(worstInk).toBeGreaterThanOrEqual(4.5);
  },
);

import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { accentStyle, accentTokens, ground, type AccentColours } from '../src/color/accent.ts';
import { contrast, formatOklch, parseHex, type Oklch } from '../src/color/oklch.ts';

const css = readFileSync(new URL('../src/styles/tokens.css', import.meta.url), 'utf8');

function parse(colour: string): Oklch {
  const [l, c, h] = (/^oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)$/.exec(colour)?.slice(1) ?? []).map(Number);
  if (l === undefined || c === undefined || h === undefined) throw new Error(`not oklch: ${colour}`);
  return { l, c, h };
}

function token(name: string): { light: Oklch; dark: Oklch } {
  const pair = new RegExp(`--${name}: light-dark\\((oklch\\([^)]*\\)), (oklch\\([^)]*\\))\\)`).exec(css);
  if (!pair?.[1] || !pair[2]) throw new Error(`no token --${name}`);
  return { light: parse(pair[1]), dark: parse(pair[2]) };
}

function expectReadable(colours: AccentColours, theme: 'light' | 'dark') {
  const { paper, sunk, ink } = ground[theme];
  const soft = parse(colours.soft);
  for (const behind of [paper, sunk, soft]) {
    expect(contrast(parse(colours.text), behind)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(ink, behind)).toBeGreaterThanOrEqual(7);
  }
  expect(contrast(parse(colours.onFill), parse(colours.fill))).toBeGreaterThanOrEqual(4.5);
  expect(contrast(parse(colours.fill), paper)).toBeGreaterThanOrEqual(3);
  for (const behind of [paper, sunk]) expect(contrast(parse(colours.line), behind)).toBeGreaterThanOrEqual(3);
}

describe('a provider’s accent', () => {
  const awkward = [
    '#000',
    '#ffffff',
    '#ffff00',
    '#00ff00',
    '#0000ff',
    '#ff0000',
    '#808080',
    '#f58220',
    '#003b5c',
    '#7f7f00',
  ];

  test.each(awkward)('%s is readable in both themes', (hex) => {
    const { light, dark } = accentTokens(hex);
    expectReadable(light, 'light');
    expectReadable(dark, 'dark');
  });

  test('any colour a provider may choose is readable in both themes', () => {
    const hex = fc
      .integer({ min: 0, max: 0xffffff })
      .map((value) => `#${value.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(hex, (chosen) => {
        const { light, dark } = accentTokens(chosen);
        expectReadable(light, 'light');
        expectReadable(dark, 'dark');
      }),
      { numRuns: 400 },
    );
  });

  test('a colour that is readable already stays as it is on light paper', () => {
    const navy = accentTokens('#003b5c').light;
    expect(parse(navy.fill).l).toBeCloseTo(parseHex('#003b5c').l, 2);
    expect(navy.text).toBe(navy.fill);
  });

  test('keeps the hue', () => {
    const { light, dark } = accentTokens('#f58220');
    for (const colours of [light, dark]) expect(parse(colours.text).h).toBeCloseTo(parseHex('#f58220').h, 0);
  });

  test('is written as custom properties for both themes', () => {
    expect(accentStyle('#003b5c')).toMatch(
      /^:root\{--accent-text:light-dark\(oklch\([^)]+\),oklch\([^)]+\)\);--accent-fill:/,
    );
  });

  test('refuses what is no colour', () => {
    for (const wrong of ['red', '#12', '#1234567', 'url(x)', ''])
      expect(() => accentTokens(wrong)).toThrow(RangeError);
  });
});

describe('tokens.css', () => {
  test('paper and ink are those the accent is corrected against', () => {
    for (const theme of ['light', 'dark'] as const) {
      expect(token('paper')[theme]).toEqual(ground[theme].paper);
      expect(token('paper-sunk')[theme]).toEqual(ground[theme].sunk);
      expect(token('ink')[theme]).toEqual(ground[theme].ink);
    }
  });

  test.each(['ink', 'ink-soft', 'ink-faint', 'error', 'warn', 'success', 'accent-text'])(
    '--%s reads on paper and sunk paper',
    (name) => {
      for (const theme of ['light', 'dark'] as const) {
        for (const behind of ['paper', 'paper-sunk', 'paper-raised']) {
          expect(
            contrast(token(name)[theme], token(behind)[theme]),
            `${theme} on ${behind}`,
          ).toBeGreaterThanOrEqual(4.5);
        }
      }
    },
  );

  test.each(['error', 'warn', 'success'])('--%s and ink read on its tint', (name) => {
    for (const theme of ['light', 'dark'] as const) {
      const tint = token(`${name}-soft`)[theme];
      expect(contrast(token(name)[theme], tint)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(token('ink')[theme], tint)).toBeGreaterThanOrEqual(7);
      expect(contrast(token('ink-soft')[theme], tint)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(['edge', 'accent-line'])('--%s is seen on paper (3:1)', (name) => {
    for (const theme of ['light', 'dark'] as const) {
      expect(contrast(token(name)[theme], token('paper')[theme])).toBeGreaterThanOrEqual(3);
    }
  });

  test('every colour exists on an sRGB screen within rounding', () => {
    const all = [...css.matchAll(/oklch\([^)]*\)/g)].map(([colour]) => colour);
    expect(all.length).toBeGreaterThan(30);
    for (const colour of all) expect(formatOklch(parse(colour))).toBe(colour);
  });
});

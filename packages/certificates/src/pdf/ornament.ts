import { createHash } from 'node:crypto';

// Fine lines as banknotes and share certificates have them, each certificate's its own: the curves follow from its number.

type Point = readonly [x: number, y: number];

export interface Ornaments {
  /** SVG, in millimetres. */
  band: string;
  rosette: string;
}

let drawn: (Ornaments & { key: string }) | undefined;

/** Both ornaments of a certificate; kept until the next one's, as a certificate is printed in three languages. */
export function ornaments(seed: string, { accent, fine }: { accent: string; fine: string }): Ornaments {
  const key = [seed, accent, fine].join('\n');
  if (drawn?.key !== key)
    drawn = {
      key,
      band: band(seed, { width: 182, height: 9, colour: fine }),
      rosette: rosette(seed, { size: 26, colour: accent }),
    };
  return drawn;
}

/** A band of interlaced waves. */
function band(
  seed: string,
  { width, height, colour }: { width: number; height: number; colour: string },
): string {
  const pick = numbers(seed, 'band');
  const lines = 12;
  const waves = 9 + (pick() % 4);
  const swell = 2 + (pick() % 3);
  const paths = Array.from({ length: lines }, (_, line) => {
    const phase = (line / lines) * Math.PI * 2;
    const at = (t: number): Point => {
      const x = t * width;
      const turn = t * Math.PI * 2;
      const reach = 0.3 + 0.17 * Math.cos(turn * swell + phase / 2);
      return [x, height / 2 + height * reach * Math.sin(turn * waves + phase)];
    };
    return curve(at, waves * 8);
  });
  return svg(width, height, colour, paths, 0.09);
}

function rosette(seed: string, { size, colour }: { size: number; colour: string }): string {
  const pick = numbers(seed, 'rosette');
  const petals = 9 + (pick() % 5);
  const inner = 14 + (pick() % 7);
  const middle = size / 2;
  const ring = (lines: number, from: number, reach: number, leaves: number) =>
    Array.from({ length: lines }, (_, line) => {
      const phase = (line / lines) * Math.PI * 2;
      const at = (t: number): Point => {
        const angle = t * Math.PI * 2;
        const radius = middle * (from + reach * Math.sin(leaves * angle + phase));
        return [middle + radius * Math.cos(angle), middle + radius * Math.sin(angle)];
      };
      return curve(at, leaves * 8);
    });
  return svg(size, size, colour, [...ring(8, 0.78, 0.19, petals), ...ring(5, 0.42, 0.14, inner)], 0.09);
}

const SIGNS = 2;

/** A smooth line through a curve: cubic Béziers with the curve's own direction at every joint. */
function curve(at: (t: number) => Point, steps: number): string {
  const nudge = 1e-4;
  const parts: string[] = [];
  for (let step = 0; step <= steps; step += 1) {
    const t = step / steps;
    const [x, y] = at(t);
    const [ax, ay] = at(t - nudge);
    const [bx, by] = at(t + nudge);
    const reach = 1 / (steps * 3 * 2 * nudge);
    const ahead: Point = [(bx - ax) * reach, (by - ay) * reach];
    if (step === 0) parts.push(`M${pair(x, y)}C${pair(x + ahead[0], y + ahead[1])}`);
    else {
      const before = `${pair(x - ahead[0], y - ahead[1])} ${pair(x, y)}`;
      parts.push(step === steps ? before : `${before} ${pair(x + ahead[0], y + ahead[1])}`);
    }
  }
  return parts.join(' ');
}

const pair = (x: number, y: number): string => `${x.toFixed(SIGNS)},${y.toFixed(SIGNS)}`;

const svg = (width: number, height: number, colour: string, paths: string[], weight: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}">` +
  `<g fill="none" stroke="${colour}" stroke-width="${weight}">${paths.map((path) => `<path d="${path}"/>`).join('')}</g></svg>`;

/** The same numbers for the same certificate. */
function numbers(seed: string, what: string): () => number {
  const bytes = createHash('sha256').update(`${what}\n${seed}`).digest();
  let next = 0;
  return () => bytes[next++ % bytes.length] ?? 0;
}

/** A provider's colour as it prints: dark enough to be read on white, and a pale tint of it for fine lines. */
export function printColours(hex: string): { accent: string; fine: string } {
  const [red = 0, green = 0, blue = 0] = (/^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(hex) ?? [])
    .slice(1)
    .map((part) => Number.parseInt(part, 16));
  let colour = [red, green, blue];
  while (contrastToWhite(colour) < TEXT_CONTRAST_MIN) colour = colour.map((part) => Math.floor(part * 0.95));
  return { accent: toHex(colour), fine: toHex(colour.map((part) => Math.round(part + (255 - part) * 0.5))) };
}

/** WCAG 2.2, 1.4.3 with a margin for printers. */
const TEXT_CONTRAST_MIN = 5;

function contrastToWhite(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

const toHex = (colour: readonly number[]): string =>
  `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

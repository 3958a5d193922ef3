/**
 * Hands the partner's colour (`#rgb` or `#rrggbb`) and radius (px) to the style sheet, which corrects the contrast;
 * anything else leaves the product's own look.
 */
export function applyLook(
  { style }: HTMLElement,
  accent: string | undefined,
  radius: string | number | undefined,
): void {
  if (/^#([\da-f]{3}){1,2}$/i.test(accent ?? '')) style.setProperty('--accent', accent!);
  if (radius != null) style.setProperty('--radius', radius + 'px');
}

import { encode } from 'uqr';

/** A QR code as one path of an image that is part of the page: nothing is loaded for it, and the policy allows it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <div class="qr" data-theme="light">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
        <path fill="currentColor" d={path} />
      </svg>
    </div>
  );
}

import { StatusLabel } from '@zusage/ui';
import type { View } from '../view.ts';
import type { Colleague } from './people-types.ts';
import { certifiedUntil } from './people-words.ts';

/** The end of a certification; a shape before it where something is to be done. */
export function Certified({
  view,
  of,
}: {
  view: View;
  of: Pick<Colleague, 'certification' | 'certifiedUntil' | 'certificationStatus'>;
}) {
  const words = certifiedUntil(view, of);
  if (of.certificationStatus === null) return <span class="people-quiet">{words}</span>;
  return (
    <span class="cell-lines">
      <span>
        {of.certificationStatus === 'valid' ? (
          words
        ) : (
          <StatusLabel text={words} shape={of.certificationStatus === 'expired' ? 'late' : 'half'} />
        )}
      </span>
      {of.certification && <span class="people-quiet">{of.certification}</span>}
    </span>
  );
}

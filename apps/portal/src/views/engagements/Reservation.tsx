import type { View } from '../view.ts';
import type { Engagement } from './engagement-types.ts';
import { amountOf } from './engagement-words.ts';

type Preview = NonNullable<Engagement['reservation']>;

/** From which purchases the units come, and what is missing. */
export function Reservation({
  view,
  engagement,
  preview = engagement.reservation,
  staff,
}: {
  view: View;
  engagement: Pick<Engagement, 'unit' | 'reservation'>;
  preview?: Preview | null;
  staff?: boolean;
}) {
  const { reservation: words } = view.messages.engagements;
  const { unit } = engagement;
  if (!preview) return null;
  const missing = amountOf(view, unit, preview.missing);
  return (
    <section class="stack stack-close" aria-labelledby="reservation">
      <h3 id="reservation">{words.title}</h3>
      {preview.shares.length === 0 && preview.missing === 0 && <p>{words.none}</p>}
      {preview.shares.length > 0 && (
        <ul class="plain-list">
          {preview.shares.map(({ reference, amount, expiresAt }) => (
            <li key={reference}>
              {words.from({
                amount: amountOf(view, unit, amount),
                reference,
                date: view.times.day(expiresAt),
              })}
            </li>
          ))}
        </ul>
      )}
      {preview.missing > 0 && (
        <p>
          {unit.settlement === 'order'
            ? words.ordered({ amount: missing })
            : staff
              ? words.missingStaff({ amount: missing })
              : words.missing({ amount: missing })}
        </p>
      )}
      <p class="soft small">{words.after}</p>
    </section>
  );
}

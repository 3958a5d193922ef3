import type { View } from '../view.ts';

/** What support leaves out can be ordered here: said to whoever may (N-30, SEP-12). */
export function Bookable({ view, answer }: { view: View; answer: { bookable?: true } }) {
  if (!answer.bookable || !view.orders) return null;
  return (
    <p>
      <a href={view.to.engagements}>{view.messages.engagements.bookable}</a>
    </p>
  );
}

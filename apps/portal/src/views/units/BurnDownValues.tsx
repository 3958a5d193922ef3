import { formatList } from '@zusage/i18n';
import { DataTable } from '@zusage/ui';
import type { AccountView } from './account-view.ts';
import type { BurnDownProps, Picture } from './BurnDown.tsx';
import { movedIn, pictureTitle } from './burn-down-words.ts';

interface Row {
  day: string;
  words: string;
  available: number;
  /** Null for what lies ahead: nobody knows what will be reserved then. */
  held: number | null;
}

/** The picture's values, one row a step: for who cannot see it, and for who wants the figures. */
export function BurnDownValues({ view, account, picture }: BurnDownProps) {
  const { units } = view.messages;
  const amount = (value: number): string => view.amount(account, value);
  return (
    <details class="fold screen-only">
      <summary>{units.valuesAsTable}</summary>
      <DataTable
        caption={pictureTitle(view, account, picture)}
        captionHidden
        dense
        rows={rowsOf(view, account, picture)}
        rowKey={({ day, words }) => `${day} ${words}`}
        columns={[
          { key: 'day', title: units.date, names: true, tight: true, cell: ({ day }) => view.day(day) },
          { key: 'words', title: units.happened, cell: ({ words }) => words },
          {
            key: 'available',
            title: units.ofThatAvailable,
            number: true,
            cell: ({ available }) => amount(available),
          },
          {
            key: 'held',
            title: units.held,
            number: true,
            cell: ({ held }) => (held === null ? '' : amount(held)),
          },
        ]}
      />
    </details>
  );
}

function rowsOf(view: AccountView, account: BurnDownProps['account'], picture: Picture): Row[] {
  const { units } = view.messages;
  const { opening, steps, ahead, now } = picture;
  let left = now.available;
  return [
    ...(opening.held > 0 ? [{ day: picture.from, words: units.opening, ...opening }] : []),
    ...steps.map((step) => {
      const moved = movedIn(view, account, step);
      return { ...step, words: moved.length > 0 ? formatList(moved, view.locale) : units.otherwiseMoved };
    }),
    ...ahead.map(({ day, amount }) => {
      left -= amount;
      return {
        day,
        words: units.willLapse({ amount: view.amount(account, amount) }),
        available: left,
        held: null,
      };
    }),
  ];
}

import { dateFormat } from '@zusage/i18n';
import type { UnitAccount, UnitStatement } from '../api-types.ts';
import type { AccountView } from './account-view.ts';
import { drawCourse, WIDTH, type Drawing, type Mark } from './burn-down.ts';
import { pictureSentences, pictureTitle } from './burn-down-words.ts';
import { BurnDownValues } from './BurnDownValues.tsx';

export type Picture = NonNullable<UnitStatement['picture']>;

export interface BurnDownProps {
  view: AccountView;
  account: Pick<UnitAccount, 'name' | 'unit'>;
  picture: Picture;
}

const PLOT = 176;
/** Above the plot stands "today", below it the days. */
const [ABOVE, BELOW] = [22, 26];

/**
 * How an account went and what expires ahead: a picture, the same in words, and the same as a table. It is drawn to fit any
 * width: lines stretch, words and marks do not.
 */
export function BurnDown({ view, account, picture }: BurnDownProps) {
  const { units } = view.messages;
  const isEmpty = picture.steps.length === 0 && picture.opening.held === 0;
  if (isEmpty) return null;
  const drawing = drawCourse(picture, account.unit, PLOT);
  return (
    <section class="section course-section" aria-labelledby="course">
      <h2 id="course">{units.picture}</h2>
      <figure class="course">
        <svg
          class="course-picture"
          height={ABOVE + PLOT + BELOW}
          role="img"
          aria-labelledby="course-title"
          aria-describedby="course-text"
        >
          <title id="course-title">{pictureTitle(view, account, picture)}</title>
          <Plot drawing={drawing} />
          <Amounts view={view} account={account} drawing={drawing} />
          <Days view={view} drawing={drawing} />
          {drawing.today !== null && <Today x={drawing.today} word={units.today} />}
          {drawing.marks.map((mark, index) => (
            <MarkAt key={index} mark={mark} />
          ))}
        </svg>
        <Keys view={view} drawing={drawing} />
        <figcaption id="course-text">{pictureSentences(view, account, picture).join(' ')}</figcaption>
      </figure>
      <BurnDownValues view={view} account={account} picture={picture} />
    </section>
  );
}

/** All that stretches with the width. */
function Plot({ drawing }: { drawing: Drawing }) {
  return (
    <svg
      y={ABOVE}
      width="100%"
      height={PLOT}
      viewBox={`0 0 ${WIDTH} ${PLOT}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      class="course-plot"
    >
      {drawing.amounts.map(({ y }) => (
        <path key={y} class={y === PLOT ? 'course-zero' : 'course-grid'} d={`M0 ${y}H${WIDTH}`} />
      ))}
      <path class="course-area" d={drawing.area} />
      <path class="course-held" d={drawing.held} />
      <path class="course-available" d={drawing.available} />
      {drawing.ahead !== '' && <path class="course-ahead" d={drawing.ahead} />}
    </svg>
  );
}

const across = (x: number): string => `${x / (WIDTH / 100)}%`;
/** Words at an edge stay inside. */
const anchor = (x: number): 'start' | 'middle' | 'end' => (x < 70 ? 'start' : x > 930 ? 'end' : 'middle');

function Amounts({ view, account, drawing }: Omit<BurnDownProps, 'picture'> & { drawing: Drawing }) {
  return (
    <g aria-hidden="true" class="course-words">
      {drawing.amounts.map(({ y, amount }) =>
        amount === 0 ? null : (
          <text key={amount} x="8" y={ABOVE + y - 4}>
            {view.amount(account, amount)}
          </text>
        ),
      )}
    </g>
  );
}

function Days({ view, drawing }: { view: AccountView; drawing: Drawing }) {
  return (
    <g aria-hidden="true" class="course-words">
      {drawing.days.map(({ x, day, isMonth, isMinor }) => (
        <g key={day} class={isMinor ? 'course-minor' : undefined}>
          <line class="course-tick" x1={across(x)} x2={across(x)} y1={ABOVE + PLOT} y2={ABOVE + PLOT + 5} />
          <text x={across(x)} y={ABOVE + PLOT + 20} text-anchor={anchor(x)}>
            {axisDay(view, day, isMonth)}
          </text>
        </g>
      ))}
    </g>
  );
}

const axisDay = ({ locale }: AccountView, day: string, isMonth: boolean): string =>
  dateFormat(
    locale,
    'UTC',
    isMonth ? { month: 'short', year: 'numeric' } : { day: 'numeric', month: 'short' },
  ).format(new Date(`${day}T00:00:00Z`));

function Today({ x, word }: { x: number; word: string }) {
  return (
    <g aria-hidden="true" class="course-words">
      <line class="course-today" x1={across(x)} x2={across(x)} y1={ABOVE - 6} y2={ABOVE + PLOT} />
      <text x={across(x)} y={ABOVE - 10} text-anchor={anchor(x)}>
        {word}
      </text>
    </g>
  );
}

/** Shapes rather than colours: up and filled for what was bought, down for what expired, hollow for what may. */
const SHAPES: Record<Mark['kind'], string> = {
  purchase: 'M0 -5L5 4H-5Z',
  expiry: 'M0 5L5 -4H-5Z',
  ahead: 'M0 4L4 -3H-4Z',
};

function MarkAt({ mark }: { mark: Mark }) {
  return (
    <svg x={across(mark.x)} y={ABOVE + mark.y} class="course-mark" aria-hidden="true">
      <path class={`course-mark-${mark.kind}`} d={SHAPES[mark.kind]} />
    </svg>
  );
}

/** What the lines and marks of this picture mean; those that it does not have are not explained. */
function Keys({ view, drawing }: { view: AccountView; drawing: Drawing }) {
  const { pictureKeys } = view.messages.units;
  const has = (kind: Mark['kind']): boolean => drawing.marks.some((mark) => mark.kind === kind);
  const lines = ['held', 'available', ...(drawing.ahead === '' ? [] : ['ahead' as const])] as const;
  const marks = (['purchase', 'expiry'] as const).filter(has);
  return (
    <ul class="course-keys" role="list">
      {lines.map((line) => (
        <li key={line}>
          <svg viewBox="0 0 24 12" width="24" height="12" aria-hidden="true">
            <path class={`course-${line}`} d="M0 6H24" />
          </svg>
          {pictureKeys[line]}
        </li>
      ))}
      {marks.map((mark) => (
        <li key={mark}>
          <svg viewBox="-7 -6 14 12" width="14" height="12" aria-hidden="true">
            <path class={`course-mark-${mark}`} d={SHAPES[mark]} />
          </svg>
          {pictureKeys[mark]}
        </li>
      ))}
    </ul>
  );
}

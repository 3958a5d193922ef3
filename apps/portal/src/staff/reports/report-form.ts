import type { PageLocals } from '../../page-locals.ts';
import type { ChargePreview, SessionReport } from '../../views/reports/report-types.ts';
import { takeDraft, wholeNumber, type Draft } from '../customers/draft.ts';
import type { Received } from '../sent-form.ts';

type Kind = 'session' | 'preparation' | 'documentation';

/** A line of the form as it was typed, on the provider's clock. */
export interface PartRow {
  kind: Kind;
  from: string;
  to: string;
}

export interface ReportDraft extends Draft {
  rows: PartRow[];
  recorded: boolean;
  /** What these times would cost; null while there are none, or where something is wrong with them. */
  preview: ChargePreview | null;
}

const ROWS_MAX = 20;
const ROWS_MIN = 3;

/**
 * Opens the form, adds a line, works out the charge, or sends the report, by the button that was pressed. Whatever it is, the
 * charge of the times that stand there is shown, by the operation that charges.
 */
export async function takeReport(
  locals: PageLocals,
  received: Received,
  session: SessionReport,
): Promise<ReportDraft> {
  const { api } = locals;
  const { number, position, form } = session;
  const at = { number, position };
  const wasSent = received.form.word('sent') !== '';
  const more = received.intent === 'more' ? 1 : 0;
  const rows = padded(wasSent ? rowsOf(received) : proposedRows(session), more);
  const parts = partsOf(rows);
  const recorded = received.form.all('recorded').length > 0;
  const sections = form?.sections ?? [];
  const placeOf = placesOf(rows);
  const stored = {
    summary: '',
    participants: '',
    parts: '',
    ...Object.fromEntries(sections.map(({ key }) => [`sections.${key}`, ''])),
    ...Object.fromEntries(
      parts.flatMap((_, index) => [
        [`parts.${index}.from`, ''],
        [`parts.${index}.to`, ''],
      ]),
    ),
  };
  const calculate = () => api.reports.preview({ ...at, parts });
  const draft = await takeDraft(locals, received, stored, {
    calculate,
    send: ({ text }) =>
      api.reports.send({
        ...at,
        parts,
        summary: text('summary'),
        sections: Object.fromEntries(sections.map(({ key }) => [key, text(`sections.${key}`)])),
        recorded,
        participants: text('participants').trim() === '' ? null : wholeNumber(text('participants')),
      }),
  });
  const isSent = draft.isDone && draft.intent === 'send';
  const preview = isSent || parts.length === 0 ? null : await calculate().catch(() => null);
  return { ...draft, isDone: isSent, errors: movedTo(draft.errors, placeOf), rows, recorded, preview };
}

const KINDS: readonly Kind[] = ['session', 'preparation', 'documentation'];

/** Rows in their order, whether something stands in them or not. */
function rowsOf({ form }: Received): PartRow[] {
  const group = form.group('parts');
  const places = Object.keys(group).map((name) => Number.parseInt(name, 10));
  const count = Math.min(ROWS_MAX, Math.max(0, ...places.filter(Number.isSafeInteger).map((one) => one + 1)));
  return Array.from({ length: count }, (_, place) => ({
    kind: KINDS.find((kind) => kind === group[`${place}.kind`]) ?? 'session',
    from: (group[`${place}.from`] ?? '').trim(),
    to: (group[`${place}.to`] ?? '').trim(),
  }));
}

const proposedRows = ({ form }: SessionReport): PartRow[] => [
  { kind: 'session', from: form?.proposed?.from ?? '', to: form?.proposed?.to ?? '' },
  { kind: 'preparation', from: '', to: '' },
  { kind: 'documentation', from: '', to: '' },
];

function padded(rows: readonly PartRow[], more: number): PartRow[] {
  const count = Math.min(ROWS_MAX, Math.max(ROWS_MIN, rows.length + more));
  const empty: PartRow = { kind: 'session', from: '', to: '' };
  return Array.from({ length: count }, (_, index) => rows[index] ?? empty);
}

const isSaid = ({ from, to }: PartRow): boolean => from !== '' || to !== '';
const partsOf = (rows: readonly PartRow[]): PartRow[] => rows.filter(isSaid);

/** Where the n-th part that was stated stands in the form. */
const placesOf = (rows: readonly PartRow[]): number[] =>
  rows.flatMap((row, index) => (isSaid(row) ? [index] : []));

/** A fault of the n-th part belongs to the row that it was typed in. */
function movedTo(errors: Record<string, string>, places: readonly number[]): Record<string, string> {
  const entries = Object.entries(errors).map(([path, sentence]): [string, string] => {
    const found = /^parts\.(\d+)\.(from|to)$/.exec(path);
    return [found ? `parts.${places[Number(found[1])] ?? 0}.${found[2]}` : path, sentence];
  });
  return Object.fromEntries(entries);
}

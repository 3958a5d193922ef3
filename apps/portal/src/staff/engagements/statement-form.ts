import type { PageLocals } from '../../page-locals.ts';
import type { View } from '../../views/view.ts';
import { orNull, takeDraft, type Draft } from '../customers/draft.ts';
import type { Received } from '../sent-form.ts';
import { partsFrom, typedAmount } from './amounts.ts';

type Api = PageLocals['api'];
export type StatementEditor = Awaited<ReturnType<Api['engagements']['editor']>>;

export interface SessionRow {
  title: string;
  amount: string;
}

export interface StatementDraft extends Draft {
  rows: SessionRow[];
  preparationCounts: boolean;
}

const NAMES = [
  'scope',
  'place',
  'pricing',
  'factorPercent',
  'rollbackPlan',
  'contactName',
  'contactPhone',
  'accessLevel',
  'participants',
  'acceptanceCriteria',
  'orderedUntil',
] as const;
type Texts = Record<(typeof NAMES)[number], string>;

/** Opens the editor, keeps what is written, or sends it, by the button that was pressed. */
export async function takeStatement(
  locals: PageLocals,
  received: Received,
  editor: StatementEditor,
  view: View,
): Promise<StatementDraft> {
  const { api } = locals;
  const { number, unit } = editor.engagement;
  const start = startOf(editor, view);
  const wasSent = received.form.word('sent') !== '';
  const rows = wasSent ? rowsOf(received) : start.rows;
  const preparationCounts = wasSent
    ? received.form.all('preparationCounts').length > 0
    : start.preparationCounts;
  const save = ({ text }: Draft) =>
    api.engagements.saveDraft({
      number,
      draft: {
        texts: Object.fromEntries(NAMES.map((name) => [name, text(name)])),
        preparationCounts,
        sessions: rows,
      },
    });
  const stored = {
    ...start.texts,
    ...Object.fromEntries(rowNames(rows)),
    sessions: '',
    preparationCounts: [],
  };
  const draft = await takeDraft(locals, received, stored, {
    save,
    add: save,
    send: ({ text }) =>
      api.engagements.send({
        number,
        scope: text('scope'),
        place: chosen(text('place'), ['remote', 'on_site']),
        pricing: text('pricing') === 'by_effort' ? 'by_effort' : 'fixed',
        factorPercent: wholeOf(text('factorPercent')),
        preparationCounts,
        rollbackPlan: orNull(text('rollbackPlan')),
        contactName: orNull(text('contactName')),
        contactPhone: orNull(text('contactPhone')),
        accessLevel: chosen(text('accessLevel'), ['view', 'control']),
        participants: text('participants').trim() === '' ? null : wholeOf(text('participants')),
        acceptanceCriteria: orNull(text('acceptanceCriteria')),
        orderedUntil: orNull(text('orderedUntil')),
        sessions: rows.map(({ title, amount }) => ({ title, amount: partsFrom(amount, unit) })),
      }),
  });
  return { ...draft, rows, preparationCounts };
}

/** What was typed last: the draft, else the version that was returned, else what the request suggests. */
function startOf(
  { draft, engagement, choices }: StatementEditor,
  view: View,
): { texts: Texts; preparationCounts: boolean; rows: SessionRow[] } {
  const { statement, unit } = engagement;
  const proposed: Texts = {
    scope: statement?.scope ?? '',
    place: statement?.place ?? '',
    pricing: statement?.pricing ?? choices.pricing[0] ?? 'fixed',
    factorPercent: String(statement?.factorPercent ?? 100),
    rollbackPlan: statement?.rollbackPlan ?? '',
    contactName: statement?.contact?.name ?? '',
    contactPhone: statement?.contact?.phone ?? '',
    accessLevel: statement?.accessLevel ?? '',
    participants: statement?.participants ? String(statement.participants) : '',
    acceptanceCriteria: statement?.acceptanceCriteria ?? '',
    orderedUntil: statement?.orderedUntil ?? '',
  };
  if (draft) {
    const texts = Object.fromEntries(NAMES.map((name) => [name, draft.texts[name] ?? proposed[name]]));
    return { texts: texts as Texts, preparationCounts: draft.preparationCounts, rows: draft.sessions };
  }
  const rows = statement
    ? statement.sessions.map(({ title, amount }) => ({ title, amount: typedAmount(view, amount, unit) }))
    : [{ title: engagement.subject, amount: '' }];
  return { texts: proposed, preparationCounts: statement?.preparationCounts ?? true, rows };
}

/** Rows that say something, in their order. */
function rowsOf({ form }: Received): SessionRow[] {
  const group = form.group('sessions');
  const places = new Set(Object.keys(group).map((name) => Number.parseInt(name, 10)));
  return [...places]
    .filter((place) => Number.isSafeInteger(place) && place >= 0)
    .toSorted((a, b) => a - b)
    .map((place) => ({
      title: (group[`${place}.title`] ?? '').trim(),
      amount: (group[`${place}.amount`] ?? '').trim(),
    }));
}

const rowNames = (rows: readonly SessionRow[]): [string, string][] =>
  [...rows, { title: '', amount: '' }].flatMap(({ title, amount }, index): [string, string][] => [
    [`sessions.${index}.title`, title],
    [`sessions.${index}.amount`, amount],
  ]);

const wholeOf = (typed: string): number => (/^\d{1,15}$/.test(typed.trim()) ? Number(typed) : 0);

const chosen = <const Value extends string>(typed: string, values: readonly Value[]): Value | null =>
  values.find((value) => value === typed) ?? null;

/** What all rows come to, in the account's smallest billable part; fixed plans have their own. */
export const totalOf = ({ choices, engagement }: StatementEditor, rows: readonly SessionRow[]): number =>
  choices.plan.length > 0
    ? choices.plan.reduce((sum, { amount }) => sum + amount, 0)
    : rows.reduce((sum, { amount }) => sum + partsFrom(amount, engagement.unit), 0);

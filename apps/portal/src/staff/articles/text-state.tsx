import { StatusLabel, type StatusShape } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { EditorItem } from '../api-types.ts';

export type TextState = EditorItem['texts'][number]['state'];

export const textStates = [
  'draft',
  'published',
  'changed',
  'retracted',
] as const satisfies readonly TextState[];

const shapes: Record<TextState, StatusShape> = {
  draft: 'ring',
  published: 'done',
  changed: 'half',
  retracted: 'struck',
};

/** What readers see of a text, as a word with its shape. */
export function TextStateLabel({ view, state }: { view: View; state: TextState }) {
  return <StatusLabel shape={shapes[state]} text={view.messages.staff.articleStatus[state]} />;
}

import type { FieldOption } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { EditorItem } from '../api-types.ts';

type Audience = EditorItem['audience'];

const words = { public: 'public', customer: 'customers', internal: 'staff' } as const satisfies Record<
  Audience,
  string
>;

/** Who may read an article: "alle", "Kunden", "nur Support". */
export function audienceName({ messages }: View, audience: Audience): string {
  return messages.staff.audience[words[audience]];
}

export function audienceOptions(view: View): FieldOption[] {
  return (Object.keys(words) as Audience[]).map((value) => ({ value, label: audienceName(view, value) }));
}

/** The audience that a form named; anything else is the narrowest, so that a mistake shows nothing. */
export function readAudience(value: string): Audience {
  return value === 'public' || value === 'customer' ? value : 'internal';
}

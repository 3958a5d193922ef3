import type { View } from '../../views/view.ts';

/** The sentence for what was just done, if the address names something that can be. */
export function doneSentence({ messages }: View, search: URLSearchParams): string | null {
  const { done } = messages.customersAdmin;
  const named = search.get('done');
  return named !== null && Object.hasOwn(done, named) ? done[named as keyof typeof done] : null;
}

import type { Layout } from '../../src/index.ts';

export interface Note {
  title: string;
  words: string;
  madeAt: string;
}

export const layout: Layout<Note> = {
  template: new URL('note.typ', import.meta.url),
  data: ({ title, words }, text) => ({ title: text(title), words: text(words) }),
  madeAt: ({ madeAt }) => new Date(madeAt),
};

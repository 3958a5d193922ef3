import type { SentForm } from '../../forms/read-form.ts';
import type { EditorArticle } from '../api-types.ts';
import { readAudience } from './audience.ts';

/** What an author can change. */
export type Draft = Pick<EditorArticle, 'title' | 'summary' | 'body' | 'audience' | 'topic' | 'products'>;

export function readDraft(form: SentForm): Draft {
  return {
    title: form.text('title'),
    summary: form.text('summary'),
    body: form.text('body'),
    audience: readAudience(form.word('audience')),
    topic: form.word('topic'),
    products: form
      .entries()
      .filter(([name]) => name === 'products')
      .map(([, value]) => value),
  };
}

export function isSameDraft(one: Draft, other: Draft): boolean {
  return (
    one.title.trim() === other.title.trim() &&
    one.body === other.body &&
    one.audience === other.audience &&
    one.summary.trim() === other.summary.trim() &&
    one.topic === other.topic &&
    one.products.toSorted().join() === other.products.toSorted().join()
  );
}

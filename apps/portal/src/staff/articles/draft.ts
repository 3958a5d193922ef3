import type { SentForm } from '../../forms/read-form.ts';
import type { EditorArticle } from '../api-types.ts';
import { readAudience } from './audience.ts';

/** What an author can change. */
export type Draft = Pick<EditorArticle, 'title' | 'body' | 'audience' | 'topic'>;

export function readDraft(form: SentForm): Draft {
  return {
    title: form.text('title'),
    body: form.text('body'),
    audience: readAudience(form.word('audience')),
    topic: form.word('topic'),
  };
}

export function isSameDraft(one: Draft, other: Draft): boolean {
  return (
    one.title.trim() === other.title.trim() &&
    one.body === other.body &&
    one.audience === other.audience &&
    one.topic === other.topic
  );
}

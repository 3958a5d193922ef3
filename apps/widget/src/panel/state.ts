import type { CallError } from './api.ts';
import type { Answer, Article, Config, Found } from './api-types.ts';
import { emptyDraft, type Draft } from './draft.ts';
import type { FieldErrors } from './form.ts';
import type { Submission } from './submit.ts';

/** What is absent or null is not there (yet); so the start needs to name little. */
export interface State {
  view: 'search' | 'article' | 'form' | 'done' | 'solved';
  draft: Draft;
  /** The form shows a draft of an earlier visit. */
  restored?: boolean | undefined;
  config?: Config | null;
  configFault?: CallError | null;
  searching?: boolean;
  found?: Found | null;
  article?: Article | null;
  errors: FieldErrors;
  preview?: Answer | null;
  sending?: boolean;
  /** What went wrong in this view. */
  fault?: CallError | null;
  done?: Submission | null;
  /** Where the confirmation was sent; the draft is gone by then. */
  sentTo?: string;
}

export function startState(draft: Draft | null): State {
  return {
    view: draft?.writing ? 'form' : 'search',
    draft: draft ?? emptyDraft(),
    restored: draft?.writing,
    errors: new Map(),
  };
}

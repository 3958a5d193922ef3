import type { Prefill } from '../loader/interface.ts';
import type { OpenInput } from './api-types.ts';

/** What the visitor has entered, and what is needed to send it exactly once. All plain texts, '' when empty. */
export interface Draft extends Required<Prefill> {
  searchId: string;
  facts: Map<string, string>;
  /** True once the visitor typed or chose something; before that nothing is stored. */
  touched: boolean;
  /** The form has been opened, so a reload leads back to it. */
  writing: boolean;
  /** A submission of which nobody knows whether it arrived: its key and every body that went with it. */
  sent: { key: string; inputs: OpenInput[] } | null;
}

const texts = {
  query: '',
  name: '',
  email: '',
  severity: '',
  product: '',
  environment: '',
  subject: '',
  description: '',
  searchId: '',
};

export function emptyDraft(): Draft {
  return { ...texts, facts: new Map(), touched: false, writing: false, sent: null };
}

/** Fills what is still empty; the visitor's own words win over the site's. */
export function prefillDraft(draft: Draft, values: Prefill): Draft {
  const filled = { ...draft };
  for (const [field, value] of Object.entries(values) as [keyof Prefill, unknown][]) {
    if (Object.hasOwn(texts, field) && !draft[field]) filled[field] = String(value);
  }
  return filled;
}

const daysMax = 14;

export function writeDraft(draft: Draft, now: number): string {
  return JSON.stringify({ ...draft, v: 1, at: now, facts: [...draft.facts] });
}

/**
 * Reads what {@link writeDraft} wrote. The page's storage belongs to the page: anything unexpected, and anything
 * older than 14 days, counts as no draft.
 */
export function readDraft(text: string | null, now: number): Draft | null {
  try {
    const { v, at, facts, writing, sent, ...stored } = JSON.parse(text!);
    if (v !== 1 || !(now - at < daysMax * 86_400_000)) return null;
    const draft = {
      ...emptyDraft(),
      facts: new Map<string, string>(facts),
      touched: true,
      writing: !!writing,
    };
    for (const field of Object.keys(texts) as (keyof typeof texts)[]) draft[field] = `${stored[field] ?? ''}`;
    if (sent) draft.sent = { key: `${sent.key}`, inputs: [...sent.inputs] };
    return draft;
  } catch {
    return null;
  }
}

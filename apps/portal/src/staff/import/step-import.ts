import type { SentForm } from '../../forms/read-form.ts';
import type { PageLocals } from '../../page-locals.ts';

export interface Step {
  /** Where the answer leads; null when it failed. */
  done: 'stay' | 'discarded' | null;
  failure: string | null;
}

/** Does what the button says that was pressed. */
export async function stepImport(
  { api, failure: describe, messages }: PageLocals,
  number: number,
  form: SentForm,
): Promise<Step> {
  const { errors: words } = messages.imports;
  try {
    switch (form.word('intent')) {
      case 'begin':
        await api.imports.begin({ number });
        break;
      case 'check':
        await api.imports.checkAgain({ number, update: form.word('update') === 'yes' });
        break;
      case 'go-on':
        await api.imports.goOn({ number });
        break;
      case 'discard':
        await api.imports.end({ number });
        return { done: 'discarded', failure: null };
      case 'stop':
        await api.imports.end({ number });
        break;
      default:
        return { done: null, failure: words.failed };
    }
    return { done: 'stay', failure: null };
  } catch (error) {
    return { done: null, failure: describe(error).code === 'conflict' ? words.conflict : words.failed };
  }
}

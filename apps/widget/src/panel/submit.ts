import type { Api, CallError } from './api.ts';
import type { OpenInput, Opened } from './api-types.ts';
import type { Draft } from './draft.ts';

/** After these nobody knows whether the request arrived, so the next try carries the same key (S39). */
const uncertain = new Set(['network', 'unavailable', 'internal']);

export interface Submission {
  opened: Opened;
  /** The answer belongs to a version that had arrived although its own answer was lost. */
  earlier: boolean;
}

/**
 * Sends a request so that any number of tries make one ticket. `remember` is called with what must survive a
 * reload before the network is touched, and with null once the server has spoken. Throws CallError.
 */
export async function submit(
  api: Pick<Api, 'open'>,
  input: OpenInput,
  sent: Draft['sent'],
  remember: (sent: Draft['sent']) => void,
): Promise<Submission> {
  const key = sent?.key ?? newKey();
  const before = sent?.inputs ?? [];
  const same = (other: OpenInput) => JSON.stringify(other) === JSON.stringify(input);
  remember({ key, inputs: [...before.filter((other) => !same(other)), input] });
  try {
    const opened = await openOrFind(api, input, before, key);
    remember(null);
    return opened;
  } catch (error) {
    if (!uncertain.has((error as CallError).code)) remember(null);
    throw error;
  }
}

/** The key is taken: one of the earlier versions did arrive. The one that matches brings its ticket. */
async function openOrFind(
  api: Pick<Api, 'open'>,
  input: OpenInput,
  before: OpenInput[],
  key: string,
): Promise<Submission> {
  let conflict: unknown;
  for (const body of [input, ...before]) {
    try {
      return { opened: await api.open(body, key), earlier: body !== input };
    } catch (error) {
      if ((error as CallError).code !== 'idempotency_conflict') throw error;
      conflict = error;
    }
  }
  throw conflict;
}

/** 128 random bits; `crypto.randomUUID` is missing on sites without https. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

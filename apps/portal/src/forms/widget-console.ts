import type { PageLocals } from '../page-locals.ts';
import type { PageCheck } from '../views/api-types.ts';
import type { SentForm } from './read-form.ts';
import { isColour, isRadius, lookOf, readTypedLook, type TypedLook } from './widget-look.ts';

/** What came of a form of the console that did not lead on: shown at its own section. */
export interface ConsoleState {
  intent: string;
  /** Field → sentence. */
  errors: Record<string, string>;
  notice: string | null;
  status: number;
  look: TypedLook | null;
  check: PageCheck | null;
}

/** Name of a sentence in `widgetConsole.done`, and the section to show it at. */
export interface ConsoleDone {
  done:
    'renamed' | 'originAdded' | 'originRemoved' | 'look' | 'keyAdded' | 'keyRemoved' | 'identity' | 'revoked';
  section: string;
}

type Outcome = ConsoleDone | ConsoleState;
type Locals = Pick<PageLocals, 'api' | 'failure' | 'messages'>;

const GRACE_HOURS: Record<string, number | null> = { keep: null, day: 24, hour: 1, now: 0 };

/** Does what a form of the console asks. @throws what the API throws for a key that is not the partner's */
export async function runConsole(
  key: string,
  intent: string,
  form: SentForm,
  locals: Locals,
): Promise<Outcome | null> {
  const step = steps[intent];
  if (!step) return null;
  try {
    return await step({ key, form, locals });
  } catch (error) {
    const { code, fields, message, status } = locals.failure(error);
    if (code === 'not_found' && intent !== 'remove-key') throw error;
    return {
      ...idle(intent),
      errors: inPlainWords(fields ?? {}, locals),
      notice: fields ? null : message,
      status,
    };
  }
}

export const idle = (intent: string): ConsoleState => ({
  intent,
  errors: {},
  notice: null,
  status: 200,
  look: null,
  check: null,
});

interface Asked {
  key: string;
  form: SentForm;
  locals: Locals;
}

const wrong = (intent: string, errors: Record<string, string>): ConsoleState => ({
  ...idle(intent),
  errors,
  status: 400,
});

const steps: Record<string, (asked: Asked) => Promise<Outcome>> = {
  'add-origin': async ({ key, form, locals: { api, messages } }) => {
    const origin = form.word('origin');
    if (origin === '') return wrong('add-origin', { origin: messages.widgetConsole.originError });
    await api.widgetKeys.allow({ key, origin });
    return { done: 'originAdded', section: 'origins' };
  },
  'remove-origin': async ({ key, form, locals: { api } }) => {
    await api.widgetKeys.deny({ key, origin: form.word('origin') });
    return { done: 'originRemoved', section: 'origins' };
  },
  look: async ({ key, form, locals: { api, messages } }) => {
    const typed = readTypedLook(form);
    const errors = lookErrors(typed, messages.widgetConsole);
    if (Object.keys(errors).length > 0) return { ...wrong('look', errors), look: typed };
    await api.widgetKeys.setLook({ key, look: lookOf(typed) });
    return { done: 'look', section: 'look' };
  },
  'preview-look': async ({ form, locals: { messages } }) => {
    const typed = readTypedLook(form);
    return { ...idle('look'), errors: lookErrors(typed, messages.widgetConsole), look: typed };
  },
  'add-key': addKey,
  'remove-key': async ({ key, form, locals }) => {
    try {
      await locals.api.widgetKeys.removeIdentityKey({ key, thumbprint: form.word('thumbprint') });
    } catch (error) {
      if (locals.failure(error).code !== 'conflict') throw error;
      return { ...idle('remove-key'), notice: locals.messages.widgetConsole.identityLast, status: 409 };
    }
    return { done: 'keyRemoved', section: 'identity' };
  },
  'require-identity': async ({ key, form, locals: { api } }) => {
    await api.widgetKeys.requireIdentity({ key, required: form.word('required') === 'yes' });
    return { done: 'identity', section: 'identity' };
  },
  check: async ({ key, form, locals: { api, messages } }) => {
    const address = form.word('address');
    if (address === '') return wrong('check', { address: messages.widgetConsole.checkAddressMissing });
    const check = await api.widgetKeys.checkPage({ key, address, policy: form.text('policy') });
    return { ...idle('check'), check };
  },
  rename: async ({ key, form, locals: { api, messages } }) => {
    const name = form.word('name');
    if (name === '') return wrong('rename', { name: messages.widgetConsole.nameMissing });
    await api.widgetKeys.rename({ key, name });
    return { done: 'renamed', section: 'key' };
  },
  revoke: async ({ key, locals: { api } }) => {
    await api.widgetKeys.revoke({ key });
    return { done: 'revoked', section: '' };
  },
};

async function addKey({ key, form, locals: { api, messages } }: Asked): Promise<Outcome> {
  const jwk = readJwk(form.text('identityKey'));
  const texts = messages.widgetConsole;
  if (!jwk) return wrong('add-key', { identityKey: texts.identityJwkError });
  // A private key never leaves the browser's form: it is not handed on, and not shown again.
  if (Object.hasOwn(jwk, 'd')) return wrong('add-key', { identityKey: texts.identityJwkError });
  const graceHours = GRACE_HOURS[form.word('others') || 'keep'] ?? null;
  await api.widgetKeys.addIdentityKey({ key, jwk, graceHours });
  return { done: 'keyAdded', section: 'identity' };
}

function readJwk(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text.slice(0, 4_000));
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

function lookErrors(
  { accent, radius }: TypedLook,
  texts: PageLocals['messages']['widgetConsole'],
): Record<string, string> {
  return {
    ...(accent === '' || isColour(accent) ? {} : { accent: texts.accentError }),
    ...(radius === '' || isRadius(radius) ? {} : { radius: texts.radiusError }),
  };
}

/** The API's fields in the words of this page. */
function inPlainWords(
  fields: Record<string, string>,
  { messages: { widgetConsole: texts } }: Locals,
): Record<string, string> {
  const own: Record<string, string> = {
    origin: texts.originError,
    identityKey: texts.identityJwkError,
    identityRequired: texts.identityNeedsKey,
  };
  return Object.fromEntries(
    Object.entries(fields).map(([name, message]) => {
      const [field = name] = name.split('.');
      return [
        field === 'jwk' ? 'identityKey' : field,
        own[field === 'jwk' ? 'identityKey' : field] ?? message,
      ];
    }),
  );
}

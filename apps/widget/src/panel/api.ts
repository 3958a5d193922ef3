import type { PanelContext } from '../loader/interface.ts';
import type { Answer, Article, Config, Found, OpenInput, Opened, Request } from './api-types.ts';
import { createIdentity, type TokenSource } from './identity.ts';

const answerSecondsMax = 20;

/** `network`: nobody answered, so nobody knows whether the request arrived. Otherwise one of the server's codes. */
export class CallError extends Error {
  readonly code: string;
  /** Field path → sentence in the visitor's language. */
  readonly fields: Record<string, string>;
  constructor(code: string, message = '', fields: Record<string, string> = {}) {
    super(message);
    this.code = code;
    this.fields = fields;
  }
}

export type Api = ReturnType<typeof createApi>;

/**
 * tRPC's protocol by hand: queries by GET with `input`, mutations by POST, answers in `{result:{data}}`. The widget key
 * stands in the address because a CORS preflight shows the server nothing else to find the allowed origins by.
 */
export function createApi(context: Pick<PanelContext, 'fetch' | 'key' | 'portal' | 'language' | 'identity'>) {
  const identity: TokenSource = createIdentity(context.identity);

  async function send<T>(
    path: string,
    input: string,
    init: RequestInit,
    extra?: Record<string, string>,
  ): Promise<T> {
    const token = await identity.token().catch(() => {
      throw new CallError('identity_invalid');
    });
    const headers: Record<string, string> = { 'accept-language': context.language, ...extra };
    if (token) headers.authorization = `Bearer ${token}`;
    let body;
    try {
      const response = await context.fetch(
        `${context.portal}/trpc/${path}?key=${encodeURIComponent(context.key)}${input}`,
        {
          ...init,
          headers,
          credentials: 'omit',
          signal: AbortSignal.timeout(answerSecondsMax * 1000),
        },
      );
      body = JSON.parse(await response.text());
    } catch {
      throw new CallError('network');
    }
    if (body?.result) return body.result.data as T;
    // tRPC wraps an error; what the server refuses before it gets that far comes bare.
    const { code = 'network', message, fields } = body?.error?.data ?? body?.error ?? {};
    throw new CallError(code, message, fields);
  }

  /** A token may be revoked or a clock be wrong: one fresh token, one more try. */
  async function call<T>(...request: Parameters<typeof send>): Promise<T> {
    try {
      return await send<T>(...request);
    } catch (error) {
      if ((error as CallError).code !== 'identity_invalid' || !identity.renew()) throw error;
      return send<T>(...request);
    }
  }

  const query = <T>(path: string, input: unknown) =>
    call<T>(path, `&input=${encodeURIComponent(JSON.stringify(input))}`, {});
  const mutate = <T>(path: string, input: unknown, extra?: Record<string, string>) =>
    call<T>(
      path,
      '',
      { method: 'POST', body: JSON.stringify(input) },
      { 'content-type': 'application/json', ...extra },
    );

  return {
    forgetToken: () => identity.renew(),
    config: () => query<Config>('widget.config', {}),
    search: (text: string) => query<Found>('knowledge.search', { query: text, language: context.language }),
    article: (slug: string, searchId: string) =>
      query<Article>('widget.article', { slug, language: context.language, searchId }),
    solved: (searchId: string, slug: string) => mutate<unknown>('knowledge.solved', { searchId, slug }),
    preview: (request: Request) => query<Answer>('coverage.preview', request),
    open: (input: OpenInput, idempotencyKey: string) =>
      mutate<Opened>('widget.open', input, { 'idempotency-key': idempotencyKey }),
  };
}

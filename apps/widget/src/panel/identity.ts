import type { Identity } from '../loader/interface.ts';

export interface TokenSource {
  /** The visitor's token; undefined for a guest. Rejects when the site's source of tokens fails. */
  token(): Promise<string | undefined>;
  /** Forgets the token, say because the server no longer takes it; true when a fresh one can be had. */
  renew(): boolean;
}

/** The token lives in this closure alone: neither storage nor globals of the page see it (S36). */
export function createIdentity(source: () => Identity | undefined): TokenSource {
  let known: Promise<string | undefined> | undefined;
  const ask = async () => {
    const identity = source();
    return (typeof identity === 'function' ? await identity() : identity) || undefined;
  };
  return {
    token() {
      known ??= ask();
      // A failed answer must not be remembered: the next call tries again.
      known.catch(() => (known = undefined));
      return known;
    },
    renew() {
      known = undefined;
      return typeof source() === 'function';
    },
  };
}

/** Whom a passkey is for, as the browser and the authenticator know it. */
export interface RelyingParty {
  /** The host alone: a passkey made here answers here and nowhere else. */
  id: string;
  /** Scheme, host and port. */
  origin: string;
}

/** From the configured public address alone, never from what a request says of its host (S19). */
export function relyingPartyOf(publicUrl: string): RelyingParty {
  const url = new URL(publicUrl);
  return { id: url.hostname, origin: url.origin };
}

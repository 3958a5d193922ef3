/**
 * The frozen interface of `/widget/v1/loader.js`. Adding is free; renaming or removing needs `/widget/v2`.
 *
 * Before the loader has run, commands wait in a queue:
 * `window.zusage = window.zusage || { q: [] }; zusage.q.push(['identify', getToken], ['on', 'ticket', count]);`
 * Afterwards `zusage.open()` and `zusage.q.push(['open'])` do the same.
 */
export interface Zusage {
  readonly q: { push(...commands: QueuedCommand[]): void };
  /** Opens the dialog; loads the panel the first time. */
  open(): void;
  close(): void;
  /** A token signed by the site's server, or a function that fetches one; called again when a token has expired. */
  identify(identity: Identity): void;
  /** Forgets the identity and the draft on this device. */
  logout(): void;
  /** Fills fields that the visitor has left empty. */
  prefill(values: Prefill): void;
  /** Listens to an event; the answer stops listening. */
  on<E extends WidgetEvent>(event: E, listener: (detail: EventDetails[E]) => void): () => void;
  /** Shows the button (it is shown at the start). */
  show(): void;
  /** Hides the button; `open()` still works. */
  hide(): void;
  /** Takes everything off the page; the script may be inserted again afterwards. */
  destroy(): void;
}

/** An ES256 or HS256 JWT as text, or a source of them. An empty answer means: nobody is signed in. */
export type Identity = string | (() => string | null | undefined | Promise<string | null | undefined>);

export interface Prefill {
  query?: string;
  name?: string;
  email?: string;
  subject?: string;
  description?: string;
  severity?: string;
  product?: string;
  environment?: string;
}

export interface EventDetails {
  ready: undefined;
  open: undefined;
  close: undefined;
  /** `number` is null while an e-mail link has to be confirmed. */
  ticket: { number: string | null };
}

export type WidgetEvent = keyof EventDetails;
export type QueuedCommand = readonly [command: Exclude<keyof Zusage, 'q'>, ...parameters: unknown[]];

/** What the panel gets from the loader, and what the loader may ask of the panel. Both sides keep it within v1. */
export interface PanelContext {
  root: ShadowRoot;
  key: string;
  /** Address of the portal without a slash at the end. */
  portal: string;
  language: Language;
  /** `data-theme`: 'light', 'dark' or ''; `data-accent` and `data-radius` of the snippet. */
  theme?: string;
  accent?: string;
  radius?: string;
  /** Taken when the loader ran, before scripts that came later could replace it and read tokens (S36). */
  fetch: typeof fetch;
  identity(): Identity | undefined;
  emit<E extends WidgetEvent>(event: E, detail: EventDetails[E]): void;
}

export interface Panel {
  open(): void;
  close(): void;
  prefill(values: Prefill): void;
  identityChanged(loggedOut: boolean): void;
  destroy(): void;
}

export type Language = 'de' | 'en' | 'fr';

import { expect, type Page } from '@playwright/test';

/** What must not happen on a page while a test goes through it. */
export interface Watched {
  dialogs: string[];
  errors: string[];
  /** Requests to anywhere but this machine. */
  foreign: string[];
  expectQuiet(): void;
}

/**
 * Listens for signs that something ran or went out: dialogs (`alert(1)` of an injection), errors of scripts and of the
 * content security policy, requests to other machines. Begin before the first `goto`.
 */
export function watch(page: Page): Watched {
  const watched: Watched = {
    dialogs: [],
    errors: [],
    foreign: [],
    expectQuiet() {
      const { dialogs, errors, foreign } = watched;
      expect({ dialogs, errors, foreign }).toEqual({ dialogs: [], errors: [], foreign: [] });
    },
  };
  page.on('dialog', (dialog) => {
    // The browser's own question whether to leave unsaved words: leaving is what the test wants.
    if (dialog.type() === 'beforeunload') return void dialog.accept();
    watched.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => watched.errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') watched.errors.push(message.text());
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^https?:$/.test(protocol) && !['localhost', '127.0.0.1'].includes(hostname))
      watched.foreign.push(request.url());
  });
  return watched;
}

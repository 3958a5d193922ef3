export type Fragment = { kind: 'html'; html: string } | { kind: 'signed_out' } | { kind: 'offline' };

/** Asks the server for a part of the page. Throws only what an aborted request throws. */
export async function fetchFragment(address: string, init: RequestInit): Promise<Fragment> {
  try {
    const response = await fetch(address, { ...init, redirect: 'error' });
    if (response.status === 401) return { kind: 'signed_out' };
    if (!response.ok) return { kind: 'offline' };
    return { kind: 'html', html: await response.text() };
  } catch (error) {
    if (init.signal?.aborted) throw error;
    return { kind: 'offline' };
  }
}

/** Runs at most once per pause of the reader, and stops what is no longer wanted. */
export function latest(
  pauseMs: number,
  run: (signal: AbortSignal) => Promise<void>,
): { ask: () => void; stop: () => void } {
  let timer: number | undefined;
  let current: AbortController | undefined;
  const stop = (): void => {
    clearTimeout(timer);
    current?.abort();
  };
  return {
    stop,
    ask: () => {
      stop();
      const controller = new AbortController();
      current = controller;
      timer = window.setTimeout(() => {
        run(controller.signal).catch((error: unknown) => {
          if (!controller.signal.aborted) throw error;
        });
      }, pauseMs);
    },
  };
}

/** A copy of what the server wrote into a template. */
export function fromTemplate(id: string): HTMLElement | null {
  const template = document.querySelector<HTMLTemplateElement>(`template#${id}`);
  const copy = template?.content.firstElementChild?.cloneNode(true);
  return copy instanceof HTMLElement ? copy : null;
}

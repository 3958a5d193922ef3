import type { CallError } from './api.ts';

/**
 * Runs a request some time after the last wish for it. A newer wish makes an older one void, so an answer that comes
 * late never replaces a newer one.
 */
export function latest(delayMilliseconds: number) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let newest = 0;
  const cancel = () => {
    clearTimeout(timer);
    return ++newest;
  };
  return {
    cancel,
    run<T>(
      request: () => Promise<T>,
      onAnswer: (answer: T) => void,
      onFault: (fault: CallError) => void,
      now = false,
    ): void {
      const mine = cancel();
      const act = () =>
        request().then(
          (answer) => mine === newest && onAnswer(answer),
          (fault: CallError) => mine === newest && onFault(fault),
        );
      timer = setTimeout(() => void act(), now ? 0 : delayMilliseconds);
    },
  };
}

import type { QueuedCommand, Zusage } from './interface.ts';

/**
 * Makes the public object and runs what was queued before. An unknown or failing command is reported to the page's
 * console and stops none of the others.
 */
export function createInterface(methods: Omit<Zusage, 'q'>, earlier: unknown): Zusage {
  // Own methods only: `__proto__` or `constructor` are no commands.
  const known = new Map<string, unknown>(Object.entries(methods));
  const push = (...commands: QueuedCommand[]) => {
    for (const [name, ...parameters] of commands) {
      try {
        (known.get(name) as (...values: unknown[]) => void)(...parameters);
      } catch (error) {
        reportError(error);
      }
    }
  };
  push(...((earlier ?? []) as QueuedCommand[]));
  return Object.freeze({ ...methods, q: { push } });
}

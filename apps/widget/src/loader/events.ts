import type { EventDetails, WidgetEvent } from './interface.ts';

/** A listener list that survives listeners which throw or leave while it is being walked. */
export function createEvents() {
  const listeners = new Map<object, readonly [event: string, listener: (detail: never) => void]>();
  return {
    on<E extends WidgetEvent>(event: E, listener: (detail: EventDetails[E]) => void): () => void {
      const id = {};
      listeners.set(id, [event, listener]);
      return () => void listeners.delete(id);
    },
    emit<E extends WidgetEvent>(event: E, detail: EventDetails[E]): void {
      for (const [wanted, listener] of listeners.values()) {
        try {
          if (wanted === event) listener(detail as never);
        } catch (error) {
          reportError(error);
        }
      }
    },
  };
}

import type { View } from '../view.ts';

/** What the page says after a step was taken; null for an address that names none. */
export function doneWords({ messages }: View, done: string | null): string | null {
  const { tickets, ticketLife } = messages;
  const words: Record<string, string> = {
    reply: tickets.replySent,
    reopen: ticketLife.reopened,
    escalate: ticketLife.escalationSent,
    close: ticketLife.closed,
    closed: ticketLife.confirmed,
    keep: ticketLife.draftKept,
  };
  return done !== null && Object.hasOwn(words, done) ? (words[done] ?? null) : null;
}

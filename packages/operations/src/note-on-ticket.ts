import type { Instant } from './instant.ts';
import { toInstant } from './instant.ts';
import type { PersonScope } from './scope.ts';
import { note, onTicket, say, stepOf } from './ticket-action.ts';

/**
 * Staff write something down for themselves. It changes nothing that a customer could notice: no status, no update, no
 * mail (S10).
 *
 * @throws AppError not_found
 */
export async function noteOnTicket(
  scope: PersonScope,
  request: { number: string; body: string },
  idempotencyKey?: string,
): Promise<{ at: Instant }> {
  return onTicket(
    scope,
    { action: 'note', number: request.number, input: request, idempotencyKey },
    async (action) => {
      const { rule } = stepOf(action, 'noted');
      await say(action, request.body, { internal: true });
      await note(action, { kind: 'noted', rule, internal: true });
      return { at: toInstant(action.now) };
    },
  );
}

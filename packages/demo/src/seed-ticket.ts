import type { Transaction } from '@zusage/db';
import type { Person } from '@zusage/identity';
import { recordPastTicket } from '@zusage/operations';
import { recordPastEffort } from '@zusage/operations/effort';
import type { TicketContent } from './content.ts';
import { hoursAfter } from './moment.ts';
import type { SeedContext } from './seed-context.ts';

export interface TicketSeedContext extends SeedContext {
  people: Map<string, Person>;
}

/** A ticket with its conversation, decided by the catalogue as of the moment it was opened. */
export async function seedTicket(
  trx: Transaction,
  context: TicketSeedContext,
  content: TicketContent,
): Promise<void> {
  const requester = personOf(context, content.person);
  const openedAt = hoursAfter(context.now, -content.openedHoursAgo);
  const { number } = await recordPastTicket(trx, context.catalogue.id, {
    requester,
    openedAt,
    now: context.now,
    request: {
      severity: content.severity,
      channel: content.channel,
      environment: content.environment,
      product: content.product,
      facts: content.facts,
      subject: content.subject,
      description: content.description,
    },
    status: content.status,
    messages: content.messages.map((message) => ({
      author: personOf(context, message.name),
      staff: message.from === 'staff',
      body: message.body,
      at: hoursAfter(openedAt, message.hoursAfter),
      internal: message.internal ?? false,
    })),
    ...(content.assignee ? { assignee: personOf(context, content.assignee) } : {}),
    ...(content.resolution ? { resolution: content.resolution } : {}),
    ...(content.escalated
      ? {
          escalated: {
            at: hoursAfter(openedAt, content.escalated.hoursAfter),
            reason: content.escalated.reason,
          },
        }
      : {}),
  });
  for (const { by, hoursAfter: hours, minutes, text } of content.effort ?? []) {
    const at = hoursAfter(openedAt, hours);
    await recordPastEffort(trx, context.catalogue.id, {
      ticket: number,
      by: personOf(context, by),
      at,
      minutes,
      text,
    });
  }
}

function personOf({ people }: TicketSeedContext, key: string): Person {
  const person = people.get(key);
  if (!person) throw new Error(`the demo content names an unknown person: ${key}`);
  return person;
}

import { RuledList } from '@zusage/ui';
import type { AccessEvent } from '../api-types.ts';
import type { View } from '../view.ts';
import { endOf, scopeList } from './scope-words.ts';

/** What happened between a customer and its partners; the same lines for both sides. */
export function AccessHistory({ view, history }: { view: View; history: readonly AccessEvent[] }) {
  const { partners } = view.messages;
  if (history.length === 0) return <p class="soft">{partners.historyEmpty}</p>;
  return (
    <RuledList
      label={partners.historyTitle}
      items={history.map((event, index) => ({
        key: `${index} ${event.at}`,
        title: partners.event[event.kind]({ actor: actorOf(view, event) }),
        detail: <EventDetail view={view} event={event} />,
        aside: <time dateTime={event.at}>{view.times.absolute(event.at)}</time>,
      }))}
    />
  );
}

const actorOf = ({ messages: { partners } }: View, { actor, actorSide, partner }: AccessEvent): string =>
  actorSide === 'partner' ? partners.withPartner({ name: actor, partner }) : actor;

function EventDetail({ view, event }: { view: View; event: AccessEvent }) {
  const gives = event.kind === 'approved' || event.kind === 'changed';
  const parts = [
    event.actorSide === 'customer' ? event.partner : null,
    event.scopes.length > 0 ? scopeList(view, event.scopes) : null,
    gives ? endOf(view, event.lastDay) : null,
  ].filter((part) => part !== null);
  return (
    <>
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
      {event.note && (
        <span class="access-note">
          <q>{event.note}</q>
        </span>
      )}
    </>
  );
}

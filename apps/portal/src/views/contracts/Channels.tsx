import { formatList } from '@zusage/i18n';
import { RuledList, type RuledItem } from '@zusage/ui';
import type { Channel, ContractDetail } from '../api-types.ts';
import { nextStepHref, phoneHref } from '../next-step.ts';
import type { View } from '../view.ts';
import { groupChannels, type ChannelGroup } from './channel-groups.ts';

/** Ways to reach support: what each takes, with its number or mailbox; what is not included stands last and says so. */
export function Channels({
  view,
  channels,
  emergency = null,
  withNeeds = false,
}: {
  view: View;
  channels: readonly Channel[];
  emergency?: ContractDetail['emergency'];
  /** Names the options that a way needs: for whoever has not bought yet. */
  withNeeds?: boolean;
}) {
  const { contracts } = view.messages;
  const items = groupChannels(channels).map((group) => channelItem(view, group, withNeeds));
  if (emergency)
    items.push({
      key: 'emergency',
      title: contracts.emergency,
      detail: <Ruled text={emergency.text} rule={emergency.rule} view={view} />,
      aside: <Phone number={emergency.target} />,
    });
  return <RuledList items={items} label={contracts.channels} />;
}

function channelItem(view: View, { names, channel }: ChannelGroup, withNeeds: boolean): RuledItem {
  return {
    key: channel.key,
    title: formatList(names, view.locale),
    detail: <Takes view={view} channel={channel} withNeeds={withNeeds} />,
    aside: channel.included && <Contact channel={channel} />,
  };
}

function Takes({ view, channel, withNeeds }: { view: View; channel: Channel; withNeeds: boolean }) {
  const { contracts, description } = view.messages;
  if (!channel.included)
    return <Ruled text={channel.note ?? contracts.notIncluded} rule={channel.rule} view={view} />;
  if (channel.takes.length === 0)
    return <Ruled text={channel.note ?? contracts.takesNothing} rule={channel.rule} view={view} />;
  const { instead } = channel;
  return (
    <>
      <Ruled
        text={
          channel.takesAll
            ? contracts.takesAll
            : contracts.only({ list: formatList(channel.takes, view.locale) })
        }
        rule={channel.rule}
        view={view}
      />
      {!channel.takesAll && instead && (
        <span>
          {contracts.otherwise({ label: instead.label })}{' '}
          {instead.target && (
            <a class="nowrap" href={nextStepHref({ target: instead.target })}>
              {instead.target}
            </a>
          )}
        </span>
      )}
      {withNeeds && channel.needs.length > 0 && (
        <span>{description.needs({ options: formatList(channel.needs, view.locale, 'disjunction') })}</span>
      )}
    </>
  );
}

/** A sentence with the policy id behind it in small print. */
export function Ruled({ text, rule, view }: { text: string; rule: string; view: View }) {
  return (
    <span>
      {text}{' '}
      <span class="reason-rule">
        <span class="visually-hidden">{view.messages.common.rule} </span>
        {rule}
      </span>
    </span>
  );
}

function Contact({ channel }: { channel: Channel }) {
  if (!channel.contact) return null;
  if (channel.kind === 'phone') return <Phone number={channel.contact} />;
  return <a href={nextStepHref({ target: channel.contact })}>{channel.contact}</a>;
}

function Phone({ number }: { number: string }) {
  return (
    <a class="nowrap" href={phoneHref(number)}>
      {number}
    </a>
  );
}

import type { Channel } from '../api-types.ts';

export interface ChannelGroup {
  /** Names of the ways in, in the catalogue's order. */
  names: string[];
  channel: Channel;
}

/** Ways without a number or mailbox of their own that take the same are one line; what takes most stands first. */
export function groupChannels(channels: readonly Channel[]): ChannelGroup[] {
  const groups = new Map<string, ChannelGroup>();
  for (const channel of channels) {
    const { takes, included, needs, instead, note, contact, rule } = channel;
    const key = JSON.stringify([takes, included, needs, instead, note, contact, rule]);
    const group = groups.get(key) ?? { names: [], channel };
    group.names.push(channel.name);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => rankOf(a.channel) - rankOf(b.channel));
}

function rankOf({ included, takes, takesAll }: Channel): number {
  if (!included || takes.length === 0) return 2;
  return takesAll ? 0 : 1;
}

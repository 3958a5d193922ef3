import { Icon, type IconName } from '@zusage/ui';
import type { View } from '../views/view.ts';

const icons: Record<string, IconName> = {
  portal: 'portal',
  widget: 'widget',
  email: 'mail',
  phone: 'phone',
  api: 'external',
};

/** The way a ticket came, in words. */
export function channelName({ messages }: View, channel: string): string {
  const names: Record<string, string> = messages.common.channel;
  return names[channel] ?? channel;
}

/** The same as a picture for a dense line; its name is read out and shown on pointing. */
export function ChannelMark({ view, channel }: { view: View; channel: string }) {
  const name = channelName(view, channel);
  return (
    <span class="channel-mark" title={name}>
      <Icon name={icons[channel] ?? 'note'} label={name} />
    </span>
  );
}

import { fillText, type Catalogue, type Channel } from '@zusage/catalogue';
import type { Locale } from '@zusage/i18n';

/** A way to reach support, in the reader's language. */
export interface ChannelView {
  key: string;
  name: string;
  /** Number or mailbox; null for what has none, such as the portal itself. */
  contact: string | null;
  kind: 'phone' | 'email' | 'here';
  /** Names of the severities it takes; all of them: `takesAll`; none: only beside an open ticket. */
  takes: string[];
  takesAll: boolean;
  /** Names of options of which one must have been bought; empty: everybody may use it. */
  needs: string[];
  /** False where a contract has none of `needs`. */
  included: boolean;
  /** Where to turn with what it does not take. */
  instead: { label: string; target: string | null } | null;
  /** The provider's own sentence, where nothing is taken or the option is missing. */
  note: string | null;
  rule: string;
}

/** Channels as a reader chooses among them. `options`: what a contract has bought; null: a description for everybody. */
export function channelViews(
  catalogue: Catalogue,
  options: readonly string[] | null,
  locale: Locale,
): ChannelView[] {
  return catalogue.channels.map((channel) => toView(channel, catalogue, options, locale));
}

function toView(
  channel: Channel,
  catalogue: Catalogue,
  options: readonly string[] | null,
  locale: Locale,
): ChannelView {
  const needed = channel.options ?? [];
  const included = options === null || needed.length === 0 || needed.some((key) => options.includes(key));
  const isOpen = channel.severities.length > 0 && included;
  return {
    key: channel.key,
    name: channel.name[locale],
    contact: contactOf(channel, catalogue),
    kind: channel.key === 'phone' || channel.key === 'email' ? channel.key : 'here',
    takes: catalogue.severities
      .filter(({ key }) => channel.severities.includes(key))
      .map(({ name }) => name[locale]),
    takesAll: channel.severities.length === catalogue.severities.length,
    needs: catalogue.options.filter(({ key }) => needed.includes(key)).map(({ name }) => name[locale]),
    included,
    instead: insteadOf(channel, catalogue, locale),
    note: isOpen || !channel.otherwise ? null : fillText(channel.otherwise.text, {})[locale],
    rule: channel.rule,
  };
}

/** The catalogue states its hotline once; the phone channel may name a number of its own. */
function contactOf(channel: Channel, catalogue: Catalogue): string | null {
  if (channel.contact) return channel.contact;
  return channel.key === 'phone' && channel.severities.length > 0
    ? (catalogue.hotline?.number ?? null)
    : null;
}

function insteadOf(channel: Channel, catalogue: Catalogue, locale: Locale): ChannelView['instead'] {
  const next = channel.otherwise?.next;
  if (!next || channel.severities.length === 0) return null;
  if (next.kind === 'hotline')
    return catalogue.hotline && { label: catalogue.hotline.label[locale], target: catalogue.hotline.number };
  if (next.kind === 'emergency_form')
    return (
      catalogue.emergencyForm && {
        label: catalogue.emergencyForm.label[locale],
        target: catalogue.emergencyForm.url,
      }
    );
  return next.label ? { label: next.label[locale], target: next.target ?? null } : null;
}

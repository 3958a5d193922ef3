import type { ComponentChildren } from 'preact';

export interface MessageProps {
  /** Anchor, so that a mail can link to this message. */
  id: string;
  author: string;
  /** "Support", "Sie", "Partner" */
  role: string;
  side: 'us' | 'them' | 'note';
  iso: string;
  at: string;
  /** "per Telefon", when it did not come through the portal. */
  channel?: string;
  /** Plain text keeps its line breaks; nodes are taken as they are. */
  children: ComponentChildren;
}

/** One entry of a ticket's conversation: who and when in the head, the words below. A hint rule marks the provider's side. */
export function Message({ id, author, role, side, iso, at, channel, children }: MessageProps) {
  return (
    <article class={`message message-${side}`} id={id} aria-labelledby={`${id}-head`}>
      <p class="message-head" id={`${id}-head`}>
        <span class="message-author">{author}</span>
        <span class="message-role">{role}</span>
        <span class="message-when">
          <a href={`#${id}`}>
            <time dateTime={iso}>{at}</time>
          </a>
          {channel && <span> · {channel}</span>}
        </span>
      </p>
      <div class="message-body">{children}</div>
    </article>
  );
}

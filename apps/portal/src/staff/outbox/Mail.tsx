import { DefinitionList } from '@zusage/ui';
import type { View } from '../../views/view.ts';
import type { OutboxMail } from '../api-types.ts';
import { linkify } from './linkify.ts';

/** A mail as its receiver reads it; addresses of the web can be followed. */
export function Mail({ view, mail }: { view: View; mail: OutboxMail }) {
  const { staff } = view.messages;
  return (
    <article class="mail" aria-labelledby={`mail-${mail.id}`}>
      <h2 id={`mail-${mail.id}`}>{mail.subject}</h2>
      <DefinitionList
        look="rows"
        facts={[
          { term: staff.outboxTo, value: mail.to },
          { term: staff.outboxAt, value: <time dateTime={mail.at}>{view.times.absolute(mail.at)}</time> },
        ]}
      />
      <p class="mail-text">
        {linkify(mail.text).map(({ text, href }, index) =>
          href ? (
            <a key={index} href={href}>
              {text}
            </a>
          ) : (
            text
          ),
        )}
      </p>
    </article>
  );
}

import { createTransport as createSmtp } from 'nodemailer';
import { safeMessage, type Message } from './message.ts';

export interface Transport {
  /**
   * @returns 'sent' when the server has taken it; 'kept' when there is no server, so that it stays in the outbox only
   * @throws MessageError for a message that cannot be sent; any other error may be over at the next try
   */
  send(message: Message): Promise<'sent' | 'kept'>;
  close(): void;
}

export interface TransportOptions {
  /** `smtp://user:password@host:587` or `smtps://…`; null: mails are kept in the outbox. */
  smtpUrl: string | null;
  /** `Name <address>` of the sender. */
  from: string;
}

const outboxOnly: Transport = {
  send: async (message) => {
    safeMessage(message);
    return 'kept';
  },
  close: () => {},
};

export function createTransport(options: TransportOptions): Transport {
  if (options.smtpUrl === null) return outboxOnly;
  const domain = /@([^\s<>@]+?)>?\s*$/.exec(options.from)?.[1] ?? 'localhost';
  const smtp = createSmtp(
    {
      url: options.smtpUrl,
      pool: true,
      maxConnections: 2,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from: options.from },
  );
  return {
    send: async (message) => {
      const { id, to, subject, text, language } = safeMessage(message);
      await smtp.sendMail({
        // as an object: never parsed as a list
        to: { name: '', address: to },
        subject,
        text,
        messageId: `<${id}@${domain}>`,
        headers: {
          // machines that answer machines: RFC 3834 (S70)
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'All',
          'Content-Language': language,
        },
      });
      return 'sent';
    },
    close: () => smtp.close(),
  };
}

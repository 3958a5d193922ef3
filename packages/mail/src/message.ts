/** A mail as the product writes it: plain text, one recipient. */
export interface Message {
  /** Becomes the Message-ID: a mail sent again after an unclear answer is recognisable as the same (S73). */
  id: string;
  to: string;
  subject: string;
  /** Lines of any length end with \n. */
  text: string;
  /** Language of the text. */
  language: string;
}

/** Why a message cannot be sent, ever; trying again is of no use. */
export class MessageError extends Error {
  override readonly name = 'MessageError';
}

/**
 * The same message without a way to add a header or a recipient (S69): one plain address, no control characters in
 * what becomes a header.
 * @throws MessageError
 */
export function safeMessage(message: Message): Message {
  if (!isAddress(message.to)) throw new MessageError('not a single mail address');
  if (!/^[\w-]{1,64}$/.test(message.id)) throw new MessageError('not an id');
  return {
    ...message,
    subject: oneLine(message.subject),
    text: message.text.replace(/\r\n?/g, '\n').replaceAll('\0', ''),
  };
}

/** A mail address and nothing else: no name, no list, no route, no comment, no control character. */
export function isAddress(text: string): boolean {
  return text.length <= 254 && /^[^\p{C}\s<>()[\]\\,;:@"]+@[^\p{C}\s<>()[\]\\,;:@"]+$/u.test(text);
}

const subjectMax = 300;

/** Text for a header: line ends and other control characters, also those that turn the direction, become blanks. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, subjectMax);
}

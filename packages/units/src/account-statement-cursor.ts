import { invalidField } from '@zusage/errors';

/** A place in a statement: after the line with this moment and number. */
export const encodeCursor = (occurredAt: Date, sequence: number): string =>
  Buffer.from(`${occurredAt.getTime()}.${sequence}`).toString('base64url');

/** @throws AppError invalid_input */
export function decodeCursor(cursor: string): { occurredAt: Date; sequence: number } {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  const [, milliseconds = '', sequence = ''] = /^(\d{1,14})\.(\d{1,16})$/.exec(text) ?? [];
  if (milliseconds === '') throw invalidField('cursor', 'unknown_value');
  return { occurredAt: new Date(Number(milliseconds)), sequence: Number(sequence) };
}

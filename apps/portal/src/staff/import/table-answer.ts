import { attachmentNamed } from '@zusage/files/attachment';
import { BYTE_ORDER_MARK, tableLine } from '@zusage/imports/write-table';

/** A table to be saved: for spreadsheets, never shown in place, and no cell of it is a formula (S49, S57). */
export const tableAnswer = (fileName: string, lines: readonly (readonly string[])[]): Response =>
  new Response(BYTE_ORDER_MARK + lines.map((cells) => tableLine(cells)).join(''), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': attachmentNamed(fileName),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
    },
  });

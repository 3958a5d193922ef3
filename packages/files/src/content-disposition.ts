/**
 * The header that offers a file for saving under its name, whatever the name holds (S65): an ASCII stand-in for old
 * clients and the whole name as RFC 6266 and RFC 8187 write it. The file is never shown in place (S57).
 */
export function attachmentNamed(name: string): string {
  const whole = name.toWellFormed();
  const plain = whole
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\x20-\x7e]|["\\%]/gu, '_');
  const encoded = encodeURIComponent(whole).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

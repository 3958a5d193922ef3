import type { AuditValue } from '@zusage/audit';
import type { Catalogue } from '@zusage/catalogue';
import type { FieldProblem } from '@zusage/errors';
import { formatDate, formatList, messagesFor, type Locale } from '@zusage/i18n';
import type { Finding, FindingValue } from '@zusage/imports';
import { AUDIT_FIELDS, inWords, type AuditField } from '../customers/audit-view.ts';

/** What a finding says to a reader. */
export function findingWords(
  { code, column, params }: Pick<Finding, 'code' | 'column' | 'params'>,
  catalogue: Catalogue,
  locale: Locale,
): string {
  const { errors, imports } = messagesFor(locale);
  if (code === 'changed') return changeWords(column, params, catalogue, locale);
  const told = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, asText(name, value, locale)]),
  );
  const known = code === 'column_unknown' && 'near' in told ? 'column_near' : code;
  if (known in imports.finding) return imports.finding[known as keyof typeof imports.finding](told);
  const sentence = errors.field[code as FieldProblem];
  return typeof sentence === 'string' ? sentence : sentence(told as { max: string; min: string; what: string });
}

function changeWords(
  column: string | null,
  { field, from, to }: Finding['params'],
  catalogue: Catalogue,
  locale: Locale,
): string {
  const { audit, imports } = messagesFor(locale);
  const known = AUDIT_FIELDS.find((name) => name === field);
  const said = (value: FindingValue | undefined): string =>
    (known
      ? inWords(known, (value ?? null) as AuditValue, catalogue, locale)
      : asText('', value ?? null, locale)) || imports.nothing;
  const name = known ? audit.field[known satisfies AuditField] : (column ?? imports.certificate);
  return imports.finding.changed({ field: name, from: said(from), to: said(to) });
}

function asText(name: string, value: FindingValue, locale: Locale): string {
  if (Array.isArray(value)) return formatList(value.map(String), locale);
  if (name === 'day') return formatDate(String(value), { locale, timeZone: 'UTC' });
  if (name === 'from') return messagesFor(locale).imports.lettersOf[value as 'utf-16le'] ?? String(value);
  return typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : String(value ?? '');
}

import type { Catalogue } from '@zusage/catalogue';
import type { ImportKind } from '../kinds.ts';
import { COLUMN_NAMES, type ColumnNames } from './names.ts';

/** A column that a file may have. */
export interface Column {
  /** Path of the field, as forms name it: `name`, `identifiers.serial`. */
  key: string;
  /** Stands in templates. */
  name: string;
  /** What it is called in a language; taken for it too. */
  labels: Record<'de' | 'en' | 'fr', string>;
  /** Names that are taken for it too. */
  aliases: string[];
  isRequired: boolean;
}

/** The columns of a kind for one provider: what its catalogue names is a column of its own. */
export function columnsFor(kind: ImportKind, catalogue: Catalogue): Column[] {
  return COLUMN_NAMES[kind].flatMap((column) => {
    if (column.group === undefined) return [plain(column)];
    const entries = column.group === 'severities' ? agreeable(catalogue) : catalogue.identifiers;
    return entries.map((entry) => ofEntry(column, entry));
  });
}

/** Severities whose time some contract may agree (SB-3). */
function agreeable({ severities, targets }: Catalogue): Catalogue['severities'] {
  const left = new Set(targets.filter(({ promise }) => promise === 'agreed').map(({ severity }) => severity));
  return severities.filter(({ key }) => left.has(key));
}

const plain = ({ key, names, required }: ColumnNames): Column => ({
  key,
  name: names[0] ?? key,
  labels: { en: names[0] ?? key, de: names[1] ?? key, fr: names.at(-1) ?? key },
  aliases: names.slice(1),
  isRequired: required === true,
});

function ofEntry(
  { key, names }: ColumnNames,
  entry: { key: string; name: Record<'de' | 'en' | 'fr', string> },
): Column {
  const called = [entry.key, entry.name.de, entry.name.en, entry.name.fr];
  // An identifier is called by its name alone; a severity's name alone would not say what of it is meant.
  const alone = key === 'identifiers' ? called : [];
  return {
    key: `${key}.${entry.key}`,
    name: `${names[0]}_${entry.key}`,
    labels:
      alone.length > 0
        ? { ...entry.name }
        : {
            en: `${names[0]}_${entry.key}`,
            de: `${names[1]} ${entry.name.de}`,
            fr: `${names[2]} ${entry.name.fr}`,
          },
    aliases: [...new Set([...alone, ...names.flatMap((name) => called.map((word) => `${name} ${word}`))])],
    isRequired: false,
  };
}

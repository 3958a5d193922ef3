import { expect, test } from 'vitest';
import { withoutTerm } from '../../src/staff/severity.ts';

test('under a column that names the term, the term is not repeated', () => {
  expect(withoutTerm('Schweregrad 1 (kritisch)', 'Schweregrad')).toBe('1 (kritisch)');
  expect(withoutTerm('Kategorie 1', 'Fehlerkategorie')).toBe('Kategorie 1');
  expect(withoutTerm('Normal', 'Dringlichkeit')).toBe('Normal');
});

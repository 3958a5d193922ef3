import { expect, test } from 'vitest';
import { readFonts } from '../src/fonts.ts';
import { commonSigns, printable } from '../src/printable.ts';

const known = commonSigns(readFonts());

test.each([
  [
    'Müller & Söhne – Straße № 1, Łódź, Île-de-France, Αθήνα, «10\u00a0€»',
    'Müller & Söhne – Straße № 1, Łódź, Île-de-France, Αθήνα, «10\u00a0€»',
  ],
  ['漢字 GmbH 🙂', '?? GmbH ?'],
  ['a\u0000b\u202ec\u200bd\tE', 'abcdE'],
  ['a\u3000b', 'a b'],
  ['e\u0301', 'é'],
  ['\ud800x', /^.x$/],
])('what can be set of "%s"', (text, set) => {
  if (set instanceof RegExp) expect(printable(text, known)).toMatch(set);
  else expect(printable(text, known)).toBe(set);
});

test('every face has the signs of German, English and French', () => {
  const signs = 'ABCabc0123456789äöüÄÖÜßàâæçéèêëîïôœùûüÿÀÉ«»„“”‘’–—…·€§№°%&@/\\#?!;:()[]{}<>+*=_-"\'\u00a0';
  expect([...signs].filter((sign) => !known.has(sign.codePointAt(0) ?? 0))).toEqual([]);
});

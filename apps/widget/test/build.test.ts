import { expect, test } from 'vitest';
import { bundleLanguages, bundleLoader, bundlePanel } from '../src/build/bundle.ts';
import { readTokens, shortNames, withTokens } from '../src/build/styles.ts';
import { de } from '../src/panel/texts/de.ts';
import { texts as en } from '../src/panel/texts/en.ts';
import { texts as fr } from '../src/panel/texts/fr.ts';

test('each language says the same things with the same places to fill in', () => {
  const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const [key, german] of Object.entries(de)) {
    for (const language of [en, fr]) {
      const text = language[key as keyof typeof de];
      expect(text.trim()).not.toBe('');
      expect(places(text)).toEqual(places(german));
    }
  }
});

test('only the tokens that a sheet uses are carried, with what they need, and without rem', () => {
  const tokens = readTokens(
    '@layer t { :root { /* --no: 1; */ --a: var(--b); --b: 1.5rem; --c: 2px; } :root { --d: 1; } }',
  );
  expect([...tokens.keys()]).toEqual(['--a', '--b', '--c']);
  expect(withTokens('p{margin:var(--a)}', tokens, ':host')).toBe(
    ':host{--a:var(--b);--b:24px}p{margin:var(--a)}',
  );
});

test('custom properties get one letter each, but those that scripts set keep their name', () => {
  expect(shortNames('a{--ink:red;--rule:var(--ink);color:var(--accent,var(--rule))}')).toBe(
    'a{--a:red;--b:var(--a);color:var(--accent,var(--b))}',
  );
});

test('the built files work under the strictest policy: no code from text, no markup from text, no inline style', async () => {
  const languages = await bundleLanguages();
  const panel = await bundlePanel(languages.names);
  const loader = await bundleLoader(panel.name);
  const code = [loader, panel, ...languages.files].map(({ contents }) => new TextDecoder().decode(contents));
  for (const text of code) {
    expect(text).not.toMatch(
      /\beval\(|new Function|document\.write|insertAdjacentHTML|outerHTML|setAttribute\("style"|sourceMappingURL|https?:\/\/(?!www\.w3\.org)/,
    );
  }
  // Preact's own way to set markup is in there, twice; none of ours may come on top.
  expect(code.join('').match(/innerHTML=/g)).toHaveLength(2);
  expect(code[0]).toContain(panel.name);
  expect(code[1]).toContain(languages.names.en);
});

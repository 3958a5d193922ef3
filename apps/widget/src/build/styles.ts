import { transform } from 'esbuild';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { accentTokens } from './accent.ts';

export const browsers = ['chrome123', 'edge123', 'firefox120', 'safari17.5'];

const tokensFile = fileURLToPath(import.meta.resolve('@zusage/ui/tokens.css'));
const rootFontSize = 16;

/**
 * A style sheet of the widget, minified, with the product's tokens that it uses declared on `scope`. Inside a shadow
 * root `:root` means nothing, and `rem` would follow the page's own font size: both are replaced.
 */
export async function styleSheet(file: string, scope: string): Promise<string> {
  const css = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
  const tokens = readTokens(readFileSync(tokensFile, 'utf8'));
  // The portal's own typeface is never loaded on a foreign page: its names would be dead weight.
  tokens.set('--font', (tokens.get('--font') ?? '').replace(/'Source Sans[^']*',\s*/g, ''));
  const declared = withTokens(css, new Map([...tokens, ...accentTokens(tokens)]), scope);
  const { code } = await transform(declared, { loader: 'css', minify: true, target: browsers });
  // esbuild leaves the values of custom properties as they are.
  return shortNames(code)
    .trim()
    .replace(/, +/g, ',')
    .replace(/\b0\.(?=\d)/g, '.');
}

/** What scripts set by name keeps it. */
const PUBLIC_NAMES = ['--accent', '--radius'];
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Gives the custom properties one letter each: nothing outside the style sheet reads them. */
export function shortNames(css: string): string {
  const names = new Map<string, string>();
  return css.replace(/--[a-zA-Z][\w-]*/g, (name) => {
    if (PUBLIC_NAMES.includes(name)) return name;
    const short = names.get(name) ?? `--${LETTERS[names.size] ?? `z${names.size}`}`;
    names.set(name, short);
    return short;
  });
}

/** The first `:root` block: the plain values, without the page's switches for themes, contrast and print. */
export function readTokens(css: string): Map<string, string> {
  const block = /:root\s*\{([^}]*)\}/.exec(css)?.[1] ?? '';
  const plain = block.replace(/\/\*[\s\S]*?\*\//g, '');
  const tokens = [...plain.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(
    ([, name, value]) => [name!, value!.trim()] as const,
  );
  return new Map(
    tokens.map(([name, value]) => [name, value.replace(/([\d.]+)rem\b/g, (_, n) => `${n * rootFontSize}px`)]),
  );
}

export function withTokens(css: string, tokens: Map<string, string>, scope: string): string {
  const used = new Set<string>();
  const follow = (text: string) => {
    for (const [, name] of text.matchAll(/var\((--[\w-]+)/g)) {
      if (used.has(name!) || !tokens.has(name!)) continue;
      used.add(name!);
      follow(tokens.get(name!)!);
    }
  };
  follow(css);
  return `${scope}{${[...used].map((name) => `${name}:${tokens.get(name)}`).join(';')}}${css}`;
}

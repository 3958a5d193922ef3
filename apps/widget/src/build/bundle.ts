import { build, type BuildOptions, type BuildResult } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { basename } from 'node:path';
import { de } from '../panel/texts/de.ts';
import { browsers, styleSheet } from './styles.ts';

const source = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** A built file: its name below `/widget/v1/` and what it says. */
export interface Built {
  name: string;
  contents: Uint8Array;
}

const common = {
  bundle: true,
  minify: true,
  write: false,
  target: browsers,
  legalComments: 'none',
  charset: 'utf8',
  outdir: '/',
  // The names that minification picks hang on relative paths: the same bytes wherever the build is called from.
  absWorkingDir: source('..'),
  tsconfigRaw: '{}',
} satisfies BuildOptions;

/** Where the panel finds the other languages; their names are known once they are built. */
export type LanguageFiles = Record<'en' | 'fr', string>;

/** German is part of the panel; each other language is a module of its own. */
export async function bundleLanguages(): Promise<{ files: Built[]; names: LanguageFiles }> {
  const built = async (language: string) => only(await module(`panel/texts/${language}.ts`, language));
  const [en, fr] = await Promise.all([built('en'), built('fr')]);
  return { files: [en, fr], names: { en: en.name, fr: fr.name } };
}

/** The panel as one module that imports nothing at start: one request brings code, styles and German. */
export async function bundlePanel(languages: LanguageFiles): Promise<Built> {
  const css = await styleSheet('panel/panel.css', 'dialog');
  return only(
    await module('panel/main.tsx', 'panel', {
      jsx: 'transform',
      jsxFactory: 'h',
      jsxFragment: 'Fragment',
      inject: [source('panel/element.ts')],
      define: { PANEL_CSS: JSON.stringify(css), LANGUAGES: JSON.stringify(languages) },
    }),
  );
}

function module(file: string, name: string, options: BuildOptions = {}): Promise<BuildResult> {
  return build({
    ...common,
    ...options,
    entryPoints: { [name]: source(file) },
    entryNames: '[name]-[hash]',
    format: 'esm',
    mangleProps: shortened,
    mangleCache: { ...textKeys },
  });
}

function only({ outputFiles }: BuildResult): Built {
  const [file, another] = outputFiles ?? [];
  if (!file || another) throw new Error('expected one built file');
  return { name: basename(file.path), contents: file.contents };
}

/** Keys of texts, and the names by which Preact calls class components: the panel has only functions. */
const shortened =
  /^(\$[a-zA-Z]\w*|component(Will|Did)\w+|getDerivedStateFrom\w+|shouldComponentUpdate|getChildContext|getSnapshotBeforeUpdate|contextType|defaultProps|debounceRendering)$/;

/** The same short name for a text in every file that is built apart from the others. */
const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const textKeys = Object.fromEntries(Object.keys(de).map((key, at) => [key, letters[at] ?? `$${at}`]));

/** The loader as a classic script that knows its panel's name. */
export async function bundleLoader(panel: string): Promise<Built> {
  const css = await styleSheet('loader/button.css', ':host>button');
  const { outputFiles } = await build({
    ...common,
    entryPoints: { loader: source('loader/main.ts') },
    format: 'iife',
    define: { PANEL: JSON.stringify(panel), BUTTON_CSS: JSON.stringify(css) },
  });
  return { name: 'loader.js', contents: outputFiles[0]!.contents };
}

import { readFileSync } from 'node:fs';
import { html, inScript, type Html } from './html.ts';

const css = readFileSync(new URL('./styles.css', import.meta.url), 'utf8');

export interface Page {
  title: string;
  nonce: string;
  /** Path that the navigation marks. */
  path: string;
  bar: Html;
  main: Html;
  scripts?: Html;
}

/**
 * A page of the fictional system house. Its policy forbids style elements and sheets by address (`style-src 'none'`),
 * so the sheet is constructed by script before the first paint: the strictest site that the widget must work on.
 */
export function frame({ title, nonce, path, bar, main, scripts = html`` }: Page): string {
  return html`<!doctype html>
    <html lang="de">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Nordwerk Systemhaus</title>
        <script nonce="${nonce}">
          {
            const s = new CSSStyleSheet();
            s.replaceSync(${inScript(css)});
            document.adoptedStyleSheets = [s];
          }
        </script>
      </head>
      <body>
        <header>
          <div class="bar"><div class="wrap">${bar}</div></div>
          <div class="head">
            <div class="wrap">
              <a class="brand" href="/"
                ><svg viewBox="0 0 48 48" aria-hidden="true">
                  <path fill="#19c3a6" d="M4 40V8l20 20V8h6v32L10 20v20z" />
                  <path fill="#0f3a5a" d="M34 8h10v32H34z" />
                </svg>
                <div>Nordwerk<span>Systemhaus</span></div></a
              >
              <nav aria-label="Hauptnavigation">
                <ul>
                  ${navigation.map(([href, text]) => link(href, text, path))}
                </ul>
              </nav>
            </div>
          </div>
        </header>
        <main>${main}</main>
        <footer class="foot">
          <div class="wrap">
            <p>
              Nordwerk Systemhaus GmbH (erfunden), Kaistraße 7, 24103 Kiel. Diese Website zeigt, wie ein
              Partner den Support eines Herstellers einbettet.
            </p>
          </div>
        </footer>
        ${scripts}
      </body>
    </html>`.text;
}

const navigation = [
  ['/', 'Start'],
  ['/#leistungen', 'Leistungen'],
  ['/#referenzen', 'Referenzen'],
] as const;

function link(href: string, text: string, path: string): Html {
  return href === path
    ? html`<li><a href="${href}" aria-current="page">${text}</a></li>`
    : html`<li><a href="${href}">${text}</a></li>`;
}

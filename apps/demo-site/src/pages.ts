import type { DemoData, DemoProvider } from './demo-data.ts';
import { frame } from './frame.ts';
import { html, inScript, type Html } from './html.ts';

const welcome = html`<span>Kiel · Hamburg · Rostock</span><span>Telefon 0431 555 0170</span>`;

const references = html`<div class="wrap tiles" id="referenzen">
  <section class="tile">
    <p class="number">38</p>
    <h2>Betriebe</h2>
    <p>verlassen sich im Norden auf unsere Betreuung.</p>
  </section>
  <section class="tile">
    <p class="number">2 Std.</p>
    <h2>bis zum Rückruf</h2>
    <p>wenn Sie uns werktags vor 15 Uhr schreiben.</p>
  </section>
  <section class="tile">
    <p class="number">Seit 1998</p>
    <h2>in Kiel</h2>
    <p>mit eigenem Rechenraum am Kai.</p>
  </section>
</div>`;

/** The start page: one tile for each provider whose support this partner passes on. */
export function indexPage(data: DemoData, nonce: string): string {
  const tiles = data.providers.map(
    ({ provider, name }) =>
      html`<section class="tile">
        <h2>${name}</h2>
        <p>Beratung, Einführung und Betrieb aus einer Hand. Der Support des Herstellers ist eingebaut.</p>
        <p><a href="/${provider}">Support für ${name}</a></p>
      </section>`,
  );
  return frame({
    title: 'IT, die den Norden bewegt',
    nonce,
    path: '/',
    bar: welcome,
    main: html`${stage('Ihr Systemhaus an der Küste', 'IT, die den Norden bewegt.', 'Wir planen, bauen und betreuen die Systeme mittelständischer Betriebe zwischen Flensburg und Rostock.', html`<a class="cta" href="#leistungen">Zu den Leistungen</a>`)}
      <div class="wrap tiles" id="leistungen">${tiles}</div>
      ${references}`,
  });
}

/** One provider's page, with the widget. `signedIn` is what this site knows of its visitor, not the portal. */
export function providerPage(data: DemoData, entry: DemoProvider, nonce: string, signedIn: boolean): string {
  const { provider, name, contact } = entry;
  const bar = signedIn
    ? html`<span>Angemeldet als ${contact.name}</span><a href="/${provider}/abmelden">Abmelden</a>`
    : html`<span>Sie sind als Gast hier.</span
        ><a href="/${provider}/anmelden">Anmelden als ${contact.name}</a>`;
  return frame({
    title: `Support für ${name}`,
    nonce,
    path: `/${provider}`,
    bar,
    main: html`${stage('Kundenbereich', `${name}, betreut von Nordwerk.`, 'Fragen zum Produkt beantwortet der Hersteller direkt hier: unten rechts suchen, lesen oder eine Anfrage schreiben.', html`<a class="cta" href="/">Alle Produkte</a>`)}
    ${references}`,
    scripts: widget(data.portalUrl, entry, nonce, signedIn),
  });
}

/** The snippet as a partner's site carries it. The queue takes the identity before the loader is there. */
function widget(
  portalUrl: string,
  { provider, widgetKey }: DemoProvider,
  nonce: string,
  signedIn: boolean,
): Html {
  const identify = html`<script nonce="${nonce}">
    window.zusage = window.zusage || { q: [] };
    zusage.q.push([
      'identify',
      async () => {
        const answer = await fetch(${inScript(`/${provider}/identity`)}, { method: 'POST' });
        if (!answer.ok) throw new Error('identity ' + answer.status);
        return (await answer.json()).token;
      },
    ]);
  </script> `;
  return html`${signedIn ? identify : html``}
    <script
      src="${portalUrl}/widget/v1/loader.js"
      data-key="${widgetKey}"
      data-lang="de"
      data-accent="#0e6d76"
      data-radius="16"
      nonce="${nonce}"
      async
    ></script>`;
}

export function notePage(title: string, text: string, nonce: string): string {
  return frame({
    title,
    nonce,
    path: '',
    bar: welcome,
    main: html`<div class="wrap plain">
      <h1>${title}</h1>
      <p>${text}</p>
    </div>`,
  });
}

function stage(kicker: string, title: string, lead: string, action: Html): Html {
  return html`<div class="stage">
    <div class="wrap">
      <p class="kicker">${kicker}</p>
      <h1>${title}</h1>
      <p class="lead">${lead}</p>
      ${action}
    </div>
  </div>`;
}

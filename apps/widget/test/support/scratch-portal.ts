import { createServer, type IncomingMessage, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';

/**
 * A stand-in for the portal while the widget is being worked on: it serves the built files and answers the widget's
 * procedures from memory. The product's journeys run against the real portal; nothing here proves anything about it.
 */
export interface ScratchPortal {
  url: string;
  server: Server;
  /** Idempotency key → body of each ticket that was opened. */
  tickets: Map<string, string>;
  /** What the next call of a procedure does instead of answering. */
  next: Map<string, 'rate_limited' | 'invalid' | 'redirected' | 'identity_invalid'>;
  requests: string[];
}

const dist = new URL('../../dist/', import.meta.url);

const severities = [
  { key: '1', name: '1 · Kritisch', definition: 'Die Produktion steht still, es gibt keinen Ausweg.' },
  {
    key: '2',
    name: '2 · Schwer',
    definition: 'Eine wichtige Funktion fällt aus, die Arbeit geht eingeschränkt weiter.',
  },
  { key: '3', name: '3 · Leicht', definition: 'Eine Funktion arbeitet nicht wie beschrieben.' },
  { key: '4', name: '4 · Gering', definition: 'Ein Schönheitsfehler oder eine Frage zur Bedienung.' },
];
const facts = [
  {
    key: 'version',
    label: 'Produktversion',
    hint: 'Zum Beispiel 5.2.0.4',
    required: true,
    multiline: false,
    severities: null,
    choices: null,
    onlyWith: null,
    onlyWithoutProduct: false,
    rule: 'X-9',
  },
  {
    key: 'message',
    label: 'Fehlermeldung',
    hint: null,
    required: true,
    multiline: true,
    severities: ['1', '2'],
    choices: null,
    onlyWith: null,
    onlyWithoutProduct: false,
    rule: 'X-9',
  },
  {
    key: 'customer',
    label: 'Betroffene Rechner',
    hint: null,
    required: false,
    multiline: false,
    severities: null,
    choices: null,
    onlyWith: null,
    onlyWithoutProduct: false,
    rule: 'X-9',
  },
];
const articles = [
  {
    slug: 'rueckspielen',
    title: 'Wenn eine Rücksicherung abbricht',
    language: 'de',
    excerpt:
      'Prüfen Sie zuerst, ob der Datenträger gelesen werden kann und ob auf dem Ziel genügend Platz ist. Oft hilft schon das.',
  },
  {
    slug: 'dienst',
    title: 'Den Dienst auf einem Windows-Server neu starten',
    language: 'de',
    excerpt: 'In drei Schritten, ohne laufende Sicherungen zu unterbrechen.',
  },
];
const nodes = [
  {
    tag: 'p',
    children: [
      'Eine abgebrochene Rücksicherung hat fast immer eine von ',
      { tag: 'strong', children: ['drei Ursachen'] },
      '.',
    ],
  },
  { tag: 'h2', children: ['Platz auf dem Ziel'] },
  {
    tag: 'ol',
    children: [
      { tag: 'li', children: ['Öffnen Sie die Übersicht.'] },
      { tag: 'li', children: ['Vergleichen Sie mit ', { tag: 'code', children: ['sm_restore -s'] }, '.'] },
    ],
  },
  {
    tag: 'pre',
    children: ['sm_cmd list saveset --client nordsee-backup-01 --from 2026-11-01 --verbose --all'],
  },
  {
    tag: 'table',
    children: [
      {
        tag: 'thead',
        children: [
          {
            tag: 'tr',
            children: [
              { tag: 'th', children: ['Code'] },
              { tag: 'th', children: ['Bedeutung'] },
            ],
          },
        ],
      },
      {
        tag: 'tbody',
        children: [
          {
            tag: 'tr',
            children: [
              { tag: 'td', children: ['1413'] },
              { tag: 'td', children: ['Der Datenträger antwortet nicht'] },
            ],
          },
        ],
      },
    ],
  },
  {
    tag: 'p',
    children: [
      'Mehr in der ',
      { tag: 'a', href: 'https://example.com/docs', children: ['Dokumentation'] },
      '.',
      { tag: 'script', children: ['alert(1)'] },
      { tag: 'a', href: 'javascript:alert(1)', children: ['böse'] },
    ],
  },
];

export async function startScratchPortal(port = 0): Promise<ScratchPortal> {
  const tickets = new Map<string, string>();
  const next: ScratchPortal['next'] = new Map();
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url!, 'http://scratch.invalid');
    requests.push(`${request.method} ${url.pathname}`);
    if (url.pathname.startsWith('/widget/')) {
      try {
        const file = readFileSync(new URL(`.${url.pathname.slice('/widget'.length)}`, dist));
        response.writeHead(200, {
          'content-type': 'text/javascript; charset=utf-8',
          'access-control-allow-origin': '*',
        });
        return void response.end(file);
      } catch {
        return void response.writeHead(404, { 'access-control-allow-origin': '*' }).end();
      }
    }
    response.setHeader('access-control-allow-origin', request.headers.origin ?? '');
    response.setHeader('vary', 'Origin');
    if (request.method === 'OPTIONS') {
      response.setHeader(
        'access-control-allow-headers',
        'authorization, content-type, idempotency-key, accept-language',
      );
      return void response.writeHead(204).end();
    }
    const path = url.pathname.slice('/trpc/'.length);
    const verified = Boolean(request.headers.authorization);
    const body = await readBody(request);
    const what = next.get(path);
    next.delete(path);
    const fail = (status: number, code: string, message: string, fields?: object) =>
      void response
        .writeHead(status)
        .end(JSON.stringify({ error: { message, code: -32_000, data: { code, message, fields } } }));
    if (what === 'rate_limited')
      return fail(429, 'rate_limited', 'Das waren viele Anfragen. Bitte warten Sie eine Minute.');
    if (what === 'identity_invalid')
      return void response
        .writeHead(401)
        .end(
          JSON.stringify({ error: { code: 'identity_invalid', message: 'Ihre Anmeldung ist abgelaufen.' } }),
        );
    if (what === 'invalid')
      return fail(400, 'invalid_input', 'Bitte prüfen Sie die Angaben.', {
        email: 'Diese Adresse nimmt keine Post an.',
        'facts.version': 'Bitte höchstens 20 Zeichen.',
      });
    const key = String(request.headers['idempotency-key'] ?? '');
    if (path === 'widget.open') {
      const before = tickets.get(key);
      if (before !== undefined && before !== body)
        return fail(409, 'idempotency_conflict', 'Schlüssel vergeben');
      if (what !== 'redirected') tickets.set(key, body);
    }
    const input = body ? JSON.parse(body) : JSON.parse(url.searchParams.get('input') ?? 'null');
    const data = answer(path, input, verified, what === 'redirected', tickets.size);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ result: { data } }));
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  const { port: taken } = server.address() as { port: number };
  return { url: `http://localhost:${taken}`, server, tickets, next, requests };
}

function answer(
  path: string,
  input: Record<string, string>,
  verified: boolean,
  redirected: boolean,
  count: number,
): unknown {
  const due = new Date(Date.now() + 4 * 3_600_000).toISOString().replace(/\.\d+/, '');
  const promised = {
    outcome: 'accepted',
    responseDueAt: due,
    clockStartsAt: due,
    severity: input?.severity,
    severityName: '2',
    window: null,
    missingFacts: [] as unknown[],
    reasons: [
      { rule: 'X-3', text: 'Schweregrad 2: Antwort in 8 Stunden, montags bis freitags von 8 bis 18 Uhr.' },
    ],
  };
  const hotline = {
    ...promised,
    outcome: 'redirected',
    responseDueAt: null,
    reasons: [
      {
        rule: 'X-5',
        text: 'Kritische Störungen nehmen wir nur am Telefon an, dann beginnt die Arbeit sofort.',
      },
    ],
    next: { kind: 'hotline', label: 'Hotline, rund um die Uhr', target: '+49 8024 555 0110' },
  };
  if (path === 'widget.config') {
    return {
      provider: { name: 'Beispiel-Software' },
      look: { accent: '#ffcc00', radius: 4 },
      identity: { required: false },
      visitor: { verified, name: verified ? 'Jana Petersen' : null, email: null },
      terms: { severity: 'Schweregrad' },
      severities,
      facts,
      environments: ['production', 'test'],
      hotline: { number: '+49 8024 555 0110', label: 'Hotline, rund um die Uhr' },
      timeZone: 'Europe/Berlin',
      products: verified
        ? [
            { key: 'suite', name: 'Sicherung Suite 5' },
            { key: 'cloud', name: 'Sicherung Cloud' },
          ]
        : [],
    };
  }
  if (path === 'knowledge.search')
    return { searchId: randomUUID(), items: /xyz/.test(input.query!) ? [] : articles };
  if (path === 'widget.article')
    return {
      slug: input.slug,
      title: articles.find(({ slug }) => slug === input.slug)?.title,
      language: 'de',
      nodes,
    };
  if (path === 'coverage.preview') return input.severity === '1' ? hotline : promised;
  if (path === 'widget.open' && redirected) return { ...hotline, number: null };
  if (path === 'widget.open')
    return verified
      ? { ...promised, number: `2026-${1000 + count}`, status: 'open' }
      : { outcome: 'confirm', number: null };
  return {};
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

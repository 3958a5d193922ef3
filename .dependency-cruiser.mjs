// The import rules of the house (ARCHITECTURE.md): apps -> api -> operations -> domain -> platform -> pure.
// Each name below is a folder of packages/. A new package must be put into one of these lists, or the last rule fails.

const pure = ['service-time', 'catalogue', 'entitlement', 'i18n', 'errors'];
const platform = ['db', 'jobs', 'mail', 'files', 'keys', 'audit', 'press'];
const domain = [
  'identity',
  'contracts',
  'certificates',
  'documents',
  'units',
  'engagements',
  'tickets',
  'knowledge',
  'partners',
  'notifications',
  'announcements',
  'imports',
];
const composition = ['operations', 'api', 'demo', 'backup'];
const tooling = ['ui', 'config'];

const any = (names) => `(${names.join('|')})`;
/** Shipped code; tests may look further. */
const source = (names) => `^packages/${any([names].flat())}/(src|providers|migrations)/`;
const packages = (names) => `^packages/${any([names].flat())}/`;
const everyPackage = [...pure, ...platform, ...domain, ...composition, ...tooling];
const except = (allowed) => everyPackage.filter((name) => !allowed.includes(name));

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const inPackage = (...names) => `(^|/)node_modules/${any(names)}/`;

export default {
  forbidden: [
    forbid(
      'no-cycles',
      'Two files that need each other are one concept or three.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    forbid(
      'resolvable',
      'Every import leads somewhere.',
      {},
      { couldNotResolve: true, pathNot: '^(cloudflare|bun|astro):' },
    ),

    forbid(
      'pure-stays-pure',
      'Pure packages know no clock, database or environment: time and data are arguments.',
      { path: source(pure) },
      { path: packages(except(pure)) },
    ),
    forbid(
      'pure-touches-no-machine',
      'No database driver and no file in pure packages; only the catalogue reads its own provider files.',
      { path: source(pure), pathNot: '^packages/catalogue/src/providers\\.ts$' },
      {
        path: `${inPackage('pg', 'kysely', 'graphile-worker', 'pino')}|^(node:)?(fs|fs/promises|child_process|net|http|https|os|process)$`,
      },
    ),
    forbid(
      'platform-below-domain',
      'Platform packages serve every domain and know none.',
      { path: source(platform) },
      { path: packages(except([...platform, ...pure, 'config'])) },
    ),
    ...domain.map((name) =>
      forbid(
        `domain-alone-${name}`,
        'A domain never imports another domain: what crosses domains lies in operations.',
        { path: source(name) },
        { path: packages(except([name, ...platform, ...pure, 'config'])) },
      ),
    ),
    forbid(
      'operations-below-api',
      'Operations know no transport.',
      { path: source('operations') },
      { path: packages(['api', 'demo', 'ui']) },
    ),
    forbid(
      'api-below-apps',
      'The API knows no page and no demo.',
      { path: source('api') },
      { path: packages(['demo', 'ui']) },
    ),
    forbid(
      'packages-below-apps',
      'Nothing in packages imports an application.',
      { path: '^packages/[^/]+/src/' },
      { path: '^apps/' },
    ),
    forbid(
      'apps-apart',
      'Applications share packages, not files; the all-in-one start runs the others as processes.',
      { path: '^apps/([^/]+)/src/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),

    forbid(
      'only-identity-knows-lucia',
      'Lucia is deprecated upstream: one package can replace it.',
      { pathNot: packages('identity') },
      { path: inPackage('lucia') },
    ),
    forbid(
      'only-service-time-knows-luxon',
      'All reckoning of business time is in one place; i18n may format with Luxon, tests may check with it.',
      { pathNot: `${packages(['service-time', 'i18n'])}|/test/|^e2e/` },
      { path: inPackage('luxon') },
    ),
    forbid(
      'only-service-time-knows-holidays',
      'Holidays are one package too, and large: never in a browser.',
      { pathNot: `${packages('service-time')}|/test/` },
      { path: inPackage('date-holidays') },
    ),
    forbid(
      'portal-holds-no-sql',
      'Pages ask procedures and operations.',
      { path: '^apps/portal/src/' },
      { path: inPackage('pg', 'kysely', 'pg-pool') },
    ),
    forbid(
      'widget-stands-alone',
      "The widget's bundle carries no component of the portal and no server code: types only.",
      { path: '^apps/widget/src/(loader|panel)/' },
      { path: '^packages/', dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'ui-knows-no-server',
      'Components get what they show as arguments.',
      { path: source('ui') },
      { path: packages(except(['ui', 'i18n', 'errors'])) },
    ),
    forbid(
      'config-knows-nobody',
      'Everybody imports it.',
      { path: source('config') },
      { path: packages(except(['config'])) },
    ),
    forbid(
      'demo-is-a-seed',
      'Demo data is put in from outside: by the start, by tests, by the benchmark.',
      { path: '^(apps|packages)/', pathNot: `^apps/cli/|${packages('demo')}|/test/|^e2e/` },
      { path: packages('demo') },
    ),
    forbid(
      'every-package-has-a-place',
      'Put a new package into one of the lists above.',
      { path: '^packages/', pathNot: packages(everyPackage) },
      {},
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(apps|packages)/[^/]+/(dist|\\.astro|\\.turbo)/' },
    // Types count: a pure package that names a type of the database is no longer pure.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
    cache: { folder: 'node_modules/.cache/dependency-cruiser', strategy: 'content' },
  },
};

import type { APIRequestContext } from '@playwright/test';
import { routes, type PageRoute, type Reader, type RouteName } from '../../apps/portal/src/routes.ts';
import { openSession } from './people.ts';
import { loginOf } from './product.ts';
import { query } from './tickets.ts';

/** What stands in for the bracketed parts of an address; looked up as the reader who will open it. */
export interface Found {
  provider: string;
  /** A ticket's number. */
  ticket: string;
  /** A published article's slug. */
  article: string;
  /** The reader's own guide; visitors read the contacts'. */
  guide?: string;
}

/** A customer that has granted the demo partner everything. */
const partnersCustomer: Record<string, string> = {
  'sep-sesam': '104217',
  'kaseya-technical-support': '338210',
  'ntt-securecall': '700512',
  'seitenbau-support': '4128',
  'sektor7-server-management': '20318',
};
const demoWidgetKey = (provider: string): string => `zwk_demo_${provider.replaceAll('-', '_')}`;

/** A concrete address for every route; the types and a test keep it complete. */
export const addressOf: Record<RouteName, (found: Found) => string> = {
  providers: () => '/',
  preferences: () => '/preferences',
  forbidden: () => '/403',
  notFound: () => '/404',
  tooLarge: () => '/413',
  failed: () => '/500',
  offline: () => '/offline',
  signIn: ({ provider }) => `/${provider}/sign-in`,
  secondStep: ({ provider }) => `/${provider}/sign-in/second-step`,
  signOut: ({ provider }) => `/${provider}/sign-out`,
  overview: ({ provider }) => `/${provider}/`,
  tickets: ({ provider }) => `/${provider}/tickets`,
  ticket: ({ provider, ticket }) => `/${provider}/tickets/${ticket}`,
  newRequest: ({ provider }) => `/${provider}/tickets/new`,
  suggestions: ({ provider }) => `/${provider}/tickets/suggestions?query=Sicherung`,
  promise: ({ provider }) => `/${provider}/tickets/promise?severity=3&environment=production`,
  units: ({ provider }) => `/${provider}/units`,
  unitAccount: ({ provider }) => `/${provider}/units/remote_service`,
  unitStatementFile: ({ provider }) => `/${provider}/units/remote_service/statement.pdf`,
  engagements: ({ provider }) => `/${provider}/engagements`,
  newEngagement: ({ provider }) => `/${provider}/engagements/new/remote_service`,
  engagement: ({ provider }) => `/${provider}/engagements/SEP-A1001`,
  workSession: ({ provider }) => `/${provider}/engagements/SEP-A1005/sessions/1`,
  cancelWorkSession: ({ provider }) => `/${provider}/engagements/SEP-A1005/sessions/1/cancel`,
  sessionCalendar: ({ provider }) => `/${provider}/engagements/SEP-A1005/sessions/1.ics`,
  sessionReport: ({ provider }) => `/${provider}/engagements/SEP-A1002/sessions/1/report`,
  quote: ({ provider }) => `/${provider}/engagements/SEP-A1006/quotes/SEP-Q1001`,
  effort: ({ provider }) => `/${provider}/effort`,
  effortCsv: ({ provider }) => `/${provider}/effort/2026-01.csv`,
  customerEffort: ({ provider }) => `/${provider}/staff/customers/${partnersCustomer[provider]}/effort`,
  fairUse: ({ provider }) => `/${provider}/staff/fair-use`,
  contracts: ({ provider }) => `/${provider}/contracts`,
  contract: ({ provider }) => `/${provider}/contracts/MW-2025-10421`,
  covered: ({ provider }) => `/${provider}/covered?severity=3`,
  products: ({ provider }) => `/${provider}/products`,
  product: ({ provider }) => `/${provider}/products/backup-nord`,
  moveProduct: ({ provider }) => `/${provider}/products/backup-sued/move`,
  replaceHardware: ({ provider }) => `/${provider}/products/backup-nord/replacement`,
  // This provider replaces no hardware: states/products.ts visits one that does.
  replacement: ({ provider }) => `/${provider}/hardware/NTT-R1001`,
  certificates: ({ provider }) => `/${provider}/certificates`,
  certificate: ({ provider }) => `/${provider}/certificates/ZS-104217-03`,
  certificatePdf: ({ provider }) => `/${provider}/certificates/ZS-104217-03/de.pdf`,
  certificateKeys: ({ provider }) => `/${provider}/certificate-keys.json`,
  verify: ({ provider }) => `/${provider}/verify`,
  // A code that nobody has: those of the demo data are drawn anew each time.
  verifyCode: ({ provider }) => `/${provider}/verify/${'0'.repeat(28)}`,
  description: ({ provider }) => `/${provider}/promise`,
  documents: ({ provider }) => `/${provider}/documents`,
  document: ({ provider }) => `/${provider}/documents/leistungsbeschreibung`,
  staffDocuments: ({ provider }) => `/${provider}/staff/documents`,
  newDocument: ({ provider }) => `/${provider}/staff/documents/new`,
  imports: ({ provider }) => `/${provider}/staff/import`,
  importRun: ({ provider }) => `/${provider}/staff/import/1`,
  importFindings: ({ provider }) => `/${provider}/staff/import/1/findings`,
  importTemplate: ({ provider }) => `/${provider}/staff/import/template/products`,
  staffDocument: ({ provider }) => `/${provider}/staff/documents/leistungsbeschreibung`,
  knowledge: ({ provider }) => `/${provider}/knowledge`,
  article: ({ provider, article }) => `/${provider}/knowledge/${article}`,
  profile: ({ provider }) => `/${provider}/profile`,
  changeEmail: ({ provider }) => `/${provider}/profile/email`,
  stepUp: ({ provider }) => `/${provider}/profile/confirm`,
  security: ({ provider }) => `/${provider}/profile/security`,
  changePassword: ({ provider }) => `/${provider}/profile/security/password`,
  codeFactor: ({ provider }) => `/${provider}/profile/security/app`,
  addPasskey: ({ provider }) => `/${provider}/profile/security/passkey`,
  recoveryCodes: ({ provider }) => `/${provider}/profile/security/recovery-codes`,
  createToken: ({ provider }) => `/${provider}/profile/security/access-key`,
  confirmEmail: ({ provider }) => `/${provider}/confirm-email`,
  forgottenPassword: ({ provider }) => `/${provider}/forgotten-password`,
  resetPassword: ({ provider }) => `/${provider}/reset-password`,
  invitation: ({ provider }) => `/${provider}/invitation`,
  people: ({ provider }) => `/${provider}/people`,
  invitePerson: ({ provider }) => `/${provider}/people/invite`,
  // The second contact and the first invitation of the demo data.
  person: ({ provider }) => `/${provider}/people/2`,
  removePerson: ({ provider }) => `/${provider}/people/2/remove`,
  personInvitation: ({ provider }) => `/${provider}/people/invitations/1`,
  partnerAccess: ({ provider }) => `/${provider}/partner-access`,
  partnerCustomers: ({ provider }) => `/${provider}/partner/customers`,
  partnerCustomer: ({ provider }) => `/${provider}/partner/customers/${partnersCustomer[provider]}`,
  widget: ({ provider }) => `/${provider}/partner/widget`,
  widgetKey: ({ provider }) => `/${provider}/partner/widget/${demoWidgetKey(provider)}`,
  widgetPreview: ({ provider }) => `/${provider}/partner/widget/${demoWidgetKey(provider)}/preview`,
  confirm: ({ provider }) => `/${provider}/confirm`,
  queue: ({ provider }) => `/${provider}/staff/queue`,
  staffTicket: ({ provider, ticket }) => `/${provider}/staff/tickets/${ticket}`,
  phoneTicket: ({ provider }) => `/${provider}/staff/phone`,
  staffCustomers: ({ provider }) => `/${provider}/staff/customers`,
  newCustomer: ({ provider }) => `/${provider}/staff/customers/new`,
  staffCustomer: ({ provider }) => `/${provider}/staff/customers/${partnersCustomer[provider]}`,
  editCustomer: ({ provider }) => `/${provider}/staff/customers/${partnersCustomer[provider]}/edit`,
  customerAudit: ({ provider }) => `/${provider}/staff/customers/${partnersCustomer[provider]}/audit`,
  inviteCustomerPerson: ({ provider }) =>
    `/${provider}/staff/customers/${partnersCustomer[provider]}/people/new`,
  newContract: ({ provider }) => `/${provider}/staff/customers/${partnersCustomer[provider]}/contracts/new`,
  editContract: ({ provider }) =>
    `/${provider}/staff/customers/${partnersCustomer[provider]}/contracts/MW-2025-10421`,
  newSite: ({ provider }) => `/${provider}/staff/customers/${partnersCustomer[provider]}/sites/new`,
  editSite: ({ provider }) => `/${provider}/staff/customers/${partnersCustomer[provider]}/sites/werk-nord`,
  newProduct: ({ provider }) => `/${provider}/staff/customers/${partnersCustomer[provider]}/products/new`,
  editProduct: ({ provider }) =>
    `/${provider}/staff/customers/${partnersCustomer[provider]}/products/backup-nord`,
  newCertificate: ({ provider }) =>
    `/${provider}/staff/customers/${partnersCustomer[provider]}/certificates/new`,
  editCertificate: ({ provider }) =>
    `/${provider}/staff/customers/${partnersCustomer[provider]}/certificates/ZS-104217-03`,
  bookPurchase: ({ provider }) => `/${provider}/staff/customers/${partnersCustomer[provider]}/units/new`,
  reversePurchase: ({ provider }) =>
    `/${provider}/staff/customers/${partnersCustomer[provider]}/units/remote_service/reverse?reference=AB-25-31977`,
  adjustUnits: ({ provider }) =>
    `/${provider}/staff/customers/${partnersCustomer[provider]}/units/remote_service/adjust`,
  unitReport: ({ provider }) => `/${provider}/staff/units`,
  unitReportCsv: ({ provider }) => `/${provider}/staff/units/report.csv`,
  unitPurchases: ({ provider }) => `/${provider}/staff/units/purchases`,
  uncoveredUnits: ({ provider }) => `/${provider}/staff/units/uncovered`,
  unitAdjustments: ({ provider }) => `/${provider}/staff/units/adjustments`,
  versions: ({ provider }) => `/${provider}/staff/versions`,
  newVersion: ({ provider }) => `/${provider}/staff/versions/new`,
  editVersion: ({ provider }) => `/${provider}/staff/versions/sep-sesam-5-2`,
  staffMoves: ({ provider }) => `/${provider}/staff/moves`,
  staffEngagements: ({ provider }) => `/${provider}/staff/engagements`,
  enterEngagement: ({ provider }) => `/${provider}/staff/engagements/new?customer=104217&service=remote_service`,
  staffEngagement: ({ provider }) => `/${provider}/staff/engagements/SEP-A1001`,
  openWork: ({ provider }) => `/${provider}/staff/engagements/open`,
  feedback: ({ provider }) => `/${provider}/staff/feedback`,
  staffSessions: ({ provider }) => `/${provider}/staff/sessions`,
  staffWorkSession: ({ provider }) => `/${provider}/staff/engagements/SEP-A1005/sessions/1`,
  staffSessionReport: ({ provider }) => `/${provider}/staff/engagements/SEP-A1002/sessions/1/report`,
  staffComplaint: ({ provider }) => `/${provider}/staff/engagements/SEP-A1004/sessions/1/complaint`,
  editStatement: ({ provider }) => `/${provider}/staff/engagements/SEP-A1003/statement`,
  staffHardware: ({ provider }) => `/${provider}/staff/hardware`,
  staffReplacement: ({ provider }) => `/${provider}/staff/hardware/NTT-R1001`,
  renewals: ({ provider }) => `/${provider}/staff/renewals`,
  hardwareTerms: ({ provider }) =>
    `/${provider}/staff/customers/${partnersCustomer[provider]}/contracts/MW-2025-10421/hardware`,
  articles: ({ provider }) => `/${provider}/staff/articles`,
  newArticle: ({ provider }) => `/${provider}/staff/articles/new`,
  articleTopics: ({ provider }) => `/${provider}/staff/articles/topics`,
  editArticle: ({ provider, article }) => `/${provider}/staff/articles/${article}/de`,
  announcements: ({ provider }) => `/${provider}/announcements`,
  manageAnnouncements: ({ provider }) => `/${provider}/staff/announcements`,
  newAnnouncement: ({ provider }) => `/${provider}/staff/announcements/new`,
  // A draft of the demo data, known by its address.
  manageAnnouncement: ({ provider }) => `/${provider}/staff/announcements/feiertage-zum-jahreswechsel`,
  catalogueExamples: ({ provider }) => `/${provider}/staff/catalogue`,
  whatIf: ({ provider }) => `/${provider}/staff/catalogue/what-if?severity=2&at=2026-11-21T10:00&level=maintenance`,
  catalogueVersions: ({ provider }) => `/${provider}/staff/catalogue/versions`,
  compareCatalogues: ({ provider }) => `/${provider}/staff/catalogue/compare`,
  proposeCatalogue: ({ provider }) => `/${provider}/staff/catalogue/new`,
  search: ({ provider }) => `/${provider}/staff/search?q=Sicherung`,
  searchFragment: ({ provider }) => `/${provider}/staff/search/found?q=Sicherung`,
  help: ({ provider }) => `/${provider}/help`,
  guide: ({ provider, guide = 'contacts' }) => `/${provider}/help/${guide}`,
  team: ({ provider }) => `/${provider}/staff/team`,
  inviteMember: ({ provider }) => `/${provider}/staff/team/invite`,
  member: ({ provider }) => `/${provider}/staff/team/1`,
  partners: ({ provider }) => `/${provider}/staff/partners`,
  // The partner of the demo data.
  partner: ({ provider }) => `/${provider}/staff/partners/datenhafen-osterlind-gmbh`,
  invitePartnerMember: ({ provider }) => `/${provider}/staff/partners/datenhafen-osterlind-gmbh/invite`,
  partnerMember: ({ provider }) => `/${provider}/staff/partners/datenhafen-osterlind-gmbh/1`,
  health: ({ provider }) => `/${provider}/staff/health`,
  outbox: ({ provider }) => `/${provider}/outbox`,
};

export const readers: Reader[] = [
  'anonymous',
  'customer',
  'customer-admin',
  'partner',
  'agent',
  'provider-admin',
];

export const isStaff = (reader: Reader): boolean => reader === 'agent' || reader === 'provider-admin';

/** The routes with their names; one list for every test that goes over all of them. */
export const allRoutes: { name: RouteName; route: PageRoute }[] = Object.entries(routes).map(
  ([name, route]) => ({ name: name as RouteName, route }),
);

/** What somebody opens and looks at: pages and the pages that tell of errors. */
export const pagesFor = (reader: Reader): { name: RouteName; route: PageRoute }[] =>
  allRoutes.filter(
    ({ route }) => (route.kind === 'page' || route.kind === 'error') && route.readers.includes(reader),
  );

/** Name of each reader's own guide. */
const guideOf: Record<Reader, string> = {
  anonymous: 'contacts',
  customer: 'contacts',
  'customer-admin': 'administrators',
  partner: 'partners',
  agent: 'support',
  'provider-admin': 'operation',
};

/** Signs the context in as the first demo person of this role and looks up what its addresses need. */
export async function readAs(request: APIRequestContext, provider: string, reader: Reader): Promise<Found> {
  if (reader !== 'anonymous') await openSession(request, loginOf(provider, reader));
  const { items: articles } = await query<{ items: { slug: string }[] }>(
    request,
    provider,
    'knowledge.list',
    {},
  );
  const article = articles[0]?.slug ?? '';
  if (reader === 'anonymous') return { provider, ticket: 'XX-1', article };
  const list = isStaff(reader) ? 'queue.list' : 'tickets.list';
  const { items: tickets } = await query<{ items: { number: string }[] }>(request, provider, list, {
    limit: 100,
  });
  // The longest open: one of the demo data, whatever other journeys have just written.
  return {
    provider,
    ticket: tickets.map(({ number }) => number).sort()[0] ?? '',
    article,
    guide: guideOf[reader],
  };
}

/** Pages that first ask who one is: with the password again, or as the second step of signing in. */
const asksFirst: ReadonlySet<RouteName> = new Set([
  'secondStep',
  'changeEmail',
  'codeFactor',
  'addPasskey',
  'recoveryCodes',
  'createToken',
]);

/** Where staff and signed-in readers are led on from a page that is nothing for them. */
export function leadsOn(name: RouteName, reader: Reader): boolean {
  if (asksFirst.has(name)) return true;
  return (name === 'signIn' && reader !== 'anonymous') || (name === 'overview' && isStaff(reader));
}

/** The reader whose view of a page tells most. */
export function readerOf(name: RouteName): Reader {
  if (name === 'signIn') return 'anonymous';
  const order: Reader[] = ['customer-admin', 'provider-admin', 'partner', 'anonymous'];
  return (
    order.find((reader) => !leadsOn(name, reader) && pagesFor(reader).some((each) => each.name === name)) ??
    'anonymous'
  );
}

/** Parts of a long list, so that several workers share one reader's pages. */
export function inParts<T>(list: readonly T[], sizeMax: number): T[][] {
  const parts = Math.max(1, Math.ceil(list.length / sizeMax));
  return Array.from({ length: parts }, (_, part) => list.filter((_each, index) => index % parts === part));
}

import type { FrameActor } from './frame.ts';

export type Role = FrameActor['role'];
export type Reader = Role | 'anonymous';

export interface PageRoute {
  /** As Astro writes it: `/[provider]/tickets/[number]`. */
  pattern: string;
  readers: readonly Reader[];
  /** `action` takes a form and leads on; `fragment` is a part that a script puts into an open page; `download` is a file. */
  kind: 'page' | 'fragment' | 'action' | 'download' | 'error';
  /** Only there in development. */
  development?: true;
}

const requesters = ['customer', 'customer-admin', 'partner'] as const satisfies readonly Role[];
const customers = ['customer', 'customer-admin'] as const satisfies readonly Role[];
const staff = ['agent', 'provider-admin'] as const satisfies readonly Role[];
const signedIn = [...requesters, ...staff];
const everyone = ['anonymous', ...signedIn] as const satisfies readonly Reader[];

/** Every address of the pages and who may see it. A test holds it equal to the files in `pages/`. */
export const routes = {
  providers: { pattern: '/', readers: everyone, kind: 'page' },
  preferences: { pattern: '/preferences', readers: everyone, kind: 'action' },
  forbidden: { pattern: '/403', readers: everyone, kind: 'error' },
  notFound: { pattern: '/404', readers: everyone, kind: 'error' },
  tooLarge: { pattern: '/413', readers: everyone, kind: 'error' },
  failed: { pattern: '/500', readers: everyone, kind: 'error' },
  /** Kept by the service worker and shown where there is no connection. */
  offline: { pattern: '/offline', readers: everyone, kind: 'page' },

  signIn: { pattern: '/[provider]/sign-in', readers: everyone, kind: 'page' },
  secondStep: { pattern: '/[provider]/sign-in/second-step', readers: everyone, kind: 'page' },
  signOut: { pattern: '/[provider]/sign-out', readers: everyone, kind: 'action' },
  /** Staff are led on to their queue. */
  overview: { pattern: '/[provider]', readers: signedIn, kind: 'page' },
  tickets: { pattern: '/[provider]/tickets', readers: requesters, kind: 'page' },
  ticket: { pattern: '/[provider]/tickets/[number]', readers: requesters, kind: 'page' },
  newRequest: { pattern: '/[provider]/tickets/new', readers: requesters, kind: 'page' },
  suggestions: { pattern: '/[provider]/tickets/suggestions', readers: requesters, kind: 'fragment' },
  promise: { pattern: '/[provider]/tickets/promise', readers: requesters, kind: 'fragment' },
  units: { pattern: '/[provider]/units', readers: customers, kind: 'page' },
  unitAccount: { pattern: '/[provider]/units/[key]', readers: customers, kind: 'page' },
  unitStatementFile: {
    pattern: '/[provider]/units/[key]/statement.[format]',
    readers: customers,
    kind: 'download',
  },
  engagements: { pattern: '/[provider]/engagements', readers: customers, kind: 'page' },
  newEngagement: { pattern: '/[provider]/engagements/new/[service]', readers: customers, kind: 'page' },
  engagement: { pattern: '/[provider]/engagements/[number]', readers: customers, kind: 'page' },
  workSession: {
    pattern: '/[provider]/engagements/[number]/sessions/[position]',
    readers: customers,
    kind: 'page',
  },
  cancelWorkSession: {
    pattern: '/[provider]/engagements/[number]/sessions/[position]/cancel',
    readers: customers,
    kind: 'page',
  },
  /** The appointment for a calendar, for both sides. */
  sessionCalendar: {
    pattern: '/[provider]/engagements/[number]/sessions/[position].ics',
    readers: [...customers, ...staff],
    kind: 'download',
  },
  sessionReport: {
    pattern: '/[provider]/engagements/[number]/sessions/[position]/report',
    readers: customers,
    kind: 'page',
  },
  quote: { pattern: '/[provider]/engagements/[number]/quotes/[quote]', readers: customers, kind: 'page' },
  /** Effort on tickets, by month. */
  effort: { pattern: '/[provider]/effort', readers: customers, kind: 'page' },
  effortCsv: { pattern: '/[provider]/effort/[month].csv', readers: customers, kind: 'download' },
  customerEffort: { pattern: '/[provider]/staff/customers/[number]/effort', readers: staff, kind: 'page' },
  fairUse: { pattern: '/[provider]/staff/fair-use', readers: staff, kind: 'page' },
  contracts: { pattern: '/[provider]/contracts', readers: requesters, kind: 'page' },
  contract: { pattern: '/[provider]/contracts/[number]', readers: requesters, kind: 'page' },
  /** What a contract promises for a case, asked before anything is reported. */
  covered: { pattern: '/[provider]/covered', readers: requesters, kind: 'page' },
  products: { pattern: '/[provider]/products', readers: requesters, kind: 'page' },
  product: { pattern: '/[provider]/products/[product]', readers: requesters, kind: 'page' },
  moveProduct: { pattern: '/[provider]/products/[product]/move', readers: ['customer-admin'], kind: 'page' },
  replaceHardware: { pattern: '/[provider]/products/[product]/replacement', readers: customers, kind: 'page' },
  replacement: { pattern: '/[provider]/hardware/[number]', readers: requesters, kind: 'page' },
  certificates: { pattern: '/[provider]/certificates', readers: requesters, kind: 'page' },
  certificate: { pattern: '/[provider]/certificates/[number]', readers: requesters, kind: 'page' },
  certificatePdf: {
    pattern: '/[provider]/certificates/[number]/[language].pdf',
    readers: signedIn,
    kind: 'download',
  },
  /** The keys that certificates are verified with; for programs. */
  certificateKeys: { pattern: '/[provider]/certificate-keys.json', readers: everyone, kind: 'download' },
  /** Where everybody who is shown a certificate checks it. */
  verify: { pattern: '/[provider]/verify', readers: everyone, kind: 'page' },
  verifyCode: { pattern: '/[provider]/verify/[code]', readers: everyone, kind: 'page' },
  /** The catalogue as a service description: what the provider promises everybody. */
  description: { pattern: '/[provider]/promise', readers: everyone, kind: 'page' },
  documents: { pattern: '/[provider]/documents', readers: requesters, kind: 'page' },
  document: { pattern: '/[provider]/documents/[slug]', readers: signedIn, kind: 'download' },
  staffDocuments: { pattern: '/[provider]/staff/documents', readers: ['provider-admin'], kind: 'page' },
  newDocument: { pattern: '/[provider]/staff/documents/new', readers: ['provider-admin'], kind: 'page' },
  staffDocument: { pattern: '/[provider]/staff/documents/[slug]', readers: ['provider-admin'], kind: 'page' },
  imports: { pattern: '/[provider]/staff/import', readers: ['provider-admin'], kind: 'page' },
  importRun: { pattern: '/[provider]/staff/import/[number]', readers: ['provider-admin'], kind: 'page' },
  importFindings: {
    pattern: '/[provider]/staff/import/[number]/findings',
    readers: ['provider-admin'],
    kind: 'download',
  },
  importTemplate: {
    pattern: '/[provider]/staff/import/template/[kind]',
    readers: ['provider-admin'],
    kind: 'download',
  },
  knowledge: { pattern: '/[provider]/knowledge', readers: everyone, kind: 'page' },
  article: { pattern: '/[provider]/knowledge/[slug]', readers: everyone, kind: 'page' },
  profile: { pattern: '/[provider]/profile', readers: signedIn, kind: 'page' },
  changeEmail: { pattern: '/[provider]/profile/email', readers: signedIn, kind: 'page' },
  stepUp: { pattern: '/[provider]/profile/confirm', readers: signedIn, kind: 'page' },
  security: { pattern: '/[provider]/profile/security', readers: signedIn, kind: 'page' },
  changePassword: { pattern: '/[provider]/profile/security/password', readers: signedIn, kind: 'page' },
  codeFactor: { pattern: '/[provider]/profile/security/app', readers: signedIn, kind: 'page' },
  addPasskey: { pattern: '/[provider]/profile/security/passkey', readers: signedIn, kind: 'page' },
  recoveryCodes: { pattern: '/[provider]/profile/security/recovery-codes', readers: signedIn, kind: 'page' },
  createToken: { pattern: '/[provider]/profile/security/access-key', readers: signedIn, kind: 'page' },
  /** Where the mailed link to a new address leads. */
  confirmEmail: { pattern: '/[provider]/confirm-email', readers: everyone, kind: 'page' },
  forgottenPassword: { pattern: '/[provider]/forgotten-password', readers: everyone, kind: 'page' },
  resetPassword: { pattern: '/[provider]/reset-password', readers: everyone, kind: 'page' },
  invitation: { pattern: '/[provider]/invitation', readers: everyone, kind: 'page' },
  people: { pattern: '/[provider]/people', readers: customers, kind: 'page' },
  invitePerson: { pattern: '/[provider]/people/invite', readers: ['customer-admin'], kind: 'page' },
  person: { pattern: '/[provider]/people/[handle]', readers: ['customer-admin'], kind: 'page' },
  removePerson: { pattern: '/[provider]/people/[handle]/remove', readers: ['customer-admin'], kind: 'page' },
  personInvitation: {
    pattern: '/[provider]/people/invitations/[handle]',
    readers: ['customer-admin'],
    kind: 'page',
  },
  confirm: { pattern: '/[provider]/confirm', readers: everyone, kind: 'page' },

  partnerAccess: { pattern: '/[provider]/partner-access', readers: customers, kind: 'page' },
  partnerCustomers: { pattern: '/[provider]/partner/customers', readers: ['partner'], kind: 'page' },
  partnerCustomer: { pattern: '/[provider]/partner/customers/[number]', readers: ['partner'], kind: 'page' },
  widget: { pattern: '/[provider]/partner/widget', readers: ['partner'], kind: 'page' },
  widgetKey: { pattern: '/[provider]/partner/widget/[key]', readers: ['partner'], kind: 'page' },
  /** A page of its own in a frame of the one above: the widget as it would look. */
  widgetPreview: {
    pattern: '/[provider]/partner/widget/[key]/preview',
    readers: ['partner'],
    kind: 'fragment',
  },
  queue: { pattern: '/[provider]/staff/queue', readers: staff, kind: 'page' },
  staffTicket: { pattern: '/[provider]/staff/tickets/[number]', readers: staff, kind: 'page' },
  phoneTicket: { pattern: '/[provider]/staff/phone', readers: staff, kind: 'page' },
  staffCustomers: { pattern: '/[provider]/staff/customers', readers: staff, kind: 'page' },
  newCustomer: { pattern: '/[provider]/staff/customers/new', readers: ['provider-admin'], kind: 'page' },
  staffCustomer: { pattern: '/[provider]/staff/customers/[number]', readers: staff, kind: 'page' },
  editCustomer: {
    pattern: '/[provider]/staff/customers/[number]/edit',
    readers: ['provider-admin'],
    kind: 'page',
  },
  customerAudit: { pattern: '/[provider]/staff/customers/[number]/audit', readers: staff, kind: 'page' },
  inviteCustomerPerson: {
    pattern: '/[provider]/staff/customers/[number]/people/new',
    readers: ['provider-admin'],
    kind: 'page',
  },
  newContract: {
    pattern: '/[provider]/staff/customers/[number]/contracts/new',
    readers: ['provider-admin'],
    kind: 'page',
  },
  editContract: {
    pattern: '/[provider]/staff/customers/[number]/contracts/[contract]',
    readers: ['provider-admin'],
    kind: 'page',
  },
  newSite: {
    pattern: '/[provider]/staff/customers/[number]/sites/new',
    readers: ['provider-admin'],
    kind: 'page',
  },
  editSite: {
    pattern: '/[provider]/staff/customers/[number]/sites/[site]',
    readers: ['provider-admin'],
    kind: 'page',
  },
  newProduct: {
    pattern: '/[provider]/staff/customers/[number]/products/new',
    readers: ['provider-admin'],
    kind: 'page',
  },
  editProduct: {
    pattern: '/[provider]/staff/customers/[number]/products/[product]',
    readers: ['provider-admin'],
    kind: 'page',
  },
  newCertificate: {
    pattern: '/[provider]/staff/customers/[number]/certificates/new',
    readers: ['provider-admin'],
    kind: 'page',
  },
  editCertificate: {
    pattern: '/[provider]/staff/customers/[number]/certificates/[certificate]',
    readers: ['provider-admin'],
    kind: 'page',
  },
  bookPurchase: {
    pattern: '/[provider]/staff/customers/[number]/units/new',
    readers: ['provider-admin'],
    kind: 'page',
  },
  reversePurchase: {
    pattern: '/[provider]/staff/customers/[number]/units/[unit]/reverse',
    readers: ['provider-admin'],
    kind: 'page',
  },
  adjustUnits: {
    pattern: '/[provider]/staff/customers/[number]/units/[unit]/adjust',
    readers: ['provider-admin'],
    kind: 'page',
  },
  unitReport: { pattern: '/[provider]/staff/units', readers: staff, kind: 'page' },
  unitReportCsv: { pattern: '/[provider]/staff/units/report.csv', readers: staff, kind: 'download' },
  unitPurchases: { pattern: '/[provider]/staff/units/purchases', readers: staff, kind: 'page' },
  uncoveredUnits: { pattern: '/[provider]/staff/units/uncovered', readers: staff, kind: 'page' },
  unitAdjustments: {
    pattern: '/[provider]/staff/units/adjustments',
    readers: ['provider-admin'],
    kind: 'page',
  },
  versions: { pattern: '/[provider]/staff/versions', readers: staff, kind: 'page' },
  newVersion: { pattern: '/[provider]/staff/versions/new', readers: staff, kind: 'page' },
  editVersion: { pattern: '/[provider]/staff/versions/[version]', readers: staff, kind: 'page' },
  staffMoves: { pattern: '/[provider]/staff/moves', readers: staff, kind: 'page' },
  staffEngagements: { pattern: '/[provider]/staff/engagements', readers: staff, kind: 'page' },
  enterEngagement: { pattern: '/[provider]/staff/engagements/new', readers: staff, kind: 'page' },
  staffEngagement: { pattern: '/[provider]/staff/engagements/[number]', readers: staff, kind: 'page' },
  openWork: { pattern: '/[provider]/staff/engagements/open', readers: staff, kind: 'page' },
  feedback: { pattern: '/[provider]/staff/feedback', readers: staff, kind: 'page' },
  staffSessions: { pattern: '/[provider]/staff/sessions', readers: staff, kind: 'page' },
  staffWorkSession: {
    pattern: '/[provider]/staff/engagements/[number]/sessions/[position]',
    readers: staff,
    kind: 'page',
  },
  staffSessionReport: {
    pattern: '/[provider]/staff/engagements/[number]/sessions/[position]/report',
    readers: staff,
    kind: 'page',
  },
  staffComplaint: {
    pattern: '/[provider]/staff/engagements/[number]/sessions/[position]/complaint',
    readers: staff,
    kind: 'page',
  },
  editStatement: {
    pattern: '/[provider]/staff/engagements/[number]/statement',
    readers: staff,
    kind: 'page',
  },
  staffHardware: { pattern: '/[provider]/staff/hardware', readers: staff, kind: 'page' },
  staffReplacement: { pattern: '/[provider]/staff/hardware/[number]', readers: staff, kind: 'page' },
  renewals: { pattern: '/[provider]/staff/renewals', readers: staff, kind: 'page' },
  hardwareTerms: {
    pattern: '/[provider]/staff/customers/[number]/contracts/[contract]/hardware',
    readers: ['provider-admin'],
    kind: 'page',
  },
  articles: { pattern: '/[provider]/staff/articles', readers: staff, kind: 'page' },
  newArticle: { pattern: '/[provider]/staff/articles/new', readers: staff, kind: 'page' },
  articleTopics: { pattern: '/[provider]/staff/articles/topics', readers: staff, kind: 'page' },
  editArticle: { pattern: '/[provider]/staff/articles/[slug]/[language]', readers: staff, kind: 'page' },
  announcements: { pattern: '/[provider]/announcements', readers: everyone, kind: 'page' },
  manageAnnouncements: { pattern: '/[provider]/staff/announcements', readers: staff, kind: 'page' },
  newAnnouncement: { pattern: '/[provider]/staff/announcements/new', readers: staff, kind: 'page' },
  manageAnnouncement: { pattern: '/[provider]/staff/announcements/[slug]', readers: staff, kind: 'page' },
  catalogueExamples: { pattern: '/[provider]/staff/catalogue', readers: staff, kind: 'page' },
  whatIf: { pattern: '/[provider]/staff/catalogue/what-if', readers: staff, kind: 'page' },
  catalogueVersions: { pattern: '/[provider]/staff/catalogue/versions', readers: staff, kind: 'page' },
  compareCatalogues: { pattern: '/[provider]/staff/catalogue/compare', readers: staff, kind: 'page' },
  proposeCatalogue: { pattern: '/[provider]/staff/catalogue/new', readers: ['provider-admin'], kind: 'page' },
  search: { pattern: '/[provider]/staff/search', readers: staff, kind: 'page' },
  searchFragment: { pattern: '/[provider]/staff/search/found', readers: staff, kind: 'fragment' },
  help: { pattern: '/[provider]/help', readers: everyone, kind: 'page' },
  guide: { pattern: '/[provider]/help/[guide]', readers: everyone, kind: 'page' },
  team: { pattern: '/[provider]/staff/team', readers: ['provider-admin'], kind: 'page' },
  inviteMember: { pattern: '/[provider]/staff/team/invite', readers: ['provider-admin'], kind: 'page' },
  member: { pattern: '/[provider]/staff/team/[handle]', readers: ['provider-admin'], kind: 'page' },
  partners: { pattern: '/[provider]/staff/partners', readers: ['provider-admin'], kind: 'page' },
  partner: { pattern: '/[provider]/staff/partners/[partner]', readers: ['provider-admin'], kind: 'page' },
  invitePartnerMember: {
    pattern: '/[provider]/staff/partners/[partner]/invite',
    readers: ['provider-admin'],
    kind: 'page',
  },
  partnerMember: {
    pattern: '/[provider]/staff/partners/[partner]/[handle]',
    readers: ['provider-admin'],
    kind: 'page',
  },
  health: { pattern: '/[provider]/staff/health', readers: ['provider-admin'], kind: 'page' },
  outbox: { pattern: '/[provider]/outbox', readers: everyone, kind: 'page', development: true },
} as const satisfies Record<string, PageRoute>;

export type RouteName = keyof typeof routes;

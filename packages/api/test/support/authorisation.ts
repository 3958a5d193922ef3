/** Who may ask what; the test holds it against the router itself. A new procedure has to be written down here first. */

export const READERS = [
  'anonymous',
  'visitor',
  'contact',
  'customer',
  'customer-admin',
  'partner',
  'agent',
  'provider-admin',
] as const;

/** `visitor` came through a partner's widget; `contact` too, and the partner's site has signed who it is. */
export type Reader = (typeof READERS)[number];
export type Expected = 'allowed' | 'unauthorized' | 'forbidden';
type Row = Record<Reader, Expected>;

const all: Row = {
  anonymous: 'allowed',
  visitor: 'allowed',
  contact: 'allowed',
  customer: 'allowed',
  'customer-admin': 'allowed',
  partner: 'allowed',
  agent: 'allowed',
  'provider-admin': 'allowed',
};
const nobody: Pick<Row, 'anonymous' | 'visitor'> = { anonymous: 'unauthorized', visitor: 'unauthorized' };

/** Anybody: what is public, what leads in, and what leads out. */
const everybody = all;
/** Customers, partners and staff who have signed in; nobody through the widget (S30). */
const people: Row = { ...all, ...nobody, contact: 'forbidden' };
/** Those who ask for support, also through the widget when it knows them. */
const requesters: Row = { ...all, ...nobody, agent: 'forbidden', 'provider-admin': 'forbidden' };
/** Those who ask for support, signed in: the widget opens requests and reads nothing. */
const signedInRequesters: Row = { ...people, agent: 'forbidden', 'provider-admin': 'forbidden' };
const staff: Row = { ...people, customer: 'forbidden', 'customer-admin': 'forbidden', partner: 'forbidden' };
/** The provider's administrators. */
const admins: Row = { ...staff, agent: 'forbidden' };
const widget: Row = {
  anonymous: 'unauthorized',
  visitor: 'allowed',
  contact: 'allowed',
  customer: 'unauthorized',
  'customer-admin': 'unauthorized',
  partner: 'unauthorized',
  agent: 'unauthorized',
  'provider-admin': 'unauthorized',
};

/** The customer's own people, and the provider's; a partner has people of its own. */
const colleagues: Row = { ...people, partner: 'forbidden' };
/** Who decides who is who at a customer. */
const peopleManagers: Row = { ...colleagues, customer: 'forbidden', agent: 'forbidden' };

/** People of customers, their administrators, people of partners: each for their own affairs. */
const onlyFor = (...allowed: Reader[]): Row =>
  ({
    ...Object.fromEntries(READERS.map((reader) => [reader, 'forbidden'])),
    ...Object.fromEntries(allowed.map((reader) => [reader, 'allowed'])),
    ...nobody,
  }) as Row;
const ofCustomers = onlyFor('customer', 'customer-admin');
const customersAdmin = onlyFor('customer-admin');
const ofPartners = onlyFor('partner');

export const procedures: Record<string, Row> = {
  'announcements.create': staff,
  'announcements.discard': staff,
  'announcements.get': staff,
  'announcements.list': everybody,
  'announcements.manage': staff,
  'announcements.publish': staff,
  'announcements.save': staff,
  'announcements.withdraw': staff,
  // Whoever holds the mailed link, or has forgotten a password.
  'access.acceptInvitation': everybody,
  'access.readInvitation': everybody,
  'access.readReset': everybody,
  'access.requestReset': everybody,
  'access.resetPassword': everybody,
  'catalogue.describe': everybody,
  'catalogue.get': everybody,
  'certificates.get': people,
  'certificates.list': people,
  'coverage.preview': requesters,
  'coverage.previewByPhone': staff,
  // Nobody but the owner in their own browser: who may is decided by the session, what by its age (S25).
  'credentials.addPasskey': people,
  'credentials.changePassword': people,
  'credentials.confirmCode': people,
  'credentials.createToken': people,
  'credentials.endOtherSessions': people,
  'credentials.endSession': people,
  'credentials.get': people,
  'credentials.proposeCode': people,
  'credentials.registerPasskey': people,
  'credentials.removeCode': people,
  'credentials.removePasskey': people,
  'credentials.renewCodes': people,
  'credentials.revokeToken': people,
  'credentials.stepUp': people,
  'credentials.stepUpOptions': people,
  'customers.addCertificate': admins,
  'customers.addContract': admins,
  'customers.addProduct': admins,
  'customers.addSite': admins,
  'customers.audit': staff,
  'customers.bookPurchase': admins,
  'customers.change': admins,
  'customers.changeContract': admins,
  'customers.changeProduct': admins,
  'customers.changeSite': admins,
  'customers.counts': staff,
  'customers.create': admins,
  'customers.endContract': admins,
  'customers.find': staff,
  'customers.get': staff,
  'customers.list': staff,
  'customers.offer': admins,
  'customers.reversePurchase': admins,
  'customers.revokeCertificate': admins,
  'documents.add': admins,
  'documents.all': admins,
  'documents.list': people,
  'documents.open': people,
  'documents.replace': admins,
  'documents.withdraw': admins,
  'editor.check': staff,
  'editor.create': staff,
  'editor.get': staff,
  'editor.list': staff,
  'editor.preview': staff,
  'editor.publish': staff,
  'editor.removeShelf': staff,
  'editor.rename': staff,
  'editor.retract': staff,
  'editor.save': staff,
  'editor.saveShelf': staff,
  'editor.shelves': staff,
  'entitlements.get': people,
  'entitlements.list': people,
  'health.get': admins,
  'health.retry': admins,
  'knowledge.article': everybody,
  'knowledge.feedback': everybody,
  'knowledge.list': everybody,
  'knowledge.search': everybody,
  'knowledge.solved': everybody,
  // Not there at all outside development.
  'outbox.list': everybody,
  'overview.get': people,
  'people.change': peopleManagers,
  'people.get': peopleManagers,
  'people.invitation': peopleManagers,
  'people.invite': peopleManagers,
  'people.list': colleagues,
  'people.remove': peopleManagers,
  'people.resend': peopleManagers,
  'people.withdraw': peopleManagers,
  'partnerAccess.approve': customersAdmin,
  'partnerAccess.change': customersAdmin,
  'partnerAccess.list': ofCustomers,
  'partnerAccess.refuse': customersAdmin,
  'partnerAccess.revoke': customersAdmin,
  'partnerCustomers.ask': ofPartners,
  'partnerCustomers.get': ofPartners,
  'partnerCustomers.list': ofPartners,
  'partnerCustomers.withdraw': ofPartners,
  'products.list': people,
  // Whoever holds the mailed link.
  'profile.confirmEmail': everybody,
  'profile.get': people,
  'profile.requestEmail': people,
  'profile.save': people,
  'providers.list': everybody,
  'queue.colleagues': staff,
  'queue.count': staff,
  'queue.list': staff,
  'session.finishSignIn': everybody,
  'search.everything': staff,
  'session.me': people,
  'session.passkeyOptions': everybody,
  'session.pending': everybody,
  'session.signIn': everybody,
  'session.signInByPasskey': everybody,
  'session.signOut': everybody,
  'tickets.askForFacts': staff,
  'tickets.assign': staff,
  'tickets.changeSeverity': staff,
  'tickets.close': signedInRequesters,
  'tickets.count': people,
  'tickets.draft': requesters,
  'tickets.enterByPhone': staff,
  'tickets.escalate': people,
  'tickets.get': people,
  'tickets.keepReply': people,
  'tickets.list': people,
  'tickets.note': staff,
  'tickets.open': requesters,
  'tickets.reopen': signedInRequesters,
  'tickets.reply': people,
  'tickets.resolve': staff,
  'unitAccounts.list': people,
  'unitAccounts.movements': people,
  'unitAccounts.statement': people,
  'widget.article': widget,
  'widget.config': widget,
  // Whoever holds the mailed link.
  'widget.confirm': everybody,
  'widget.open': widget,
  'widgetKeys.addIdentityKey': ofPartners,
  'widgetKeys.allow': ofPartners,
  'widgetKeys.checkPage': ofPartners,
  'widgetKeys.create': ofPartners,
  'widgetKeys.deny': ofPartners,
  'widgetKeys.get': ofPartners,
  'widgetKeys.list': ofPartners,
  'widgetKeys.removeIdentityKey': ofPartners,
  'widgetKeys.rename': ofPartners,
  'widgetKeys.requireIdentity': ofPartners,
  'widgetKeys.revoke': ofPartners,
  'widgetKeys.setLook': ofPartners,
};

type RestRow = Record<'anonymous' | 'customer' | 'partner' | 'agent' | 'provider-admin', Expected>;
const restOf = ({ anonymous, customer, partner, agent, 'provider-admin': admin }: Row): RestRow => ({
  anonymous,
  customer,
  partner,
  agent,
  'provider-admin': admin,
});

export const restRoutes: Record<string, RestRow> = {
  'GET /me': restOf(people),
  'GET /catalogue': restOf(everybody),
  'GET /entitlements': restOf(people),
  'GET /products': restOf(people),
  'GET /certificates': restOf(people),
  'GET /certificates/{number}': restOf(people),
  'GET /documents': restOf(people),
  'GET /service-description': restOf(everybody),
  'GET /entitlements/{contract}': restOf(people),
  'GET /unit-accounts': restOf(people),
  'GET /unit-accounts/{id}/movements': restOf(people),
  'GET /unit-accounts/{key}/statement': restOf(people),
  'GET /people': restOf(colleagues),
  'GET /knowledge/search': restOf(everybody),
  'GET /knowledge/articles': restOf(everybody),
  'GET /knowledge/articles/{slug}': restOf(everybody),
  'POST /coverage/preview': restOf(requesters),
  'POST /tickets': restOf(requesters),
  'GET /tickets': restOf(people),
  'GET /tickets/{number}': restOf(people),
  'POST /tickets/{number}/messages': restOf(people),
  'POST /tickets/{number}/resolution': restOf(staff),
  'POST /tickets/{number}/reopening': restOf(signedInRequesters),
  'POST /tickets/{number}/escalation': restOf(people),
  'POST /tickets/{number}/closure': restOf(signedInRequesters),
  'POST /tickets/{number}/notes': restOf(staff),
  'POST /tickets/{number}/assignment': restOf(staff),
  'POST /tickets/{number}/severity': restOf(staff),
  'POST /tickets/{number}/facts-request': restOf(staff),
  'GET /queue': restOf(staff),
  'GET /customers': restOf(staff),
  'POST /customers': restOf(admins),
  'GET /customers/{customerNumber}': restOf(staff),
  'POST /customers/{customerNumber}/contracts': restOf(admins),
  'POST /customers/{customerNumber}/sites': restOf(admins),
  'POST /customers/{customerNumber}/products': restOf(admins),
  'POST /customers/{customerNumber}/certificates': restOf(admins),
  'POST /customers/{customerNumber}/unit-purchases': restOf(admins),
  'POST /phone-tickets': restOf(staff),
};

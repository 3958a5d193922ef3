import type { PageLocals } from '../page-locals.ts';

// What the API answers, named for the views; the types come from its procedures alone.
type Api = PageLocals['api'];
type Answer<Procedure extends (...input: never[]) => unknown> = Awaited<ReturnType<Procedure>>;
type Item<List extends { items: readonly unknown[] }> = List['items'][number];

export type Overview = Answer<Api['overview']['get']>;
export type Entitlement = Overview['contracts'][number];
export type UnitAccount = Overview['unitAccounts'][number];
export type UnitStatement = Answer<Api['unitAccounts']['statement']>;
export type UnitLine = UnitStatement['items'][number];
export type UnitLot = UnitStatement['lots'][number];
export type TicketEffort = Answer<Api['effort']['ticket']>;
export type EffortLine = TicketEffort['lines'][number];
export type EffortStatement = Answer<Api['effort']['statement']>;
export type Attention = Overview['attention'][number];
export type TicketSummary = Overview['tickets'][number];
export type TicketLine = Item<Answer<Api['tickets']['list']>>;
export type TicketDetail = Answer<Api['tickets']['get']>;
export type FollowUp = NonNullable<Answer<Api['tickets']['reply']>['followUp']>;
export type Product = Item<Answer<Api['products']['list']>>;
export type ContractDetail = Answer<Api['entitlements']['get']>;
export type CertificateDetail = Answer<Api['certificates']['get']>;
export type CertificateCheck = Answer<Api['certificates']['check']>;
/** What a certificate states, in the reader's language. */
export type CertificateText = Pick<
  CertificateDetail,
  'issuer' | 'holder' | 'contract' | 'level' | 'options' | 'window' | 'terms' | 'targets' | 'products' | 'sites'
>;
export type TargetLine = ContractDetail['targets'][number];
export type Channel = ContractDetail['channels'][number];
export type ServiceDescription = Answer<Api['catalogue']['describe']>;
export type ServiceDocument = Item<Answer<Api['documents']['list']>>;
export type ManagedDocument = Item<Answer<Api['documents']['all']>>;
export type Certificate = Item<Answer<Api['certificates']['list']>>;
export type Catalogue = Answer<Api['catalogue']['get']>;
export type CoverageAnswer = Answer<Api['coverage']['preview']>;
export type OpenInput = Parameters<Api['tickets']['open']>[0];
export type Draft = Answer<Api['tickets']['draft']>['content'];
export type SearchAnswer = Answer<Api['knowledge']['search']>;
export type ArticleList = Answer<Api['knowledge']['list']>;
export type ListedArticle = Item<Answer<Api['knowledge']['list']>>;
export type Article = Answer<Api['knowledge']['article']>;
export type Confirmation = Answer<Api['widget']['confirm']>;
export type Announcement = Item<Answer<Api['announcements']['list']>>;
export type PartnerAccess = Answer<Api['partnerAccess']['list']>;
export type AccessEvent = PartnerAccess['history'][number];
export type PartnerCustomers = Answer<Api['partnerCustomers']['list']>;
export type PartnerCustomer = Answer<Api['partnerCustomers']['get']>;
export type WidgetKey = Answer<Api['widgetKeys']['get']>;
export type WidgetLook = WidgetKey['look'];
export type PageCheck = Answer<Api['widgetKeys']['checkPage']>;

import type { PageLocals } from '../page-locals.ts';

// What the API answers, named for the staff's pages; the types come from its procedures alone.
type Api = PageLocals['api'];
type Answer<Procedure extends (...input: never[]) => unknown> = Awaited<ReturnType<Procedure>>;
type Item<List extends { items: readonly unknown[] }> = List['items'][number];

export type QueueItem = Item<Answer<Api['queue']['list']>>;
export type QueueCounts = Answer<Api['queue']['count']>;
export type Colleague = Item<Answer<Api['queue']['colleagues']>>;
export type TicketEffort = Answer<Api['effort']['ticket']>;
export type FairUse = Answer<Api['effort']['fairUse']>;
export type TicketDetail = Answer<Api['tickets']['get']>;
export type Catalogue = Answer<Api['catalogue']['get']>;
export type Customer = Item<Answer<Api['customers']['find']>>;
export type CoverageAnswer = Answer<Api['coverage']['previewByPhone']>;
export type PhoneInput = Parameters<Api['tickets']['enterByPhone']>[0];
export type PhoneAnswer = Answer<Api['tickets']['enterByPhone']>;
/** What a caller is told: before the ticket is entered, or on entering it. */
export type CallAnswer = CoverageAnswer | PhoneAnswer;
export type EditorItem = Item<Answer<Api['editor']['list']>>;
export type EditorArticle = Answer<Api['editor']['get']>;
export type EditorShelves = Answer<Api['editor']['shelves']>;
export type CreateInput = Parameters<Api['editor']['create']>[0];
export type OutboxMail = Item<Answer<Api['outbox']['list']>>;
export type Health = Answer<Api['health']['get']>;
export type ManagedAnnouncement = Item<Answer<Api['announcements']['manage']>>;
export type AnnouncementInput = Parameters<Api['announcements']['create']>[0];
export type Findings = Answer<Api['search']['everything']>;
export type TeamView = Answer<Api['team']['list']>;
export type Member = Answer<Api['team']['get']>;
export type MemberInput = Parameters<Api['team']['invite']>[0];
export type PartnerLine = Item<Answer<Api['team']['partners']>>;
export type CatalogueVersions = Answer<Api['catalogue']['versions']>;
export type CatalogueExample = Answer<Api['catalogue']['examples']>['examples'][number];
export type CatalogueComparison = Answer<Api['catalogue']['compare']>;
export type CatalogueVocabulary = Answer<Api['catalogue']['vocabulary']>;
export type CheckedProposal = Answer<Api['catalogue']['checkProposal']>;
export type Situation = CatalogueExample['situation'];
export type Verdict = NonNullable<CatalogueExample['verdict']>;
export type WhatIfInput = Parameters<Api['catalogue']['whatIf']>[0];
export type WhatIfAnswer = Answer<Api['catalogue']['whatIf']>;

import type { PageLocals } from '../../page-locals.ts';

type Api = PageLocals['api'];
type Answer<Procedure extends (...input: never[]) => unknown> = Awaited<ReturnType<Procedure>>;

export type CustomerLine = Answer<Api['customers']['list']>['items'][number];
export type CustomerState = CustomerLine['state'];
export type Counts = Answer<Api['customers']['counts']>;
export type Dossier = Answer<Api['customers']['get']>;
export type ContractLine = Dossier['contracts'][number];
export type ProductLine = Dossier['products'][number];
export type CertificateLine = Dossier['certificates'][number];
export type AuditLine = Dossier['audit'][number];
export type Offer = Answer<Api['customers']['offer']>;

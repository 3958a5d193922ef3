import type { PageLocals } from '../../page-locals.ts';

type Api = PageLocals['api'];
type Answer<Procedure extends (...input: never[]) => unknown> = Awaited<ReturnType<Procedure>>;

export type UnitReport = Answer<Api['unitOffice']['report']>;
export type ReportSums = UnitReport['units'][number]['sums'];
export type AdjustmentDesk = Answer<Api['unitOffice']['desk']>;
export type Adjustment = AdjustmentDesk['adjustments'][number];
export type PurchaseLine = Answer<Api['unitOffice']['purchases']>['items'][number];
export type Uncovered = Answer<Api['unitOffice']['uncovered']>['items'][number];

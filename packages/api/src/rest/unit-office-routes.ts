import { approveAdjustmentInput } from '../procedures/unit-office/approve.ts';
import { adjustmentDeskInput } from '../procedures/unit-office/desk.ts';
import { proposeAdjustmentInput } from '../procedures/unit-office/propose.ts';
import { refuseAdjustmentInput } from '../procedures/unit-office/refuse.ts';
import { unitReportInput } from '../procedures/unit-office/report.ts';
import { withdrawAdjustmentInput } from '../procedures/unit-office/withdraw.ts';
import type { Route } from './route.ts';

const ACCOUNT = '/customers/{customerNumber}/unit-accounts/{unit}';

/** Units from the provider's side: for its books and those who keep them. */
export const unitOfficeRoutes: Route[] = [
  {
    method: 'GET',
    path: '/unit-report',
    procedure: 'unitOffice.report',
    input: unitReportInput,
    summary: 'Units sold, used, forfeited and expired in a period (staff)',
  },
  {
    method: 'GET',
    path: `${ACCOUNT}/adjustments`,
    procedure: 'unitOffice.desk',
    input: adjustmentDeskInput,
    summary: 'Corrections of an account (administrators)',
  },
  {
    method: 'POST',
    path: `${ACCOUNT}/adjustments`,
    procedure: 'unitOffice.propose',
    input: proposeAdjustmentInput,
    summary: 'Correct units by hand; above the limit a second administrator decides (administrators)',
    status: 201,
  },
  {
    method: 'POST',
    path: `${ACCOUNT}/adjustment-approvals`,
    procedure: 'unitOffice.approve',
    input: approveAdjustmentInput,
    summary: 'Approve a correction that another administrator proposed (administrators)',
    status: 201,
  },
  {
    method: 'POST',
    path: `${ACCOUNT}/adjustment-refusals`,
    procedure: 'unitOffice.refuse',
    input: refuseAdjustmentInput,
    summary: 'Refuse a correction that another administrator proposed (administrators)',
    status: 201,
  },
  {
    method: 'POST',
    path: `${ACCOUNT}/adjustment-withdrawals`,
    procedure: 'unitOffice.withdraw',
    input: withdrawAdjustmentInput,
    summary: 'Withdraw one’s own proposal (administrators)',
    status: 201,
  },
];

export type { EngagementRequest } from './desk.ts';
export {
  listOwnEngagements,
  listStaffEngagements,
  STAFF_VIEWS,
  type EngagementLists,
  type StaffEngagementFilter,
  type StaffEngagements,
  type StaffEngagementView,
} from './lists.ts';
export { engagementDetail, type EngagementLine, type EngagementView, type SessionSummary } from './view.ts';

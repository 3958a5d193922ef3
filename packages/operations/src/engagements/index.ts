export type { EngagementRequest } from './desk.ts';

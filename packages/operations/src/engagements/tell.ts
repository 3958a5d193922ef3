import type { WorkSession } from '@zusage/engagements';
import type { EngagementDesk } from './desk.ts';

export type EngagementChange = string;

export interface ToldOf {
  session?: WorkSession | undefined;
  day?: Date | string | null | undefined;
  amount?: number | undefined;
  note?: string | null | undefined;
}

export async function tellOfEngagement(_desk: EngagementDesk, _change: EngagementChange, _about: ToldOf = {}): Promise<void> {}

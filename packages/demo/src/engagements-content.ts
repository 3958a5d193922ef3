import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

const CONTENT = new URL('../content/', import.meta.url);

/** Working days from today and a time of day: `-12 09:30`. */
type WorkdayMoment = string;

/** A step as it was taken; `by` null is a moment that passed. Field names are those of `PastStep`. */
export interface StepContent {
  at: WorkdayMoment;
  by: string | null;
  do: string;
  session?: number;
  statement?: { orderedUntil?: string; sessions: { title: string; amount: number; planKey?: string }[] };
  starts?: WorkdayMoment;
  minutes?: number;
  parts?: { kind: string; starts: WorkdayMoment; minutes: number }[];
  [field: string]: unknown;
}

export interface EngagementContent {
  service: string;
  /** Key of the customer's person who asked. */
  by: string;
  at: WorkdayMoment;
  subject: string;
  description: string;
  facts: Record<string, string>;
  steps: StepContent[];
}

/** Work that customers have ordered; none where a provider sells none. */
export function readEngagements(id: string): EngagementContent[] {
  const file = new URL(`${id}/engagements.yaml`, CONTENT);
  if (!existsSync(file)) return [];
  return (parse(readFileSync(file, 'utf8')) as { engagements: EngagementContent[] }).engagements;
}

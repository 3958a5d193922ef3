import type { Messages } from '@zusage/i18n';
import type { FrameActor } from './frame.ts';
import type { Paths } from './paths.ts';

export type Area = keyof Messages['common']['nav'];

export interface NavigationItem {
  area: Area;
  text: string;
  href: string;
  current: boolean;
}

const customerAreas: Area[] = ['overview', 'tickets', 'knowledge', 'newRequest'];
const staffAreas: Area[] = ['queue', 'articles', 'phoneTicket'];
const publicAreas: Area[] = ['knowledge'];

export function isStaffRole(role: FrameActor['role'] | undefined): boolean {
  return role === 'agent' || role === 'provider-admin';
}

/** The main navigation of whoever reads; `current` marks the area a page belongs to. */
export function navigationFor(
  actor: FrameActor | null,
  to: Paths,
  messages: Messages,
  current?: Area,
): NavigationItem[] {
  const areas = actor === null ? publicAreas : isStaffRole(actor.role) ? staffAreas : customerAreas;
  return areas.map((area) => ({
    area,
    text: messages.common.nav[area],
    href: to[area],
    current: area === current,
  }));
}

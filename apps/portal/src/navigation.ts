import type { Messages } from '@zusage/i18n';
import type { FrameActor } from './frame.ts';
import type { Paths } from './paths.ts';

/**
 * Where one can go, as tables: one line per entry. A new page adds its line here in the commit that adds the page; a
 * test holds that every entry leads to a route that its readers may open. The name of an entry is its text in
 * `common.nav` of i18n and what the page passes to AppLayout as `area` or `section`.
 */
type Name = keyof Messages['common']['nav'];
export type Area = Name;
export type Section = Name;

interface SectionEntry {
  section: Section;
  href: string;
}

interface AreaEntry {
  area: Area;
  href: string;
  /** Shown above the page in every section of the area; two or more, or none. */
  sections?: readonly SectionEntry[];
}

type Table<Entry> = (to: Paths, role: FrameActor['role'] | undefined) => readonly Entry[];

const customerAreas: Table<AreaEntry> = (to) => [
  { area: 'overview', href: to.overview },
  { area: 'tickets', href: to.tickets },
  {
    area: 'contracts',
    href: to.contracts,
    sections: [
      { section: 'contracts', href: to.contracts },
      { section: 'covered', href: to.covered },
      { section: 'products', href: to.products },
      { section: 'certificates', href: to.certificates },
      { section: 'promise', href: to.description },
      { section: 'documents', href: to.documents },
    ],
  },
  {
    area: 'units',
    href: to.units,
    sections: [
      { section: 'units', href: to.units },
      { section: 'engagements', href: to.engagements },
    ],
  },
  { area: 'knowledge', href: to.knowledge },
];

const partnerAreas: Table<AreaEntry> = (to) => [
  { area: 'overview', href: to.overview },
  { area: 'partnerCustomers', href: to.partnerCustomers },
  { area: 'tickets', href: to.tickets },
  { area: 'knowledge', href: to.knowledge },
  { area: 'widget', href: to.widget },
];

const staffAreas: Table<AreaEntry> = (to, role) => [
  { area: 'queue', href: to.queue },
  { area: 'phoneTicket', href: to.phoneTicket },
  {
    area: 'engagements',
    href: to.staffEngagements,
    sections: [
      { section: 'engagements', href: to.staffEngagements },
      { section: 'staffSessions', href: to.staffSessions },
      { section: 'openWork', href: to.openWork },
      { section: 'feedback', href: to.feedback },
    ],
  },
  {
    area: 'customers',
    href: to.staffCustomers,
    sections: [
      { section: 'customers', href: to.staffCustomers },
      { section: 'renewals', href: to.renewals },
      { section: 'staffHardware', href: to.staffHardware },
      { section: 'staffMoves', href: to.staffMoves },
      { section: 'versions', href: to.versions },
      { section: 'fairUse', href: to.fairUse },
      { section: 'unitReport', href: to.unitReport },
    ],
  },
  {
    area: 'articles',
    href: to.articles,
    sections: [
      { section: 'articles', href: to.articles },
      { section: 'announcements', href: to.manageAnnouncements },
    ],
  },
  {
    area: 'catalogue',
    href: to.description,
    sections: [
      { section: 'catalogue', href: to.description },
      { section: 'catalogueExamples', href: to.catalogueExamples },
      { section: 'whatIf', href: to.whatIf },
      { section: 'catalogueVersions', href: to.catalogueVersions },
    ],
  },
  ...(role === 'provider-admin'
    ? [
        {
          area: 'administration',
          href: to.team,
          sections: [
            { section: 'team', href: to.team },
            { section: 'partners', href: to.partners },
            { section: 'documents', href: to.staffDocuments },
            { section: 'imports', href: to.imports },
            { section: 'health', href: to.health },
          ],
        } as const,
      ]
    : []),
];

const publicAreas: Table<AreaEntry> = (to) => [
  { area: 'knowledge', href: to.knowledge },
  { area: 'promise', href: to.description },
];

/** The account menu; signing out stands below it. */
const accountEntries: Table<{ area: Area; href: string }> = (to, role) => [
  { area: 'profile', href: to.profile },
  ...(role === 'customer' || role === 'customer-admin' ? [{ area: 'people', href: to.people } as const] : []),
  ...(role === 'customer' || role === 'customer-admin'
    ? [{ area: 'partnerAccess', href: to.partnerAccess } as const]
    : []),
  ...(isStaffRole(role) ? [] : [{ area: 'announcements', href: to.announcements } as const]),
  { area: 'help', href: to.help },
];

/** Where the search field of staff leads; null while there is no such page. */
const staffSearch: ((to: Paths) => string) | null = (to) => to.search;

/** Sections of areas that are reached from the account menu. */
const accountSections: Table<AreaEntry> = (to) => [
  {
    area: 'profile',
    href: to.profile,
    sections: [
      { section: 'profile', href: to.profile },
      { section: 'security', href: to.security },
    ],
  },
];

export interface NavigationItem {
  name: Name;
  text: string;
  href: string;
  current: boolean;
}

export interface Navigation {
  areas: NavigationItem[];
  /** Of the current area; empty when it has none. */
  sections: NavigationItem[];
  account: NavigationItem[];
  /** The one strong action: opening a request. Null for whoever opens none here. */
  action: NavigationItem | null;
  /** Address of the search form; null for whoever has none. */
  search: string | null;
}

export function isStaffRole(role: FrameActor['role'] | undefined): boolean {
  return role === 'agent' || role === 'provider-admin';
}

function areasOf(role: FrameActor['role'] | undefined): Table<AreaEntry> {
  if (role === undefined) return publicAreas;
  if (isStaffRole(role)) return staffAreas;
  return role === 'partner' ? partnerAreas : customerAreas;
}

/** Everything the frame of a page offers to whoever reads; `area` and `section` say where the page belongs. */
export function navigationFor(
  actor: FrameActor | null,
  to: Paths,
  messages: Messages,
  { area, section }: { area?: Area | undefined; section?: Section | undefined } = {},
): Navigation {
  const role = actor?.role;
  const item = (name: Name, href: string, current: Name | undefined): NavigationItem => ({
    name,
    text: messages.common.nav[name],
    href,
    current: name === current,
  });
  const areas = areasOf(role)(to, role);
  const sections = [...areas, ...accountSections(to, role)].find((entry) => entry.area === area)?.sections;
  const opensRequests = role !== undefined && !isStaffRole(role);
  return {
    areas: areas.map((entry) => item(entry.area, entry.href, area)),
    sections: (sections ?? []).map((entry) => item(entry.section, entry.href, section)),
    account: actor ? accountEntries(to, role).map((entry) => item(entry.area, entry.href, area)) : [],
    action: opensRequests ? item('newRequest', to.newRequest, area) : null,
    search: isStaffRole(role) && staffSearch ? staffSearch(to) : null,
  };
}

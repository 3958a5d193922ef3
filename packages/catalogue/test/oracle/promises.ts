import type { HolidayTable } from './holidays.ts';
import type { Zone } from './zones.ts';

/** Monday to Friday between two full hours of a wall clock, holidays excepted. */
export interface Hours {
  zone: Zone;
  opens: number;
  closes: number;
  holidays: HolidayTable;
}

/** `window: null`: the minutes are real time. */
export interface Promised {
  minutes: number;
  window: Hours | null;
}

export interface SeverityRow {
  severity: string;
  /** `null`: the published text promises no time. */
  promise: Promised | null;
  rule: string;
}

const elapsed = (minutes: number): Promised => ({ minutes, window: null });
const within = (minutes: number, opens: number, closes: number): Promised => ({
  minutes,
  window: { zone: 'Europe/Berlin', opens, closes, holidays: 'nationwide' },
});

/** The response promises of policies.md, written down by hand: SEP-3, S7-3, SB-3, K-5, N-4. */
export const PROMISES: Record<string, SeverityRow[]> = {
  'sep-sesam': [
    { severity: '1', promise: elapsed(4 * 60), rule: 'SEP-3' },
    { severity: '2', promise: within(8 * 60, 8, 18), rule: 'SEP-3' },
    { severity: '3', promise: within(12 * 60, 9, 17), rule: 'SEP-3' },
    { severity: '4', promise: within(12 * 60, 9, 17), rule: 'SEP-3' },
  ],
  'sektor7-server-management': [
    { severity: 'critical', promise: within(4 * 60, 9, 18), rule: 'S7-3' },
    { severity: 'normal', promise: within(24 * 60, 9, 18), rule: 'S7-3' },
  ],
  'seitenbau-support': ['1', '2', '3'].map((severity) => ({ severity, promise: null, rule: 'SB-3' })),
  'kaseya-technical-support': ['1', '2', '3', '4'].map((severity) => ({
    severity,
    promise: null,
    rule: 'K-5',
  })),
  'ntt-securecall': [
    { severity: '1', promise: elapsed(30), rule: 'N-4' },
    { severity: '2', promise: elapsed(2 * 60), rule: 'N-4' },
    { severity: '3', promise: elapsed(24 * 60), rule: 'N-4' },
    { severity: '4', promise: elapsed(48 * 60), rule: 'N-4' },
  ],
};

/** Business hours by which working days are counted (SEP-4, S7-2, SB-1, N-2); `null`: none are stated (K-5). */
export const BUSINESS_HOURS: Record<string, Hours | null> = {
  'sep-sesam': { zone: 'Europe/Berlin', opens: 9, closes: 17, holidays: 'nationwide' },
  'sektor7-server-management': { zone: 'Europe/Berlin', opens: 9, closes: 18, holidays: 'nationwide' },
  'seitenbau-support': { zone: 'Europe/Berlin', opens: 9, closes: 17, holidays: 'baden-wuerttemberg' },
  'kaseya-technical-support': null,
  'ntt-securecall': { zone: 'Europe/Berlin', opens: 9, closes: 17, holidays: 'nationwide' },
};

/** Minutes as a contract might agree them where the published text leaves them open (SB-3), in SB-1's window. */
export const AGREED_MINUTES: Record<string, number> = { '1': 120, '2': 480, '3': 1_500 };

export const AGREED_PROMISES: SeverityRow[] = Object.entries(AGREED_MINUTES).map(([severity, minutes]) => ({
  severity,
  promise: {
    minutes,
    window: { zone: 'Europe/Berlin', opens: 9, closes: 17, holidays: 'baden-wuerttemberg' },
  },
  rule: 'SB-3',
}));

export { formatDate, formatMoment, formatSpoken } from './format/date.ts';
export { formatDuration, formatMinutes, formatNumber, formatRelative } from './format/duration.ts';
export { formatList } from './format/list.ts';
export { formatClock, formatClockRange, formatTime } from './format/time.ts';
export { cityOf, isSameDay, zoneNote, type Zones } from './format/zone.ts';
export { isLocale, locales, negotiateLocale, tags, type Locale } from './locale.ts';
export type { Messages } from './messages/de/index.ts';
export { messagesFor } from './messages/index.ts';
export { plural } from './plural.ts';

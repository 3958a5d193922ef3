export { BoundedCache } from './bounded-cache.ts';
export { daysLater } from './days-later.ts';
export { isHoliday, type Calendar } from './calendar.ts';
export { clockSegments, type ClockRun, type ClockSegment, type SegmentKind } from './clock-segments.ts';
export {
  holidayRegionName,
  holidaysOf,
  isKnownHolidayRegion,
  type Holiday,
  type HolidayRegion,
} from './holidays.ts';
export { localDate, localDay } from './local-day.ts';
export { localMoment, localMomentText } from './local-moment.ts';
export { openIntervals, serviceMillisecondsBetween, type Interval } from './open-intervals.ts';
export { closingAfter, isOpen, nextOpening } from './opening.ts';
export {
  responseDue,
  resumedDue,
  TARGET_MINUTES_MAX,
  type ResponseDue,
  type ResponseTarget,
} from './response-target.ts';
export { ServiceTimeError, type ServiceTimeErrorCode } from './service-time-error.ts';
export {
  WEEKDAYS,
  weeklyHours,
  type OpeningHours,
  type ServiceWindow,
  type Weekday,
} from './service-window.ts';
export { addWorkdays, WORKDAYS_MAX } from './workdays.ts';
export { isKnownTimeZone } from './zoned-time.ts';

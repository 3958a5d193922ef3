import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isHoliday, isOpen, type Calendar } from '../src/index.ts';
import { shift } from './support/calendars.ts';

const calendars: Calendar[] = [
  { timeZone: 'Europe/Berlin', holidays: { country: 'DE', region: 'BW' } },
  { timeZone: 'Australia/Lord_Howe', holidays: { country: 'AU', region: 'NSW' } },
  { timeZone: 'Asia/Kathmandu', holidays: null },
  { timeZone: 'America/St_Johns', holidays: { country: 'CA', region: 'NL' } },
  { timeZone: 'Pacific/Kiritimati', holidays: null },
  { timeZone: 'Pacific/Pago_Pago', holidays: { country: 'AS' } },
];

// Outside the hours at which clocks change, "open" is what anyone reads off the wall.
const window = shift('06:15', '21:45');

test.each(calendars)('open means what the clock on the wall says in $timeZone', (calendar) => {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: calendar.timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const instants = fc.date({ min: new Date('2024-01-01'), max: new Date('2032-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(instants, (at) => {
      const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
      const clock = `${parts.get('hour')}:${parts.get('minute')}`;
      const weekend = ['Sat', 'Sun'].includes(parts.get('weekday') ?? '');
      const expected = clock >= '06:15' && clock < '21:45' && !weekend && !isHoliday(calendar, at);
      expect(isOpen(window, calendar, at)).toBe(expected);
    }),
    { numRuns: 2_000 },
  );
});

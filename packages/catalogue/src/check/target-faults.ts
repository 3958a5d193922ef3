import type { Target } from '../schema/target.ts';
import type { DataFault, FaultCode } from './fault.ts';
import { keysIn, type Sections } from './sections.ts';
import { openMinutesPerWeek } from './window-faults.ts';

/** Five years: half of what the calendar walks, so that holidays and agreed closures cannot break a promise. */
const WEEKS_MAX = 260;

/** Promises that cannot be kept as written, and severities without any. */
export function targetFaults(sections: Sections): DataFault[] {
  const promised = sections.keys('targets', 'severity');
  const without = keysIn(sections.content, 'severities').filter(({ value }) => !promised.has(value));
  return [
    ...sections.targets.flatMap(({ index, value }) => faultsOfTarget(index, value, sections)),
    ...without.map(({ index, value }): DataFault => ({
      path: ['severities', index, 'key'],
      code: 'severity_without_target',
      message: `severity "${value}" has no target; state "promise: none" if no time is promised`,
    })),
  ];
}

function faultsOfTarget(index: number, target: Target, sections: Sections): DataFault[] {
  const faults: DataFault[] = [];
  const add = (field: string | null, code: FaultCode, message: string) =>
    faults.push({ path: ['targets', index, ...(field === null ? [] : [field])], code, message });
  if (target.promise === 'fixed' && target.minutes === undefined) {
    add(null, 'minutes_missing', 'a fixed promise needs "minutes"');
  }
  if (target.promise !== 'fixed' && target.minutes !== undefined) {
    add('minutes', 'minutes_unexpected', `a promise that is "${target.promise}" has no minutes of its own`);
  }
  if (target.promise !== 'none' && !target.elapsed && target.window === undefined) {
    add(null, 'window_missing', 'name the "window" in which the clock runs, or state "elapsed: true"');
  }
  if (target.promise === 'none' && (target.elapsed || target.window !== undefined)) {
    add(
      target.elapsed ? 'elapsed' : 'window',
      'window_unexpected',
      'without a promised time there is no clock',
    );
  }
  if (target.promise === 'none' && !target.text) {
    add(null, 'text_missing', 'a promise without a time says in "text" what is promised instead');
  }
  const window = sections.windows.find(({ value }) => value.key === target.window)?.value;
  if (!target.elapsed && window && (target.minutes ?? 0) > openMinutesPerWeek(window) * WEEKS_MAX) {
    add('minutes', 'minutes_out_of_reach', `window "${window.key}" is too short for so many minutes`);
  }
  return faults;
}

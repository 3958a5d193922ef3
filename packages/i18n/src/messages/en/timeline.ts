import type { timeline as german } from '../de/timeline.ts';

export const timeline = {
  title: 'Check the deadline by hand',
  servicePromise: ({ severity, target }) => `${severity}, ${target}: only service time counts.`,
  elapsedPromise: ({ severity, target }) =>
    `${severity}, ${target}: every hour counts, at night and on holidays too.`,
  sinceChange: ({ at }) => `Counted from ${at}, when this severity took effect.`,
  earlier: 'This earlier promise still holds.',
  carried: ({ amount }) => `Before that, ${amount} had counted already.`,
  otherZone: ({ place }) =>
    `Times are in your zone; days and service hours follow the clock in ${place}, given below.`,
  day: 'Day',
  time: 'Time',
  counted: 'Counted',
  sum: 'Sum',
  service: 'Service',
  closed: 'closed',
  paused: 'on hold',
  clockChange: 'clocks change',
  now: ({ at }) => `Now, ${at}`,
  answered: ({ at }) => `Answered ${at}`,
  settled: ({ at }) => `Settled ${at}`,
  due: ({ sum, target, at }) => `${sum} of ${target}: due ${at}`,
  soFar: ({ sum, target }) => `${sum} of ${target} counted`,
} satisfies typeof german;

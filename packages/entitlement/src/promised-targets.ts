import { minutesOf, type Catalogue, type Target } from '@zusage/catalogue';

/** What has been bought, as far as a target asks for it; `agreedMinutes` is only known of a contract. */
export interface Bought {
  /** Key of the service level. */
  level: string;
  /** Keys of the options bought; `null`: any, for a description of everything that there is to buy. */
  options: readonly string[] | null;
  agreedMinutes?: Readonly<Record<string, number>>;
}

/** A target as a reader compares it, whatever the hour: the usual one of its severity, or one for a special case. */
export interface PromisedTarget {
  target: Target;
  /** `null` where no time is promised, or none is agreed. */
  minutes: number | null;
  /** True where it holds only by some channel, at some time, or with an option that not everybody has. */
  special: boolean;
}

/**
 * Every target that a level can meet, in the order of the severities; for each the usual one first, then what holds in
 * special cases. A target that an earlier one always precedes is left out: it never counts.
 */
export function promisedTargets(catalogue: Catalogue, bought: Bought): PromisedTarget[] {
  const known = {
    level: bought.level,
    ...(bought.agreedMinutes ? { agreedMinutes: bought.agreedMinutes } : {}),
  };
  return catalogue.severities.flatMap(({ key }) => {
    const fitting = catalogue.targets.filter((target) => target.severity === key && fits(target, bought));
    const last = fitting.findIndex((target) => !isSpecial(target, bought));
    const met = last < 0 ? fitting : fitting.slice(0, last + 1);
    return [
      ...met.filter((target) => !isSpecial(target, bought)),
      ...met.filter((target) => isSpecial(target, bought)),
    ].map((target) => ({ target, minutes: minutesOf(target, known), special: isSpecial(target, bought) }));
  });
}

function fits(target: Target, { level, options }: Bought): boolean {
  if (target.levels && !target.levels.includes(level)) return false;
  return !target.option || options === null || options.includes(target.option);
}

const isSpecial = (target: Target, { options }: Bought): boolean =>
  target.channels !== undefined ||
  target.facts !== undefined ||
  target.during !== undefined ||
  (target.option !== undefined && options === null);

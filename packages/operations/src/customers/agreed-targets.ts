import type { Catalogue } from '@zusage/catalogue';

/**
 * Severities whose time the catalogue leaves to the contract (SB-3), for a level and the options bought with it.
 *
 * @returns their keys in the catalogue's order
 */
export function agreedSeverities(
  catalogue: Catalogue,
  { serviceLevel, options }: { serviceLevel: string; options: readonly string[] },
): string[] {
  const left = catalogue.targets.filter(
    (target) =>
      target.promise === 'agreed' &&
      (!target.levels || target.levels.includes(serviceLevel)) &&
      (!target.option || options.includes(target.option)),
  );
  return catalogue.severities
    .map(({ key }) => key)
    .filter((key) => left.some(({ severity }) => severity === key));
}

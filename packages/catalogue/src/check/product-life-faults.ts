import { hardwareReplacementSchema, productSupportSchema, siteMoveSchema } from '../schema/product-life.ts';
import type { DataFault, PathParts } from './fault.ts';
import { valueAt } from './schema-faults.ts';
import type { Sections } from './sections.ts';

/** What the parts about products refer to: an option, a window, and policy ids that a sentence explains. */
export function productLifeFaults(sections: Sections): DataFault[] {
  const { content } = sections;
  const support = productSupportSchema.safeParse(valueAt(content, ['productSupport'])).data;
  const move = siteMoveSchema.safeParse(valueAt(content, ['siteMove'])).data;
  const hardware = hardwareReplacementSchema.safeParse(valueAt(content, ['hardwareReplacement'])).data;
  const unknown = (list: 'options' | 'windows', key: string | undefined, path: PathParts): DataFault[] => {
    const declared = sections.keys(list);
    if (key === undefined || declared.has(key)) return [];
    const message = `"${key}" is none of the ${list}: ${[...declared].join(', ') || 'none are declared'}`;
    return [{ path, code: 'unknown_reference', message }];
  };
  const explained = sections.keys('promises', 'rule');
  const unexplained = (id: string | undefined, path: PathParts): DataFault[] =>
    id === undefined || explained.has(id)
      ? []
      : [{ path, code: 'promise_missing', message: `rule ${id} has no sentence under "promises"` }];
  return [
    ...unknown('options', hardware?.option, ['hardwareReplacement', 'option']),
    ...unknown('windows', hardware?.window, ['hardwareReplacement', 'window']),
    ...unexplained(support?.rule, ['productSupport', 'rule']),
    ...unexplained(support?.ended?.rule, ['productSupport', 'ended', 'rule']),
    ...unexplained(move?.rule, ['siteMove', 'rule']),
    ...unexplained(hardware?.rule, ['hardwareReplacement', 'rule']),
  ];
}

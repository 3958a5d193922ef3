import type { Messages } from '@zusage/i18n';
import type { ServiceDescription } from '../api-types.ts';

export type SectionId =
  | 'levels'
  | 'targets'
  | 'windows'
  | 'channels'
  | 'severities'
  | 'request'
  | 'options'
  | 'units'
  | 'services'
  | 'promises';

/** The sections that this catalogue fills, in the order of reading; each heading's place is its number. */
export function sectionsOf(
  catalogue: ServiceDescription,
  { description }: Messages,
): { id: SectionId; title: string }[] {
  const all: { id: SectionId; title: string; filled: boolean }[] = [
    {
      id: 'levels',
      title: catalogue.levels.length > 1 ? description.levels : description.levelsOne,
      filled: true,
    },
    { id: 'targets', title: description.targets, filled: true },
    { id: 'windows', title: description.windows, filled: true },
    { id: 'channels', title: description.channels, filled: true },
    {
      id: 'severities',
      title: description.severitiesOf({ severity: catalogue.terms.severity }),
      filled: true,
    },
    { id: 'request', title: description.request, filled: true },
    { id: 'options', title: description.options, filled: catalogue.options.length > 0 },
    { id: 'units', title: description.units, filled: catalogue.units.length > 0 },
    { id: 'services', title: description.services, filled: catalogue.services.length > 0 },
    { id: 'promises', title: description.promises, filled: true },
  ];
  return all.filter(({ filled }) => filled).map(({ id, title }) => ({ id, title }));
}

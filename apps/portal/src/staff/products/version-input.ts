import { orNull, type Draft, type Stored } from '../customers/draft.ts';
import type { Version } from './VersionTable.tsx';

/** What the form says; the API checks it. */
export const versionInput = ({ text }: Draft) => ({
  product: text('product'),
  version: text('version'),
  onPremises: text('runs') !== 'hosted',
  releasedOn: text('releasedOn'),
  successor: orNull(text('successor')),
  supportUntil: orNull(text('supportUntil')),
  announcedOn: orNull(text('announcedOn')),
});

/** An entry as its form shows it; a new one is of what runs at customers. */
export const storedVersion = (version: Version | null): Stored => ({
  product: version?.product ?? '',
  version: version?.version ?? '',
  runs: version && !version.onPremises ? 'hosted' : 'onPremises',
  releasedOn: version?.releasedOn ?? '',
  successor: version?.successor?.slug ?? '',
  supportUntil: version?.supportUntil ?? '',
  announcedOn: version?.announcedOn ?? '',
});

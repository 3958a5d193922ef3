export {
  compareVersions,
  type CatalogueComparison,
  type ExampleChange,
  type PartChangeView,
} from './compare.ts';
export { catalogueExamples, type ExampleView } from './examples.ts';
export { checkProposal, publishProposal, type CheckedProposal } from './proposal.ts';
export type { SituationView } from './situation-view.ts';
export type { VerdictView } from './verdict.ts';
export { catalogueVocabulary, type CatalogueVocabulary } from './vocabulary.ts';
export { catalogueVersions, type CatalogueVersionView } from './versions.ts';
export { whatIf, type WhatIfAnswer } from './what-if.ts';

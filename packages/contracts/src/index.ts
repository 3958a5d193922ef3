export { publishCatalogue } from './publish-catalogue.ts';
export {
  catalogueOfVersion,
  currentCatalogue,
  listCatalogueVersions,
  type PublishedCatalogue,
} from './published-catalogue.ts';
export { listProviders, type ProviderSummary } from './providers.ts';
export {
  contractById,
  contractsByNumber,
  createContract,
  createContracts,
  listContracts,
  type Contract,
  type NewContract,
} from './contracts.ts';
export {
  createProduct,
  createProducts,
  createSite,
  findProducts,
  listProducts,
  productById,
  type Identifier,
  type Product,
} from './products.ts';
export { listSites, sitesOf, type Site } from './sites.ts';
export { changeContract, changeProduct, changeSite } from './changes.ts';
export { productNames } from './product-names.ts';
export * from './versions/index.ts';
export * from './moves/index.ts';
export * from './hardware/index.ts';
export {
  contractsEnding,
  daysBetween,
  dueReminder,
  hasSuccessor,
  noteReminder,
  REMINDER_DAYS,
  sentReminders,
  type ReminderDays,
} from './renewal-reminders.ts';

export { daysLater, monthsLater } from './calendar-months.ts';
export {
  productSupport,
  supportUntil,
  type ProductSupport,
  type SupportedProduct,
} from './product-support.ts';
export { versionName, type RegisteredVersion, type VersionFacts } from './version.ts';
export { versionFaults } from './version-faults.ts';
export { versionOf } from './version-of.ts';
export { addVersion, changeVersion, listVersions, lockRegister } from './version-register.ts';
export { statedVersions } from './stated-versions.ts';

export { customerAudit, type AuditField, type AuditLine } from './audit-view.ts';
export { addCertificate, renewCertificate, withdrawCertificate } from './certificates.ts';
export { addContract, changeContract, endContract, type ContractTerms } from './contracts.ts';
export { changeCustomer, createCustomer } from './customer.ts';
export {
  CONTRACT_STATES,
  countCustomers,
  listCustomers,
  type CustomerContractState,
  type CustomerLine,
} from './directory.ts';
export { customerDossier, type CustomerDossier } from './dossier.ts';
export {
  IDENTIFIER_CHARACTERS_MAX,
  IDENTIFIERS_MAX,
  isAgreeable,
  isNewKey,
  isReadableNumber,
  isReckoned,
  isStorable,
  NAME_CHARACTERS_MAX,
  NUMBER_CHARACTERS_MAX,
  VERSION_CHARACTERS_MAX,
} from './field-rules.ts';
export { offer, type Offer } from './offer.ts';
export { addProduct, addSite, changeProduct, changeSite, type ProductFacts } from './sites-and-products.ts';
export { bookPurchase, PURCHASE_UNITS_MAX, reversePurchase } from './unit-purchases.ts';

export {
  approveAccess,
  changeAccess,
  partnerAccess,
  refuseAccess,
  revokeAccess,
  type AccessEventView,
  type PartnerAccess,
  type Terms,
} from './partner-access.ts';
export { askForAccess, withdrawRequest, type AccessQuestion } from './ask-for-access.ts';
export { partnerCustomers, type PartnerCustomer, type PartnerCustomers } from './partner-customers.ts';
export { partnerCustomer, type PartnerCustomerPage } from './partner-customer.ts';
export { addPartner, listPartnerViews, suspendPartner, type PartnerView } from './partner-administration.ts';
export {
  addWidgetIdentityKey,
  addWidgetKey,
  allowOrigin,
  checkWidgetPage,
  denyOrigin,
  endWidgetKey,
  removeWidgetIdentityKey,
  renameWidgetKey,
  requireWidgetIdentity,
  setWidgetLook,
  widgetKey,
  widgetKeys,
  type WidgetKeyView,
} from './widget-console.ts';

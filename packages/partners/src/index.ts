export {
  createPartner,
  findPartner,
  listPartners,
  partnerNames,
  setSuspended,
  type Partner,
} from './partner.ts';
export {
  grantedOrganisations,
  isDayToCome,
  listEndedGrants,
  listGrants,
  lockParties,
  revokeScopes,
  SCOPES,
  setScopes,
  type EndedGrant,
  type Grant,
  type Parties,
  type Scope,
} from './grant.ts';
export {
  decideRequest,
  insertAccessRequest,
  lockRequest,
  openRequestsTo,
  requestsOf,
  type AccessRequest,
  type RequestOutcome,
} from './access-request.ts';
export { accessHistory, recordAccess, type AccessEvent } from './access-event.ts';
export {
  changeWidgetKey,
  createWidgetKey,
  findWidgetKey,
  listWidgetKeys,
  lockWidgetKey,
  ORIGINS_MAX,
  revokeWidgetKey,
  widgetKeyByPublicKey,
  type NewWidgetKey,
  type WidgetKey,
  type WidgetKeyChange,
} from './widget-key.ts';
export {
  addIdentityKey,
  IDENTITY_KEYS_MAX,
  isCounting,
  removeIdentityKey,
  ROTATION_GRACE_HOURS,
  thumbprintOf,
  type IdentityKey,
} from './identity-key.ts';
export { isAllowedOrigin, readableOrigin, toOrigin } from './origin.ts';
export { RADIUS_MAX, WIDGET_LANGUAGES, WIDGET_THEMES, type WidgetLook } from './look.ts';
export { checkPage, type CheckSubject, type Finding, type PageCheck } from './page-check/check-page.ts';
export { verifyIdentity, type VisitorIdentity } from './verify-identity.ts';

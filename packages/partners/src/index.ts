export { createPartner, findPartner, type Partner } from './partner.ts';
export { grantedOrganisations, grantScope, revokeGrant, type Grant, type Scope } from './grant.ts';
export {
  createWidgetKey,
  findWidgetKey,
  listWidgetKeys,
  replaceOrigins,
  revokeWidgetKey,
  widgetKeyByPublicKey,
  type NewWidgetKey,
  type WidgetKey,
} from './widget-key.ts';
export { replaceIdentityKeys, ROTATION_GRACE_HOURS, type IdentityKey } from './identity-key.ts';
export { isAllowedOrigin } from './origin.ts';
export type { WidgetLook } from './look.ts';
export { verifyIdentity, type VisitorIdentity } from './verify-identity.ts';

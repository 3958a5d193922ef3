import { acceptInvitation } from './procedures/access/accept-invitation.ts';
import { readInvitation } from './procedures/access/read-invitation.ts';
import { readReset } from './procedures/access/read-reset.ts';
import { requestReset } from './procedures/access/request-reset.ts';
import { resetPassword } from './procedures/access/reset-password.ts';
import { create as announcementCreate } from './procedures/announcements/create.ts';
import { discard as announcementDiscard } from './procedures/announcements/discard.ts';
import { get as announcementGet } from './procedures/announcements/get.ts';
import { list as announcementList } from './procedures/announcements/list.ts';
import { manage as announcementManage } from './procedures/announcements/manage.ts';
import { publish as announcementPublish } from './procedures/announcements/publish.ts';
import { save as announcementSave } from './procedures/announcements/save.ts';
import { withdraw as announcementWithdraw } from './procedures/announcements/withdraw.ts';
import { catalogue } from './procedures/catalogue/router.ts';
import { preview } from './procedures/coverage/preview.ts';
import { previewByPhone } from './procedures/coverage/preview-by-phone.ts';
import { customers } from './procedures/customers/router.ts';
import { addPasskey } from './procedures/credentials/add-passkey.ts';
import { changePassword } from './procedures/credentials/change-password.ts';
import { confirmCode } from './procedures/credentials/confirm-code.ts';
import { createToken } from './procedures/credentials/create-token.ts';
import { endOtherSessions } from './procedures/credentials/end-other-sessions.ts';
import { endSession } from './procedures/credentials/end-session.ts';
import { get as credentialsGet } from './procedures/credentials/get.ts';
import { proposeCode } from './procedures/credentials/propose-code.ts';
import { registerPasskey } from './procedures/credentials/register-passkey.ts';
import { removeCode } from './procedures/credentials/remove-code.ts';
import { removePasskey } from './procedures/credentials/remove-passkey.ts';
import { renewCodes } from './procedures/credentials/renew-recovery-codes.ts';
import { revokeToken } from './procedures/credentials/revoke-token.ts';
import { stepUpOptions } from './procedures/credentials/step-up-options.ts';
import { stepUp } from './procedures/credentials/step-up.ts';
import { check } from './procedures/editor/check.ts';
import { create } from './procedures/editor/create.ts';
import { get as editorGet } from './procedures/editor/get.ts';
import { list as editorList } from './procedures/editor/list.ts';
import { preview as editorPreview } from './procedures/editor/preview.ts';
import { publish } from './procedures/editor/publish.ts';
import { removeShelf } from './procedures/editor/remove-shelf.ts';
import { rename } from './procedures/editor/rename.ts';
import { retract } from './procedures/editor/retract.ts';
import { save } from './procedures/editor/save.ts';
import { saveShelf } from './procedures/editor/save-shelf.ts';
import { shelves } from './procedures/editor/shelves.ts';
import { add as documentAdd } from './procedures/documents/add.ts';
import { all as documentAll } from './procedures/documents/all.ts';
import { list as documentList } from './procedures/documents/list.ts';
import { open as documentOpen } from './procedures/documents/open.ts';
import { replace as documentReplace } from './procedures/documents/replace.ts';
import { withdraw as documentWithdraw } from './procedures/documents/withdraw.ts';
import { effort } from './procedures/effort/router.ts';
import { unitOffice } from './procedures/unit-office/router.ts';
import { engagements } from './procedures/engagements/router.ts';
import { quotes } from './procedures/quotes/router.ts';
import { reports } from './procedures/reports/router.ts';
import { imports } from './procedures/imports/router.ts';
import { certificates } from './procedures/certificates/router.ts';
import { contract } from './procedures/entitlements/contract.ts';
import { entitlements } from './procedures/entitlements/entitlements.ts';
import { hardware, moves, products, renewals, versions } from './procedures/products/router.ts';
import { get as healthGet } from './procedures/health/get.ts';
import { retry as healthRetry } from './procedures/health/retry.ts';
import { article } from './procedures/knowledge/article.ts';
import { feedback } from './procedures/knowledge/feedback.ts';
import { list as knowledgeList } from './procedures/knowledge/list.ts';
import { search } from './procedures/knowledge/search.ts';
import { solved } from './procedures/knowledge/solved.ts';
import { list as outboxList } from './procedures/outbox/list.ts';
import { get as overviewGet } from './procedures/overview/get.ts';
import { confirmEmail } from './procedures/profile/confirm-email.ts';
import { get as profileGet } from './procedures/profile/get.ts';
import { requestEmail } from './procedures/profile/request-email.ts';
import { save as profileSave } from './procedures/profile/save.ts';
import { change as peopleChange } from './procedures/people/change.ts';
import { get as peopleGet } from './procedures/people/get.ts';
import { invitation as peopleInvitation } from './procedures/people/invitation.ts';
import { invite } from './procedures/people/invite.ts';
import { list as peopleList } from './procedures/people/list.ts';
import { remove as peopleRemove } from './procedures/people/remove.ts';
import { resend } from './procedures/people/resend.ts';
import { withdraw } from './procedures/people/withdraw.ts';
import { list as providersList } from './procedures/providers/list.ts';
import { colleagues } from './procedures/queue/colleagues.ts';
import { count as queueCount } from './procedures/queue/count.ts';
import { list as queueList } from './procedures/queue/list.ts';
import { finishSignIn } from './procedures/session/finish-sign-in.ts';
import { everything } from './procedures/search/everything.ts';
import { me } from './procedures/session/me.ts';
import { passkeyOptions } from './procedures/session/passkey-options.ts';
import { pending } from './procedures/session/pending.ts';
import { signInByPasskey } from './procedures/session/sign-in-by-passkey.ts';
import { signIn } from './procedures/session/sign-in.ts';
import { signOut } from './procedures/session/sign-out.ts';
import { askForFacts } from './procedures/tickets/ask-for-facts.ts';
import { change as teamChange } from './procedures/team/change.ts';
import { get as teamGet } from './procedures/team/get.ts';
import { invite as teamInvite } from './procedures/team/invite.ts';
import { list as teamList } from './procedures/team/list.ts';
import { remove as teamRemove } from './procedures/team/remove.ts';
import { resend as teamResend } from './procedures/team/resend.ts';
import { withdraw as teamWithdraw } from './procedures/team/withdraw.ts';
import { createPartner } from './procedures/team/create-partner.ts';
import { partners as teamPartners } from './procedures/team/partners.ts';
import { restPartnerProcedure } from './procedures/team/rest-partner.ts';
import { assign } from './procedures/tickets/assign.ts';
import { changeSeverity } from './procedures/tickets/change-severity.ts';
import { close } from './procedures/tickets/close.ts';
import { count as ticketCount } from './procedures/tickets/count.ts';
import { draft } from './procedures/tickets/draft.ts';
import { enterByPhone } from './procedures/tickets/enter-by-phone.ts';
import { escalate } from './procedures/tickets/escalate.ts';
import { get as ticketGet } from './procedures/tickets/get.ts';
import { keepReply } from './procedures/tickets/keep-reply.ts';
import { list as ticketList } from './procedures/tickets/list.ts';
import { note } from './procedures/tickets/note.ts';
import { open } from './procedures/tickets/open.ts';
import { reopen } from './procedures/tickets/reopen.ts';
import { reply } from './procedures/tickets/reply.ts';
import { resolve } from './procedures/tickets/resolve.ts';
import { article as widgetArticle } from './procedures/widget/article.ts';
import { config } from './procedures/widget/config.ts';
import { confirm } from './procedures/widget/confirm.ts';
import { open as widgetOpen } from './procedures/widget/open.ts';
import { approve } from './procedures/partner-access/approve.ts';
import { change as accessChange } from './procedures/partner-access/change.ts';
import { list as accessList } from './procedures/partner-access/list.ts';
import { refuse } from './procedures/partner-access/refuse.ts';
import { revoke as accessRevoke } from './procedures/partner-access/revoke.ts';
import { ask } from './procedures/partner-customers/ask.ts';
import { get as partnerCustomerGet } from './procedures/partner-customers/get.ts';
import { list as partnerCustomerList } from './procedures/partner-customers/list.ts';
import { withdraw as requestWithdraw } from './procedures/partner-customers/withdraw.ts';
import { addIdentityKey } from './procedures/widget-keys/add-identity-key.ts';
import { allow } from './procedures/widget-keys/allow-origin.ts';
import { checkPage } from './procedures/widget-keys/check-page.ts';
import { create as widgetKeyCreate } from './procedures/widget-keys/create.ts';
import { deny } from './procedures/widget-keys/deny-origin.ts';
import { get as widgetKeyGet } from './procedures/widget-keys/get.ts';
import { list as widgetKeyList } from './procedures/widget-keys/list.ts';
import { removeIdentityKey } from './procedures/widget-keys/remove-identity-key.ts';
import { rename as widgetKeyRename } from './procedures/widget-keys/rename.ts';
import { requireIdentity } from './procedures/widget-keys/require-identity.ts';
import { revoke as widgetKeyRevoke } from './procedures/widget-keys/revoke.ts';
import { setLook } from './procedures/widget-keys/set-look.ts';
import { workSessions } from './procedures/work-sessions/router.ts';
import { unitAccounts } from './procedures/units/router.ts';
import { createCallerFactory, router } from './trpc.ts';

export const appRouter = router({
  announcements: router({
    create: announcementCreate,
    discard: announcementDiscard,
    get: announcementGet,
    list: announcementList,
    manage: announcementManage,
    publish: announcementPublish,
    save: announcementSave,
    withdraw: announcementWithdraw,
  }),
  access: router({ acceptInvitation, readInvitation, readReset, requestReset, resetPassword }),
  catalogue,
  certificates,
  coverage: router({ preview, previewByPhone }),
  credentials: router({
    addPasskey,
    changePassword,
    confirmCode,
    createToken,
    endOtherSessions,
    endSession,
    get: credentialsGet,
    proposeCode,
    registerPasskey,
    removeCode,
    removePasskey,
    renewCodes,
    revokeToken,
    stepUp,
    stepUpOptions,
  }),
  customers,
  editor: router({
    check,
    create,
    get: editorGet,
    list: editorList,
    preview: editorPreview,
    publish,
    removeShelf,
    rename,
    retract,
    save,
    saveShelf,
    shelves,
  }),
  effort,
  unitOffice,
  engagements,
  entitlements: router({ get: contract, list: entitlements }),
  health: router({ get: healthGet, retry: healthRetry }),
  imports,
  documents: router({
    add: documentAdd,
    all: documentAll,
    list: documentList,
    open: documentOpen,
    replace: documentReplace,
    withdraw: documentWithdraw,
  }),
  knowledge: router({ article, feedback, list: knowledgeList, search, solved }),
  outbox: router({ list: outboxList }),
  overview: router({ get: overviewGet }),
  people: router({
    change: peopleChange,
    get: peopleGet,
    invitation: peopleInvitation,
    invite,
    list: peopleList,
    remove: peopleRemove,
    resend,
    withdraw,
  }),
  partnerAccess: router({ approve, change: accessChange, list: accessList, refuse, revoke: accessRevoke }),
  partnerCustomers: router({
    ask,
    get: partnerCustomerGet,
    list: partnerCustomerList,
    withdraw: requestWithdraw,
  }),
  hardware,
  moves,
  products,
  renewals,
  versions,
  profile: router({ confirmEmail, get: profileGet, requestEmail, save: profileSave }),
  providers: router({ list: providersList }),
  quotes,
  reports,
  queue: router({ colleagues, count: queueCount, list: queueList }),
  search: router({ everything }),
  session: router({ finishSignIn, me, passkeyOptions, pending, signIn, signInByPasskey, signOut }),
  team: router({
    change: teamChange,
    get: teamGet,
    invite: teamInvite,
    list: teamList,
    remove: teamRemove,
    resend: teamResend,
    withdraw: teamWithdraw,
    createPartner,
    partners: teamPartners,
    restPartner: restPartnerProcedure,
  }),
  tickets: router({
    askForFacts,
    assign,
    changeSeverity,
    close,
    count: ticketCount,
    draft,
    enterByPhone,
    escalate,
    get: ticketGet,
    keepReply,
    list: ticketList,
    note,
    open,
    reopen,
    reply,
    resolve,
  }),
  unitAccounts,
  widgetKeys: router({
    addIdentityKey,
    allow,
    checkPage,
    create: widgetKeyCreate,
    deny,
    get: widgetKeyGet,
    list: widgetKeyList,
    removeIdentityKey,
    rename: widgetKeyRename,
    requireIdentity,
    revoke: widgetKeyRevoke,
    setLook,
  }),
  widget: router({ article: widgetArticle, config, confirm, open: widgetOpen }),
  workSessions,
});

export type AppRouter = typeof appRouter;

/** Calls procedures without HTTP, with the same checks. */
export const createCaller = createCallerFactory(appRouter);
export type Api = ReturnType<typeof createCaller>;

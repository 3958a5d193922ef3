/** Every address a page links to, in one place; a test holds them. `base` is `Astro.locals.base`. */
export function paths(base: string) {
  const of = (path: string) => `${base}${path}`;
  return {
    overview: of('/'),
    signIn: of('/sign-in'),
    secondStep: of('/sign-in/second-step'),
    signOut: of('/sign-out'),
    tickets: of('/tickets'),
    ticket: (number: string) => of(`/tickets/${encodeURIComponent(number)}`),
    newRequest: of('/tickets/new'),
    suggestions: of('/tickets/suggestions'),
    promise: of('/tickets/promise'),
    units: of('/units'),
    unitAccount: (key: string) => of(`/units/${encodeURIComponent(key)}`),
    knowledge: of('/knowledge'),
    article: (slug: string) => of(`/knowledge/${encodeURIComponent(slug)}`),
    profile: of('/profile'),
    changeEmail: of('/profile/email'),
    stepUp: of('/profile/confirm'),
    security: of('/profile/security'),
    changePassword: of('/profile/security/password'),
    codeFactor: of('/profile/security/app'),
    addPasskey: of('/profile/security/passkey'),
    recoveryCodes: of('/profile/security/recovery-codes'),
    createToken: of('/profile/security/access-key'),
    confirmEmail: of('/confirm-email'),
    queue: of('/staff/queue'),
    staffTicket: (number: string) => of(`/staff/tickets/${encodeURIComponent(number)}`),
    phoneTicket: of('/staff/phone'),
    articles: of('/staff/articles'),
    newArticle: of('/staff/articles/new'),
    editArticle: (id: string) => of(`/staff/articles/${encodeURIComponent(id)}`),
    announcements: of('/announcements'),
    announcement: (slug: string) => of(`/announcements#${encodeURIComponent(slug)}`),
    manageAnnouncements: of('/staff/announcements'),
    newAnnouncement: of('/staff/announcements/new'),
    manageAnnouncement: (slug: string) => of(`/staff/announcements/${encodeURIComponent(slug)}`),
    health: of('/staff/health'),
    outbox: of('/outbox'),
    /** Language and theme; belongs to no provider. */
    preferences: '/preferences',
  };
}

export type Paths = ReturnType<typeof paths>;

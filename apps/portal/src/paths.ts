/** Every address a page links to, in one place; a test holds them. `base` is `Astro.locals.base`. */
export function paths(base: string) {
  const of = (path: string) => `${base}${path}`;
  return {
    overview: of('/'),
    signIn: of('/sign-in'),
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
    queue: of('/staff/queue'),
    staffTicket: (number: string) => of(`/staff/tickets/${encodeURIComponent(number)}`),
    phoneTicket: of('/staff/phone'),
    articles: of('/staff/articles'),
    newArticle: of('/staff/articles/new'),
    editArticle: (id: string) => of(`/staff/articles/${encodeURIComponent(id)}`),
    health: of('/staff/health'),
    outbox: of('/outbox'),
    /** Language and theme; belongs to no provider. */
    preferences: '/preferences',
  };
}

export type Paths = ReturnType<typeof paths>;

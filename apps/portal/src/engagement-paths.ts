/** Addresses of work that is ordered; part of `paths`. `of` puts the provider's address before a path. */
export const engagementPaths = (of: (path: string) => string) => {
  const own = (number: string) => `/engagements/${encodeURIComponent(number)}`;
  return {
    engagements: of('/engagements'),
    /** What can be ordered about a ticket. */
    engagementsFor: (ticket: string) => of(`/engagements?ticket=${encodeURIComponent(ticket)}#offers`),
    newEngagement: (service: string, ticket?: string) =>
      of(
        `/engagements/new/${encodeURIComponent(service)}${ticket === undefined ? '' : `?ticket=${encodeURIComponent(ticket)}`}`,
      ),
    engagement: (number: string) => of(own(number)),
    workSession: (number: string, position: number) => of(`${own(number)}/sessions/${position}`),
    cancelWorkSession: (number: string, position: number) => of(`${own(number)}/sessions/${position}/cancel`),
    sessionCalendar: (number: string, position: number) => of(`${own(number)}/sessions/${position}.ics`),
    sessionReport: (number: string, position: number) => of(`${own(number)}/sessions/${position}/report`),
    quote: (number: string, quote: string) => of(`${own(number)}/quotes/${encodeURIComponent(quote)}`),
    staffSessions: of('/staff/sessions'),
    staffSessionReport: (number: string, position: number) =>
      of(`/staff${own(number)}/sessions/${position}/report`),
    staffComplaint: (number: string, position: number) =>
      of(`/staff${own(number)}/sessions/${position}/complaint`),
    openWork: of('/staff/engagements/open'),
    feedback: of('/staff/feedback'),
    staffEngagements: of('/staff/engagements'),
    enterEngagement: of('/staff/engagements/new'),
    staffEngagement: (number: string) => of(`/staff${own(number)}`),
    editStatement: (number: string) => of(`/staff${own(number)}/statement`),
    staffWorkSession: (number: string, position: number) => of(`/staff${own(number)}/sessions/${position}`),
  };
};

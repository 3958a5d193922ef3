import { plural } from '../../plural.ts';
import type { people as german } from '../de/people.ts';

const forms = plural('en');

export const people = {
  title: 'Contacts',
  lead: ({ organisation }) => `Who may open tickets for ${organisation}.`,
  leadManager: ({ organisation }) =>
    `Who may open tickets for ${organisation}. You decide who belongs here and what each person sees.`,
  managedBy: ({ names }) => `They are managed by ${names}.`,
  invite: 'Invite a contact',
  alone: 'You are still alone here.',
  aloneHelp:
    'Invite whoever reports faults at your company. Each person gets an access of their own and sees what you show them.',
  name: 'Name',
  email: 'E-mail address',
  phone: 'Direct number',
  sees: 'Sees',
  certified: 'Certified',
  you: 'you',
  visibility: {
    own: 'own tickets',
    site: ({ site }) => `tickets at ${site}`,
    organisation: 'all tickets',
  },
  manages: 'manages contacts',
  designated: 'also by customer number',
  certifiedUntil: ({ day }) => `until ${day}`,
  certifiedExpiring: ({ day }) => `only until ${day}`,
  certifiedExpired: ({ day }) => `ended on ${day}`,
  notCertified: 'no',
  certificationsDue: ({ count }) =>
    forms(count, {
      one: 'One certification is ending or has ended.',
      other: '# certifications are ending or have ended.',
    }),
  certificationsDueHelp: 'Enter the new last day after the refresher.',

  withAccess: 'With access',
  invitations: 'Invited',
  invitationsHelp: 'They have not accepted the invitation yet.',
  invitedAt: 'Invited on',
  link: 'Link',
  linkUntil: ({ at }) => `valid until ${at}`,
  linkExpired: 'expired',
  invitedNames: ({ names }) => `Invited, not answered yet: ${names}.`,

  inviteTitle: 'Invite a contact',
  inviteLead: 'The person gets an e-mail with a link. It is valid for 72 hours and can be used once.',
  emailHint: 'The person will sign in with it.',
  phoneHint: 'We reach the person directly at this number.',
  language: 'Language of the e-mails',
  role: 'Task',
  roles: {
    customer: { label: 'Contact', definition: 'Opens tickets and reads the articles for customers.' },
    'customer-admin': {
      label: 'Contact who also manages',
      definition: 'Invites others, changes them, takes their access away, and always sees all tickets.',
    },
  },
  ownRole: 'Your own task can only be changed by another person who manages contacts.',
  visibilityTitle: 'Which tickets does the person see?',
  visibilityHint: 'This counts from the next page on.',
  visibilities: {
    own: {
      label: 'Own ones only',
      definition: 'What the person has opened; with all contracts, products and certificates.',
    },
    site: {
      label: 'One site',
      definition:
        'Own tickets and those about products at this site; contracts and products only from there.',
    },
    organisation: { label: 'All', definition: 'All tickets of the company, with units and documents.' },
  },
  site: 'Site',
  siteNone: 'Please choose',
  certificationTitle: 'Certification',
  certificationHelp:
    'Tickets of certified people come first within the same severity. A certification lasts a year at most.',
  certification: 'Certified for',
  certificationEnd: 'Last valid day',
  sendInvitation: 'Send the invitation',
  trouble: ({ count }) =>
    forms(count, { one: 'One thing is not right yet.', other: '# things are not right yet.' }),
  kept: 'What you entered is still there.',
  invitedDone: ({ name, at }) => `The invitation to ${name} is on its way. The link is valid until ${at}.`,
  changedDone: ({ name }) => `What you changed about ${name} is saved.`,
  removedDone: 'The access has been taken away.',
  resentDone: ({ name, at }) =>
    `A new link to ${name} is on its way. It is valid until ${at}; the old one no longer is.`,
  withdrawnDone: 'The invitation has been withdrawn. Its link opens nothing any more.',

  emailFixed: 'The address somebody signs in with is changed by that person alone.',
  customerNumber: 'Customer number',
  customerNumberSignsIn: ({ number }) => `${number} signs this person in`,
  remove: 'Take access away',
  removeTitle: ({ name }) => `Take access away from ${name}?`,
  removeLead: 'This counts at once. The person can come back with a new invitation.',
  removeEffects: 'What will happen',
  removeSession: ({ name }) =>
    `${name} is signed out everywhere and can no longer sign in here. Access keys for programs end.`,
  removeList: 'The name disappears from the list of contacts.',
  removeTickets: 'Past tickets keep the name. Others will have to answer the open ones.',
  removeDesignated: ({ number }) => `Customer number ${number} will sign you in afterwards.`,
  keep: 'Keep the access',
  invitationTitle: ({ name }) => `Invitation to ${name}`,
  resend: 'Send a new link',
  resendHelp: 'The new link is valid for 72 hours. The old one then opens nothing any more.',
  withdraw: 'Withdraw the invitation',
  newRights: 'Will see',
} satisfies typeof german;

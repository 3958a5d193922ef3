import { plural } from '../../plural.ts';
import type { team as german } from '../de/team.ts';

const count = plural('en');

export const team = {
  title: 'Team',
  lead: 'Who answers tickets here, and who administers.',
  invite: 'Invite a colleague',
  inviteLead: 'They get an e-mail with a link. It is valid for 72 hours and works once.',
  members: 'With access',
  invited: 'Invited',
  email: 'E-mail address',
  role: 'Task',
  roles: {
    agent: {
      label: 'Support',
      definition: 'Answers tickets, takes calls, writes articles and announcements.',
    },
    'provider-admin': {
      label: 'Support and administration',
      definition: 'Also keeps customers, contracts, units, documents, team and partners.',
    },
    partner: { label: 'Partner', definition: 'Acts for customers who have granted access.' },
  },
  language: 'Language of e-mails',
  resend: 'Send a new link',
  withdraw: 'Withdraw',
  save: 'Save',
  remove: 'Take access away',
  partnerCertificationHelp:
    'Where your rules ask for it, only certified people raise requests for customers with a contract. A certification lasts a year at most.',
  removeText: ({ name }) =>
    `${name} is signed out everywhere at once. Tickets and articles keep the name; open tickets then belong to nobody.`,
  you: 'you',
  yourself: 'Your own task and access can only be changed by somebody else who administers.',
  done: {
    invited: 'The invitation is on its way.',
    resent: 'A new link is on its way; the old one no longer counts.',
    withdrawn: 'The invitation is withdrawn.',
    changed: 'The changes are saved.',
    removed: 'Access is taken away.',
    created: 'The partner is added. Now invite its people.',
    rested: 'The partner rests. Its grants and widgets have no effect any more.',
    resumed: 'The partner acts again.',
  },
  partnersTitle: 'Partners',
  partnersLead: 'System houses and resellers. Customers themselves grant them access.',
  partnersEmpty: 'No partner yet.',
  partnersEmptyHelp: 'A partner acts for customers who allow it and embeds the widget on its sites.',
  newPartner: 'Add a partner',
  partnerName: 'Name of the company',
  nameTaken: 'There is a partner of this name already.',
  people: 'People',
  customers: 'Customers',
  widgetKeys: 'Widgets',
  state: 'State',
  acting: 'acts',
  resting: ({ since }) => `resting since ${since}`,
  actsFor: ({ count: customers }) =>
    count(customers, { one: 'Acts for one customer', other: 'Acts for # customers' }),
  hasWidgets: ({ count: keys }) => count(keys, { one: 'one widget', other: '# widgets' }),
  noMembers: 'Nobody with access yet.',
  noMembersHelp: 'Invite somebody; the partner itself invites nobody.',
  invitePartner: 'Invite a person',
  rest: 'Let the partner rest',
  restText:
    'Nobody of the partner sees anything then, and its widgets no longer answer. Tickets stay with the customers.',
  resume: 'Let the partner act again',
} satisfies typeof german;

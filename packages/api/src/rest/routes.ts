import { checkInput } from '../procedures/certificates/check.ts';
import { certificateInput } from '../procedures/certificates/get.ts';
import { contractInput } from '../procedures/entitlements/contract.ts';
import { movementsInput } from '../procedures/units/movements.ts';
import { statementInput } from '../procedures/units/statement.ts';
import { statementFileInput } from '../procedures/units/statement-file.ts';
import { articleInput } from '../procedures/knowledge/article.ts';
import { listInput as articleListInput } from '../procedures/knowledge/list.ts';
import { searchInput } from '../procedures/knowledge/search.ts';
import { listInput as queueInput } from '../procedures/queue/list.ts';
import { askInput } from '../procedures/tickets/ask-for-facts.ts';
import { assignInput } from '../procedures/tickets/assign.ts';
import { severityInput } from '../procedures/tickets/change-severity.ts';
import { closeInput } from '../procedures/tickets/close.ts';
import { escalateInput } from '../procedures/tickets/escalate.ts';
import { listInput as peopleListInput } from '../procedures/people/list.ts';
import { getInput } from '../procedures/tickets/get.ts';
import { listInput } from '../procedures/tickets/list.ts';
import { noteInput } from '../procedures/tickets/note.ts';
import { reopenInput } from '../procedures/tickets/reopen.ts';
import { replyInput } from '../procedures/tickets/reply.ts';
import { resolveInput } from '../procedures/tickets/resolve.ts';
import { openInput, phoneInput, previewInput } from '../question.ts';
import { customerRoutes } from './customer-routes.ts';
import { effortRoutes } from './effort-routes.ts';
import { unitOfficeRoutes } from './unit-office-routes.ts';
import { engagementRoutes } from './engagement-routes.ts';
import { reportRoutes } from './report-routes.ts';
import { productRoutes } from './product-routes.ts';
import type { Route } from './route.ts';
import { workSessionRoutes } from './work-session-routes.ts';

/** SEP-5: nothing was added where the case has to go another way. */
const replied = (answer: unknown): number => ((answer as { sent: boolean }).sent ? 201 : 200);

/** 201 once there is a ticket; what was redirected or refused is an answer, not a creation. */
const opened = (answer: unknown): number =>
  (answer as { number: string | null }).number === null ? 200 : 201;

/** The whole REST interface. */
export const routes: Route[] = [
  { method: 'GET', path: '/me', procedure: 'session.me', input: null, summary: 'Who the token belongs to' },
  {
    method: 'GET',
    path: '/catalogue',
    procedure: 'catalogue.get',
    input: null,
    summary: 'Severities, channels and facts',
    anonymous: true,
  },
  {
    method: 'GET',
    path: '/entitlements',
    procedure: 'entitlements.list',
    input: null,
    summary: 'What the contracts promise now',
  },
  {
    method: 'GET',
    path: '/entitlements/{contract}',
    procedure: 'entitlements.get',
    input: contractInput,
    summary: 'Everything one contract promises',
  },
  {
    method: 'GET',
    path: '/products',
    procedure: 'products.list',
    input: null,
    summary: 'What is covered, and where',
  },
  {
    method: 'GET',
    path: '/certificates',
    procedure: 'certificates.list',
    input: null,
    summary: 'Support certificates',
  },
  {
    method: 'GET',
    path: '/certificates/{number}',
    procedure: 'certificates.get',
    input: certificateInput,
    summary: 'A support certificate as it reads on paper',
  },
  {
    method: 'GET',
    path: '/certificate-keys',
    procedure: 'certificates.keys',
    input: null,
    summary: 'Keys that certificates are verified with (JWKS)',
    anonymous: true,
  },
  {
    method: 'GET',
    path: '/certificate-checks/{code}',
    procedure: 'certificates.check',
    input: checkInput,
    summary: 'What a certificate is worth, by the code on it',
    anonymous: true,
  },
  {
    method: 'GET',
    path: '/documents',
    procedure: 'documents.list',
    input: null,
    summary: 'Documents of the service, with their addresses',
  },
  {
    method: 'GET',
    path: '/service-description',
    procedure: 'catalogue.describe',
    input: null,
    summary: 'The catalogue in force as a service description',
    anonymous: true,
  },
  {
    method: 'GET',
    path: '/unit-accounts',
    procedure: 'unitAccounts.list',
    input: null,
    summary: 'Balances of prepaid units',
  },
  {
    method: 'GET',
    path: '/unit-accounts/{id}/movements',
    procedure: 'unitAccounts.movements',
    input: movementsInput,
    summary: 'Movements on an account, newest first',
  },
  {
    method: 'GET',
    path: '/unit-accounts/{key}/statement',
    procedure: 'unitAccounts.statement',
    input: statementInput,
    summary: 'The statement of an account for a period, as known at any past moment',
  },
  {
    method: 'GET',
    path: '/unit-accounts/{key}/statement.csv',
    procedure: 'unitAccounts.statementCsv',
    input: statementFileInput,
    summary: 'The same for a spreadsheet; as of the same moment the same bytes',
    file: 'text/csv',
  },
  {
    method: 'GET',
    path: '/unit-accounts/{key}/statement.pdf',
    procedure: 'unitAccounts.statementPdf',
    input: statementFileInput,
    summary: 'The same on paper (PDF/A, PDF/UA); as of the same moment the same bytes',
    file: 'application/pdf',
  },
  {
    method: 'GET',
    path: '/people',
    procedure: 'people.list',
    input: peopleListInput,
    summary: 'Contacts of a customer, and open invitations',
  },
  {
    method: 'GET',
    path: '/knowledge/search',
    procedure: 'knowledge.search',
    input: searchInput,
    summary: 'Search articles',
    anonymous: true,
  },
  {
    method: 'GET',
    path: '/knowledge/articles',
    procedure: 'knowledge.list',
    input: articleListInput,
    summary: 'Articles by topic',
    anonymous: true,
  },
  {
    method: 'GET',
    path: '/knowledge/articles/{slug}',
    procedure: 'knowledge.article',
    input: articleInput,
    summary: 'One article',
    anonymous: true,
  },
  {
    method: 'POST',
    path: '/coverage/preview',
    procedure: 'coverage.preview',
    input: previewInput,
    summary: 'What would be promised',
  },
  {
    method: 'POST',
    path: '/tickets',
    procedure: 'tickets.open',
    input: openInput,
    summary: 'Open a ticket',
    status: opened,
  },
  {
    method: 'GET',
    path: '/tickets',
    procedure: 'tickets.list',
    input: listInput,
    summary: 'Tickets, newest first',
  },
  {
    method: 'GET',
    path: '/tickets/{number}',
    procedure: 'tickets.get',
    input: getInput,
    summary: 'One ticket with its conversation',
  },
  {
    method: 'POST',
    path: '/tickets/{number}/messages',
    procedure: 'tickets.reply',
    input: replyInput,
    summary: 'Add a message',
    status: replied,
  },
  {
    method: 'POST',
    path: '/tickets/{number}/resolution',
    procedure: 'tickets.resolve',
    input: resolveInput,
    summary: 'Communicate the solution (staff)',
  },
  {
    method: 'POST',
    path: '/tickets/{number}/reopening',
    procedure: 'tickets.reopen',
    input: reopenInput,
    summary: 'Open a resolved ticket again, with an explanation',
  },
  {
    method: 'POST',
    path: '/tickets/{number}/escalation',
    procedure: 'tickets.escalate',
    input: escalateInput,
    summary: 'Ask for escalation',
  },
  {
    method: 'POST',
    path: '/tickets/{number}/closure',
    procedure: 'tickets.close',
    input: closeInput,
    summary: 'Say that it is solved or no longer needed',
  },
  {
    method: 'POST',
    path: '/tickets/{number}/notes',
    procedure: 'tickets.note',
    input: noteInput,
    summary: 'Write an internal note (staff)',
    status: 201,
  },
  {
    method: 'POST',
    path: '/tickets/{number}/assignment',
    procedure: 'tickets.assign',
    input: assignInput,
    summary: 'Give it to one of the staff (staff)',
  },
  {
    method: 'POST',
    path: '/tickets/{number}/severity',
    procedure: 'tickets.changeSeverity',
    input: severityInput,
    summary: 'Change the severity with a reason (staff)',
  },
  {
    method: 'POST',
    path: '/tickets/{number}/facts-request',
    procedure: 'tickets.askForFacts',
    input: askInput,
    summary: 'Ask the customer for facts (staff)',
  },
  {
    method: 'GET',
    path: '/queue',
    procedure: 'queue.list',
    input: queueInput,
    summary: 'Open tickets in due order (staff)',
  },
  ...customerRoutes,
  ...effortRoutes,
  ...unitOfficeRoutes,
  ...engagementRoutes,
  ...reportRoutes,
  ...workSessionRoutes,
  ...productRoutes,
  {
    method: 'POST',
    path: '/phone-tickets',
    procedure: 'tickets.enterByPhone',
    input: phoneInput,
    summary: 'Enter a ticket that came by phone (staff)',
    status: opened,
  },
];

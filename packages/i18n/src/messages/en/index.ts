import type { Messages } from '../de/index.ts';
import { access } from './access.ts';
import { accessMail } from './access-mail.ts';
import { announcements } from './announcements.ts';
import { audit } from './audit.ts';
import { auth } from './auth.ts';
import { authoring } from './authoring.ts';
import { catalogueAdmin } from './catalogue-admin.ts';
import { certificates } from './certificates.ts';
import { common } from './common.ts';
import { customersAdmin } from './customers-admin.ts';
import { completion } from './completion.ts';
import { contracts } from './contracts.ts';
import { coverage } from './coverage.ts';
import { credentialMail } from './credential-mail.ts';
import { description } from './description.ts';
import { documents } from './documents.ts';
import { effort } from './effort.ts';
import { engagementMail } from './engagement-mail.ts';
import { engagements } from './engagements.ts';
import { errors } from './errors.ts';
import { help } from './help.ts';
import { health } from './health.ts';
import { imports } from './imports.ts';
import { knowledge } from './knowledge.ts';
import { ledger } from './ledger.ts';
import { mail } from './mail.ts';
import { overview } from './overview.ts';
import { productLife } from './product-life.ts';
import { profile } from './profile.ts';
import { partners } from './partners.ts';
import { people } from './people.ts';
import { request } from './request.ts';
import { security } from './security.ts';
import { search } from './search.ts';
import { staff } from './staff.ts';
import { staffTicket } from './staff-ticket.ts';
import { ticketLife } from './ticket-life.ts';
import { team } from './team.ts';
import { tickets } from './tickets.ts';
import { timeline } from './timeline.ts';
import { unitOffice } from './unit-office.ts';
import { units } from './units.ts';
import { widget } from './widget.ts';
import { widgetConsole } from './widget-console.ts';
import { workSessions } from './work-sessions.ts';

export const en = {
  access,
  accessMail,
  announcements,
  audit,
  auth,
  authoring,
  catalogueAdmin,
  certificates,
  common,
  customersAdmin,
  completion,
  contracts,
  coverage,
  credentialMail,
  description,
  documents,
  effort,
  engagementMail,
  engagements,
  errors,
  health,
  help,
  imports,
  knowledge,
  ledger,
  mail,
  overview,
  productLife,
  profile,
  partners,
  people,
  request,
  security,
  search,
  staff,
  staffTicket,
  ticketLife,
  team,
  tickets,
  timeline,
  unitOffice,
  units,
  widget,
  widgetConsole,
  workSessions,
} satisfies Messages;

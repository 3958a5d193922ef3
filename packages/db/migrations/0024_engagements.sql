-- Work that is ordered: from the request over the statement of work and its sessions to acceptance (N-13 to N-20, N-22, N-24 to N-29).

create table app.engagement (
  provider_id text not null references app.provider,
  id uuid not null,
  number text not null,
  organisation_id uuid not null,
  -- what of the catalogue is asked for, and the version that decided
  service_key text not null,
  catalogue_version integer not null,
  -- opened with the request where the customer has none yet
  account_id uuid not null,
  contract_id uuid,
  ticket_id uuid,
  status text not null check (status in ('requested', 'declined', 'withdrawn', 'proposed', 'returned', 'awaiting_units', 'lapsed', 'agreed', 'closed')),
  subject text not null check (length(subject) between 1 and 200),
  description text not null check (length(description) between 1 and 8000),
  -- answers to what the service asks for, by key
  facts jsonb not null default '{}',
  requested_at timestamptz not null,
  requested_by uuid not null,
  requested_by_name text not null,
  -- targets of N-18 and their ends; null where the catalogue promises none
  response_due_at timestamptz,
  responded_at timestamptz,
  statement_due_at timestamptz,
  stated_at timestamptz,
  assignee_id uuid,
  ended_at timestamptz,
  primary key (provider_id, id),
  unique (provider_id, number),
  foreign key (provider_id, organisation_id) references app.organisation,
  foreign key (provider_id, account_id) references app.unit_account,
  foreign key (provider_id, contract_id) references app.contract,
  foreign key (provider_id, ticket_id) references app.ticket,
  foreign key (provider_id, requested_by) references app.person,
  foreign key (provider_id, assignee_id) references app.person
);
create index engagement_organisation on app.engagement (provider_id, organisation_id, requested_at);
create index engagement_open on app.engagement (provider_id, requested_at) where status not in ('declined', 'withdrawn', 'lapsed', 'closed');
call app.protect('app.engagement', 'select, insert, update');

-- What is offered. Once sent it is never changed: a remark leads to the next version.
create table app.statement_of_work (
  provider_id text not null references app.provider,
  id uuid not null,
  engagement_id uuid not null,
  version integer not null check (version > 0),
  scope text not null check (length(scope) between 1 and 8000),
  pricing text not null check (pricing in ('fixed', 'by_effort')),
  -- outside the unit's window one hour costs this much of one: 150 is one and a half
  factor_percent integer not null default 100 check (factor_percent between 100 and 1000),
  -- preparation and documentation count towards the effort (N-14)
  preparation_counts boolean not null default true,
  rollback_plan text check (length(rollback_plan) between 1 and 4000),
  contact_name text check (length(contact_name) between 1 and 160),
  contact_phone text check (length(contact_phone) between 1 and 60),
  -- keys of the catalogue's preconditions that the customer confirms with the approval (SEP-14, N-22)
  preconditions jsonb not null default '[]',
  -- N-22: the agreed level of access
  access_level text check (access_level in ('view', 'control')),
  participants integer check (participants between 1 and 1000),
  acceptance_criteria text check (length(acceptance_criteria) between 1 and 4000),
  -- last day of what is ordered with it; null for prepaid units, whose purchase has its own
  ordered_until date,
  sent_at timestamptz not null,
  sent_by uuid not null,
  sent_by_name text not null,
  decided_at timestamptz,
  decided_by uuid,
  decided_by_name text,
  decision text check (decision in ('approved', 'returned')),
  remarks text check (length(remarks) between 1 and 4000),
  primary key (provider_id, id),
  unique (provider_id, engagement_id, version),
  foreign key (provider_id, engagement_id) references app.engagement,
  check ((decision is null) = (decided_at is null)),
  check (decision is distinct from 'returned' or remarks is not null)
);
call app.protect('app.statement_of_work', 'select, insert, update');

-- A draft of the next version: staff write it in several goes.
create table app.statement_draft (
  provider_id text not null references app.provider,
  engagement_id uuid not null,
  content jsonb not null,
  saved_at timestamptz not null,
  saved_by_name text not null,
  primary key (provider_id, engagement_id),
  foreign key (provider_id, engagement_id) references app.engagement
);
call app.protect('app.statement_draft', 'select, insert, update, delete');

-- A session as the statement of work plans it, and what became of it.
create table app.work_session (
  provider_id text not null references app.provider,
  id uuid not null,
  engagement_id uuid not null,
  statement_id uuid not null,
  position smallint not null check (position > 0),
  -- of the catalogue's fixed plan, for example the second scan; null where staff plan freely
  plan_key text,
  title text not null check (length(title) between 1 and 200),
  -- reserved for it, in the account's smallest billable part; 0 is paid for by another one
  amount bigint not null check (amount >= 0 and amount <= 9007199254740991),
  hold_id uuid,
  status text not null check (status in ('planned', 'requested', 'scheduled', 'running', 'held', 'reported', 'complained', 'accepted', 'settled', 'forfeited', 'cancelled', 'lapsed')),
  -- the customer asked for an appointment, with a wish; to be scheduled by then (N-18)
  asked_at timestamptz,
  wish text check (length(wish) between 1 and 1000),
  schedule_due_at timestamptz,
  -- N-19: to be asked for and held by then; null where nothing limits it
  ask_until timestamptz,
  hold_until timestamptz,
  scheduled_at timestamptz,
  starts_at timestamptz,
  ends_at timestamptz,
  -- how often it was moved: a calendar takes the higher one
  revision integer not null default 0,
  host_id uuid,
  host_name text,
  started_at timestamptz,
  stopped_at timestamptz,
  ended_at timestamptz,
  primary key (provider_id, id),
  unique (provider_id, engagement_id, position),
  foreign key (provider_id, engagement_id) references app.engagement,
  foreign key (provider_id, statement_id) references app.statement_of_work,
  foreign key (provider_id, hold_id) references app.unit_hold,
  foreign key (provider_id, host_id) references app.person,
  check ((starts_at is null) = (ends_at is null)),
  check (ends_at > starts_at),
  check (stopped_at > started_at)
);
create index work_session_calendar on app.work_session (provider_id, starts_at) where status in ('scheduled', 'running');
create index work_session_host on app.work_session (provider_id, host_id, starts_at) where status in ('scheduled', 'running');
call app.protect('app.work_session', 'select, insert, update');

-- What was done and what it costs (N-17). Sent once; the amount then awaits acceptance.
create table app.completion_report (
  provider_id text not null references app.provider,
  session_id uuid not null,
  -- [{ startsAt, endsAt, kind: session | preparation | documentation, minutes, factorPercent }]
  parts jsonb not null,
  -- charged, in the account's smallest billable part
  amount bigint not null check (amount >= 0 and amount <= 9007199254740991),
  -- beyond what was reserved and could not be had: quoted (N-15)
  missing bigint not null default 0 check (missing >= 0),
  summary text not null check (length(summary) between 1 and 8000),
  -- by key of the service's sections
  sections jsonb not null default '{}',
  recorded boolean not null default false,
  sent_at timestamptz not null,
  sent_by uuid not null,
  sent_by_name text not null,
  -- without a complaint accepted then (N-17); null where the statement of work has criteria of its own
  accepts_itself_at timestamptz,
  complain_until timestamptz,
  accepted_at timestamptz,
  -- null: by the passing of time
  accepted_by uuid,
  accepted_by_name text,
  rating smallint check (rating between 1 and 5),
  feedback text check (length(feedback) between 1 and 2000),
  feedback_at timestamptz,
  primary key (provider_id, session_id),
  foreign key (provider_id, session_id) references app.work_session
);
call app.protect('app.completion_report', 'select, insert, update');

create table app.complaint (
  provider_id text not null references app.provider,
  session_id uuid not null,
  text text not null check (length(text) between 1 and 4000),
  made_at timestamptz not null,
  made_by uuid not null,
  made_by_name text not null,
  decide_until timestamptz,
  outcome text check (outcome in ('full', 'partial', 'none')),
  -- given back, in the account's smallest billable part
  credited bigint check (credited >= 0),
  reason text check (length(reason) between 1 and 4000),
  decided_at timestamptz,
  decided_by_name text,
  primary key (provider_id, session_id),
  foreign key (provider_id, session_id) references app.work_session,
  check ((outcome is null) = (decided_at is null))
);
call app.protect('app.complaint', 'select, insert, update');

-- Too few units: the difference is quoted at once and ordered within the days that the catalogue gives (N-15).
create table app.unit_quote (
  provider_id text not null references app.provider,
  id uuid not null,
  number text not null,
  engagement_id uuid not null,
  -- of a session that took longer; null for a statement of work
  session_id uuid,
  account_id uuid not null,
  amount bigint not null check (amount > 0),
  status text not null check (status in ('open', 'ordered', 'lapsed', 'withdrawn')),
  quoted_at timestamptz not null,
  order_until timestamptz not null,
  reminded_at timestamptz,
  -- the customer's word; the purchase that staff book from it tops the account up
  ordered_at timestamptz,
  ordered_by_name text,
  order_reference text,
  ended_at timestamptz,
  primary key (provider_id, id),
  unique (provider_id, number),
  foreign key (provider_id, engagement_id) references app.engagement,
  foreign key (provider_id, session_id) references app.work_session,
  foreign key (provider_id, account_id) references app.unit_account
);
create unique index unit_quote_open on app.unit_quote (provider_id, engagement_id) where status = 'open' and session_id is null;
call app.protect('app.unit_quote', 'select, insert, update');

-- Each step with who took it; nothing is ever changed or taken away.
create table app.engagement_event (
  provider_id text not null references app.provider,
  id uuid not null,
  engagement_id uuid not null,
  session_id uuid,
  kind text not null check (length(kind) between 1 and 40),
  at timestamptz not null,
  actor_side text not null check (actor_side in ('customer', 'provider', 'system')),
  actor_name text not null,
  note text,
  -- amounts and moments that the step set
  details jsonb not null default '{}',
  rule text not null,
  primary key (provider_id, id),
  foreign key (provider_id, engagement_id) references app.engagement,
  foreign key (provider_id, session_id) references app.work_session
);
create index engagement_event_engagement on app.engagement_event (provider_id, engagement_id, at, id);
call app.protect('app.engagement_event', 'select, insert');

-- Work on a ticket that is charged afterwards or covered by a flat rate (SB-4, S7-11); the movement is its amount.
create table app.effort (
  provider_id text not null references app.provider,
  id uuid not null,
  -- counted within the account; the movement's lot is named by it
  reference text not null,
  account_id uuid not null,
  transaction_id uuid not null,
  ticket_id uuid,
  worked_on date not null,
  minutes integer not null check (minutes between 1 and 1440),
  text text not null check (length(text) between 1 and 1000),
  booked_at timestamptz not null,
  booked_by uuid not null,
  booked_by_name text not null,
  -- the movement that took it back
  reversed_by_transaction_id uuid,
  primary key (provider_id, id),
  unique (provider_id, account_id, reference),
  foreign key (provider_id, account_id) references app.unit_account,
  foreign key (provider_id, account_id, transaction_id) references app.unit_transaction (provider_id, account_id, id),
  foreign key (provider_id, account_id, reversed_by_transaction_id) references app.unit_transaction (provider_id, account_id, id),
  foreign key (provider_id, ticket_id) references app.ticket,
  foreign key (provider_id, booked_by) references app.person
);
create index effort_ticket on app.effort (provider_id, ticket_id);
create index effort_account on app.effort (provider_id, account_id, worked_on);
call app.protect('app.effort', 'select, insert, update');

-- Kinds of mail that people may turn off.
alter table app.person drop constraint person_muted_mails_check;
alter table app.person add constraint person_muted_mails_check
  check (muted_mails <@ array['ticket_answered', 'ticket_needs_you', 'promise_missed', 'units_low', 'announcements', 'contract_ending', 'engagements']);

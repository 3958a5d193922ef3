create table app.ticket (
  provider_id text not null references app.provider,
  id uuid not null,
  number text not null,
  -- null for a visitor who is nobody's customer
  organisation_id uuid,
  person_id uuid,
  requester_name text not null,
  requester_email text not null,
  requester_language text not null default 'de' check (requester_language in ('de', 'en', 'fr')),
  contract_id uuid,
  product_id uuid,
  partner_id uuid,
  severity text not null,
  requested_severity text not null,
  channel text not null check (channel in ('portal', 'widget', 'email', 'phone', 'api')),
  environment text not null check (environment in ('production', 'test')),
  subject text not null,
  facts jsonb not null default '{}',
  missing_facts text[] not null default '{}',
  status text not null check (status in ('open', 'waiting_for_facts', 'waiting_for_customer', 'resolved', 'closed')),
  -- the promise as it was made: reasons, and the catalogue version that made them
  catalogue_version integer not null,
  reasons jsonb not null,
  opened_at timestamptz not null,
  clock_starts_at timestamptz,
  response_due_at timestamptz,
  responded_at timestamptz,
  -- the moment the promise was missed: its due time, whenever the job found it (S97)
  response_missed_at timestamptz,
  resolved_at timestamptz,
  search_id uuid,
  updated_at timestamptz not null,
  primary key (provider_id, id),
  unique (provider_id, number),
  foreign key (provider_id, organisation_id) references app.organisation,
  foreign key (provider_id, person_id) references app.person,
  foreign key (provider_id, contract_id) references app.contract,
  foreign key (provider_id, product_id) references app.product,
  foreign key (provider_id, partner_id) references app.partner,
  foreign key (provider_id, search_id) references app.knowledge_search,
  foreign key (provider_id, catalogue_version) references app.catalogue_version (provider_id, version)
);
create index ticket_organisation on app.ticket (provider_id, organisation_id, opened_at desc, id desc);
create index ticket_opened on app.ticket (provider_id, opened_at desc, id desc);
create index ticket_queue on app.ticket (provider_id, response_due_at, opened_at) where status in ('open', 'waiting_for_facts', 'waiting_for_customer');
call app.protect('app.ticket', 'select, insert, update');

create table app.ticket_message (
  provider_id text not null references app.provider,
  id uuid not null,
  ticket_id uuid not null,
  author_kind text not null check (author_kind in ('requester', 'staff', 'system')),
  author_person_id uuid,
  author_name text not null,
  body text not null,
  internal boolean not null default false,
  at timestamptz not null,
  primary key (provider_id, id),
  foreign key (provider_id, ticket_id) references app.ticket,
  foreign key (provider_id, author_person_id) references app.person
);
create index ticket_message_ticket on app.ticket_message (provider_id, ticket_id, at, id);
call app.protect('app.ticket_message', 'select, insert');

-- What could not become a ticket yet: redirected or refused (SEP-5), or typed by a visitor who must confirm an address.
create table app.ticket_draft (
  provider_id text not null references app.provider,
  id uuid not null,
  person_id uuid,
  widget_key_id uuid,
  content jsonb not null,
  -- sha256 of the mailed link's token; null for a signed-in person's draft
  confirm_hash text unique,
  confirm_expires_at timestamptz,
  ticket_id uuid,
  created_at timestamptz not null default now(),
  primary key (provider_id, id),
  foreign key (provider_id, person_id) references app.person,
  foreign key (provider_id, ticket_id) references app.ticket
);
call app.protect('app.ticket_draft', 'select, insert, update');

-- The same key with the same body returns the first answer; the row is written in the ticket's own transaction.
create table app.idempotent_answer (
  provider_id text not null references app.provider,
  scope text not null,
  key text not null check (length(key) between 1 and 200),
  body_hash text not null,
  answer jsonb,
  created_at timestamptz not null default now(),
  primary key (provider_id, scope, key)
);
call app.protect('app.idempotent_answer', 'select, insert, update');

create table app.outgoing_mail (
  provider_id text not null references app.provider,
  id uuid not null,
  recipient text not null,
  subject text not null,
  body_text text not null,
  language text not null,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  primary key (provider_id, id)
);
create index outgoing_mail_created on app.outgoing_mail (provider_id, created_at desc);
call app.protect('app.outgoing_mail', 'select, insert, update');

-- Jobs are added inside the transaction that needs them. graphile_worker.add_job fails for the application's role even
-- with every grant, so this function is the door; it stamps the provider itself, so no job can name another tenant.
create function jobs.enqueue(task text, payload jsonb, run_at timestamptz, job_key text, attempts_max integer) returns void
language plpgsql security definer set search_path = '' as $$
declare provider text := nullif(current_setting('zusage.provider', true), '');
begin
  if provider is null then
    raise exception 'jobs are added inside a tenant' using errcode = '42501';
  end if;
  perform graphile_worker.add_job(
    task, (payload || jsonb_build_object('providerId', provider))::json,
    run_at => run_at, job_key => case when job_key is null then null else provider || ':' || job_key end, max_attempts => attempts_max);
end $$;

create function jobs.cancel(job_key text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform graphile_worker.remove_job(nullif(current_setting('zusage.provider', true), '') || ':' || job_key);
end $$;
revoke all on all functions in schema jobs from public;
grant execute on all functions in schema jobs to zusage_app;
revoke create on schema app, auth from zusage_definer;
grant create on schema app to zusage_definer; -- its function makes the ticket number sequences

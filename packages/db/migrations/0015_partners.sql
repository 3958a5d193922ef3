-- What a customer lets a partner do, from asking to taking it back, and what stays visible of it afterwards.
alter table app.partner
  -- a suspended partner does nothing until the provider lets it again: its people, its grants and its widget keys rest
  add column suspended_at timestamptz,
  add unique (provider_id, name);

alter table app.partner_grant
  drop constraint partner_grant_scope_check,
  add constraint partner_grant_scope_check check (scope in ('tickets', 'entitlements')),
  -- the last day it counts, by the provider's calendar; null: until it is revoked
  add column last_day date;

-- A partner names a customer by number and name. Whether such a customer exists is told to nobody: a request that found
-- none looks the same to the partner and simply stays unanswered.
create table app.partner_access_request (
  provider_id text not null references app.provider,
  id uuid not null,
  partner_id uuid not null,
  organisation_id uuid,
  -- as typed
  customer_number text not null,
  customer_name text not null,
  scopes text[] not null check (scopes <@ array['tickets', 'entitlements'] and cardinality(scopes) > 0),
  reason text not null,
  asked_by uuid not null,
  asked_by_name text not null,
  asked_at timestamptz not null default now(),
  outcome text check (outcome in ('approved', 'refused', 'withdrawn')),
  decided_at timestamptz,
  primary key (provider_id, id),
  foreign key (provider_id, partner_id) references app.partner,
  foreign key (provider_id, organisation_id) references app.organisation,
  foreign key (provider_id, asked_by) references app.person,
  check ((outcome is null) = (decided_at is null))
);
-- One open request for what was typed, found or not.
create unique index partner_access_request_open on app.partner_access_request (provider_id, partner_id, customer_number)
  where outcome is null;
create index partner_access_request_organisation on app.partner_access_request (provider_id, organisation_id) where outcome is null;
call app.protect('app.partner_access_request', 'select, insert, update');

-- The history that both sides read; nothing of it is ever changed.
create table app.partner_access_event (
  provider_id text not null references app.provider,
  id uuid not null,
  partner_id uuid not null,
  organisation_id uuid not null,
  kind text not null check (kind in ('requested', 'withdrawn', 'approved', 'refused', 'changed', 'revoked')),
  scopes text[] not null default '{}',
  last_day date,
  -- what was written with it: the reason of a request or of a refusal
  note text,
  actor_name text not null,
  actor_side text not null check (actor_side in ('partner', 'customer', 'provider')),
  at timestamptz not null default clock_timestamp(),
  primary key (provider_id, id),
  foreign key (provider_id, partner_id) references app.partner,
  foreign key (provider_id, organisation_id) references app.organisation
);
create index partner_access_event_customer on app.partner_access_event (provider_id, organisation_id, at desc);
create index partner_access_event_partner on app.partner_access_event (provider_id, partner_id, at desc);
call app.protect('app.partner_access_event', 'select, insert');

-- Whoever acts for a customer is named with the house they come from, as it was called then.
alter table app.ticket
  add column requester_partner text,
  -- the widget key it came through, for the partner's figures
  add column widget_key_id uuid,
  add foreign key (provider_id, widget_key_id) references app.widget_key;
create index ticket_widget_key on app.ticket (provider_id, widget_key_id, opened_at) where widget_key_id is not null;
alter table app.ticket_message add column author_partner text;
create index knowledge_search_widget_key on app.knowledge_search (provider_id, widget_key_id, at) where widget_key_id is not null;

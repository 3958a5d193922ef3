-- What was bought, where it stands, and the document that proves it.
create table app.site (
  provider_id text not null references app.provider,
  id uuid not null,
  organisation_id uuid not null,
  key text not null,
  name text not null,
  primary key (provider_id, id),
  unique (provider_id, organisation_id, key),
  foreign key (provider_id, organisation_id) references app.organisation
);
call app.protect('app.site', 'select, insert, update');

create table app.contract (
  provider_id text not null references app.provider,
  id uuid not null,
  organisation_id uuid not null,
  number text not null,
  service_level text not null,
  options text[] not null default '{}',
  -- SB-3: minutes agreed per severity in this contract; an absent key means that nothing was agreed
  agreed_minutes jsonb not null default '{}',
  valid_from date not null,
  valid_until date not null,
  created_at timestamptz not null default now(),
  primary key (provider_id, id),
  unique (provider_id, number),
  foreign key (provider_id, organisation_id) references app.organisation,
  check (valid_from <= valid_until)
);
create index contract_organisation on app.contract (provider_id, organisation_id);
call app.protect('app.contract', 'select, insert, update');

create table app.product (
  provider_id text not null references app.provider,
  id uuid not null,
  organisation_id uuid not null,
  contract_id uuid,
  site_id uuid,
  key text not null,
  name text not null,
  version text,
  environment text not null check (environment in ('production', 'test')),
  support_until date,
  -- N-23: [{"kind","value"}] licence keys, serial numbers, MAC addresses
  identifiers jsonb not null default '[]',
  primary key (provider_id, id),
  unique (provider_id, organisation_id, key),
  foreign key (provider_id, organisation_id) references app.organisation,
  foreign key (provider_id, contract_id) references app.contract,
  foreign key (provider_id, site_id) references app.site
);
call app.protect('app.product', 'select, insert, update');

create table app.certificate (
  provider_id text not null references app.provider,
  id uuid not null,
  organisation_id uuid not null,
  contract_id uuid not null,
  number text not null,
  valid_from date not null,
  valid_until date not null,
  revoked_at timestamptz,
  superseded_by text,
  issued_at timestamptz not null default now(),
  primary key (provider_id, id),
  unique (provider_id, number),
  foreign key (provider_id, organisation_id) references app.organisation,
  foreign key (provider_id, contract_id) references app.contract
);
call app.protect('app.certificate', 'select, insert, update');

-- What a product lives through: its versions and their support, moves, replacement of hardware, and the end of its contract.

-- The provider's register of versions (K-13, N-6). A customer's product belongs to the entry that its version names.
create table app.product_version (
  provider_id text not null references app.provider,
  id uuid not null,
  -- stands in addresses
  slug text not null check (slug ~ '^[a-z0-9][a-z0-9-]{0,118}$'),
  -- what the version is a version of, as products name it: "FortiOS"
  product text not null check (length(product) between 1 and 80),
  version text not null check (length(version) between 1 and 40),
  -- K-13 lets the version before the current one run on at the customer's site only
  on_premises boolean not null,
  released_on date not null,
  successor_id uuid,
  -- the last day of support, and when that was announced
  support_until date,
  announced_on date,
  primary key (provider_id, id),
  unique (provider_id, slug),
  foreign key (provider_id, successor_id) references app.product_version,
  check (successor_id is null or successor_id <> id),
  check (support_until is null or support_until >= released_on),
  check (announced_on is null or support_until is not null)
);
create unique index product_version_name on app.product_version (provider_id, lower(product), lower(version));
call app.protect('app.product_version', 'select, insert, update');

-- Where a site is: for visits and deliveries.
alter table app.site add column address text check (length(address) between 1 and 500);

-- A customer tells that a product, or everything at a site, moves (N-7).
create table app.site_move (
  provider_id text not null references app.provider,
  id uuid not null,
  -- stands in addresses; counted within the customer
  handle integer not null,
  organisation_id uuid not null,
  -- null: everything that stands at the site
  product_id uuid,
  from_site_id uuid,
  -- a site that there is, or a name and an address of one to come
  to_site_id uuid,
  new_site_name text check (length(new_site_name) between 1 and 160),
  new_site_address text check (length(new_site_address) between 1 and 500),
  moves_on date not null,
  note text,
  status text not null default 'notified' check (status in ('notified', 'confirmed', 'carried_out', 'withdrawn')),
  notified_at timestamptz not null,
  notified_by uuid not null,
  notified_by_name text not null,
  -- the first day on which a visit at the new site is promised; null where the catalogue asks for no notice
  visits_from date,
  rule text,
  confirmed_at timestamptz,
  confirmed_by_name text,
  carried_out_at timestamptz,
  withdrawn_at timestamptz,
  primary key (provider_id, id),
  unique (provider_id, organisation_id, handle),
  foreign key (provider_id, organisation_id) references app.organisation,
  foreign key (provider_id, product_id) references app.product,
  foreign key (provider_id, from_site_id) references app.site,
  foreign key (provider_id, to_site_id) references app.site,
  foreign key (provider_id, notified_by) references app.person,
  check (product_id is not null or from_site_id is not null),
  check ((to_site_id is null) <> (new_site_name is null) or (to_site_id is not null and status = 'carried_out'))
);
create index site_move_open on app.site_move (provider_id, moves_on) where status in ('notified', 'confirmed');
call app.protect('app.site_move', 'select, insert, update');

-- What a contract agrees about the replacement of hardware; what is left out is the catalogue's, or nobody's (N-7).
create table app.hardware_terms (
  provider_id text not null references app.provider,
  contract_id uuid not null,
  cut_off time,
  delivery_workdays integer check (delivery_workdays between 0 and 60),
  return_days integer check (return_days between 1 and 365),
  transport_covered boolean not null,
  primary key (provider_id, contract_id),
  foreign key (provider_id, contract_id) references app.contract
);
call app.protect('app.hardware_terms', 'select, insert, update');

-- Faulty hardware that the vendor replaces (N-7). The terms are those that held when it was asked for.
create table app.hardware_replacement (
  provider_id text not null references app.provider,
  id uuid not null,
  number text not null,
  organisation_id uuid not null,
  product_id uuid not null,
  contract_id uuid not null,
  status text not null check (status in ('requested', 'sent_to_vendor', 'authorised', 'shipped', 'delivered', 'sent_back', 'fee_charged', 'returned', 'closed', 'declined', 'withdrawn')),
  fault text not null check (length(fault) between 1 and 4000),
  serial text not null check (length(serial) between 1 and 200),
  delivery_site_id uuid,
  delivery_address text not null check (length(delivery_address) between 1 and 500),
  contact_name text not null,
  contact_phone text not null,
  requested_at timestamptz not null,
  requested_by uuid not null,
  requested_by_name text not null,
  rule text not null,
  -- wall clock of the contract's calendar
  cut_off time,
  delivery_workdays integer,
  return_days integer,
  transport_covered boolean not null,
  vendor_reference text,
  sent_to_vendor_at timestamptz,
  authorised_at timestamptz,
  -- the working day that counts, and the day on which the delivery is due; null where no days are agreed
  clock_from date,
  delivery_due date,
  shipped_at timestamptz,
  tracking text,
  delivered_at timestamptz,
  return_due date,
  reminded_at timestamptz,
  sent_back_at timestamptz,
  fee_at timestamptz,
  returned_at timestamptz,
  ended_at timestamptz,
  primary key (provider_id, id),
  unique (provider_id, number),
  foreign key (provider_id, organisation_id) references app.organisation,
  foreign key (provider_id, product_id) references app.product,
  foreign key (provider_id, contract_id) references app.contract,
  foreign key (provider_id, delivery_site_id) references app.site,
  foreign key (provider_id, requested_by) references app.person
);
create index hardware_replacement_organisation on app.hardware_replacement (provider_id, organisation_id);
create index hardware_replacement_product on app.hardware_replacement (provider_id, product_id);
call app.protect('app.hardware_replacement', 'select, insert, update');

-- Each step with who took it and what was written with it; nothing is ever changed or taken away.
create table app.hardware_event (
  provider_id text not null references app.provider,
  id uuid not null,
  replacement_id uuid not null,
  kind text not null check (length(kind) between 1 and 40),
  -- when it happened, as it was entered; and when that was written down
  at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  actor_side text not null check (actor_side in ('customer', 'provider', 'system')),
  actor_name text not null,
  note text,
  rule text not null,
  primary key (provider_id, id),
  foreign key (provider_id, replacement_id) references app.hardware_replacement
);
create index hardware_event_replacement on app.hardware_event (provider_id, replacement_id, recorded_at, id);
call app.protect('app.hardware_event', 'select, insert');

-- Which reminder of a contract's end was sent: once for each last day and each of 90, 30 and 7 days.
create table app.renewal_reminder (
  provider_id text not null references app.provider,
  contract_id uuid not null,
  valid_until date not null,
  days integer not null check (days in (90, 30, 7)),
  sent_at timestamptz not null,
  mailed_to integer not null,
  primary key (provider_id, contract_id, valid_until, days),
  foreign key (provider_id, contract_id) references app.contract
);
call app.protect('app.renewal_reminder', 'select, insert');

-- A further kind of mail that people may turn off.
alter table app.person drop constraint person_muted_mails_check;
alter table app.person add constraint person_muted_mails_check
  check (muted_mails <@ array['ticket_answered', 'ticket_needs_you', 'promise_missed', 'units_low', 'announcements', 'contract_ending']);

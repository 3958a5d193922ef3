-- Whom reserved units wait for, effort that is charged afterwards, checkpoints, corrections by two people, notices.

-- What a reservation is for: units reserved or awaiting acceptance belong to one hold, and leave it only for its own end.
-- `needed_at` moves with the session's start: reserved units stay usable beyond their lot's expiry only when it lies before
-- that expiry (reading of N-13); without it they are released and expire.
create table app.unit_hold (
  provider_id text not null references app.provider,
  id uuid not null,
  account_id uuid not null,
  -- what a reader knows it by: "A-1004/2"
  purpose text not null check (length(purpose) between 1 and 80),
  needed_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (provider_id, id),
  unique (provider_id, account_id, id),
  unique (provider_id, account_id, purpose),
  foreign key (provider_id, account_id) references app.unit_account
);
call app.protect('app.unit_hold', 'select, insert, update');

alter table app.unit_entry add column hold_id uuid;
alter table app.unit_entry add foreign key (provider_id, account_id, hold_id) references app.unit_hold (provider_id, account_id, id);
alter table app.unit_entry add check (hold_id is null or bucket in ('reserved', 'awaiting_acceptance'));

-- `effort`: work that is charged afterwards; it begins its own lot and uses it up in the same movement (SB-4, S7-11).
alter table app.unit_transaction drop constraint unit_transaction_kind_check;
alter table app.unit_transaction add constraint unit_transaction_kind_check
  check (kind in ('purchase', 'effort', 'reserve', 'release', 'await', 'debit', 'forfeit', 'expire', 'credit', 'reverse'));

-- As before, and what a hold has of a lot never falls below zero either: nobody uses what is reserved for another.
create or replace function app.require_covered_lot() returns trigger
language plpgsql as $$
declare held numeric;
begin
  if row_security_active('app.unit_entry') and new.provider_id is distinct from nullif(current_setting('zusage.provider', true), '') then
    raise exception 'a unit movement ends inside its tenant' using errcode = '42501';
  end if;
  perform 1 from app.unit_account a where a.provider_id = new.provider_id and a.id = new.account_id for no key update;
  select coalesce(sum(e.amount), 0) into held from app.unit_entry e
   where e.provider_id = new.provider_id and e.account_id = new.account_id and e.lot_id = new.lot_id and e.bucket = new.bucket
     and e.hold_id is not distinct from new.hold_id;
  if held < 0 then
    raise exception 'bucket % of lot % would hold %', new.bucket, new.lot_id, held using errcode = '23514';
  end if;
  return null;
end $$;

-- The last hash of an account, signed by a key that is kept outside the database (S87). A copy of each goes to a file.
create table app.unit_checkpoint (
  provider_id text not null references app.provider,
  account_id uuid not null,
  sequence bigint not null check (sequence > 0),
  hash bytea not null check (octet_length(hash) = 32),
  taken_at timestamptz not null,
  key_id text not null,
  signature text not null,
  primary key (provider_id, account_id, sequence),
  foreign key (provider_id, account_id) references app.unit_account
);
call app.protect('app.unit_checkpoint', 'select, insert');
do $$ begin
  execute 'create trigger append_only before update or delete on app.unit_checkpoint for each row execute function app.refuse_change()';
  execute 'create trigger append_only_truncate before truncate on app.unit_checkpoint for each statement execute function app.refuse_change()';
end $$;

-- A correction by hand. Above the provider's limit a second person decides (S86).
create table app.unit_adjustment (
  provider_id text not null references app.provider,
  id uuid not null,
  account_id uuid not null,
  -- stands in addresses; counted within the account
  handle integer not null,
  -- above zero: units are given; below: units are taken
  amount bigint not null check (amount <> 0 and abs(amount) <= 9007199254740991),
  -- last day of what is given, `null` where it is taken
  last_day date,
  reason text not null check (length(reason) between 1 and 500),
  status text not null check (status in ('proposed', 'booked', 'refused', 'withdrawn')),
  proposed_at timestamptz not null,
  proposed_by uuid not null,
  proposed_by_name text not null,
  decided_at timestamptz,
  decided_by uuid,
  decided_by_name text,
  decision_note text,
  transaction_id uuid,
  primary key (provider_id, id),
  unique (provider_id, account_id, handle),
  foreign key (provider_id, account_id) references app.unit_account,
  foreign key (provider_id, account_id, transaction_id) references app.unit_transaction (provider_id, account_id, id),
  check ((amount > 0) = (last_day is not null)),
  check ((status = 'booked') = (transaction_id is not null))
);
create index unit_adjustment_open on app.unit_adjustment (provider_id, proposed_at) where status = 'proposed';
call app.protect('app.unit_adjustment', 'select, insert, update');

-- Which threshold or coming expiry an account's customer was told of: each once.
create table app.unit_notice (
  provider_id text not null references app.provider,
  account_id uuid not null,
  lot_id uuid not null,
  kind text not null check (kind in ('used_75', 'used_90', 'expires_90', 'expires_30', 'expires_7')),
  sent_at timestamptz not null,
  mailed_to integer not null,
  primary key (provider_id, account_id, lot_id, kind),
  foreign key (provider_id, account_id, lot_id) references app.unit_lot (provider_id, account_id, id)
);
call app.protect('app.unit_notice', 'select, insert');

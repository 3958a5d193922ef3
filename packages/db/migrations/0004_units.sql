-- Prepaid units are money: append-only, double entry, balanced by the database itself (N-13, S76, S77).
create table app.unit_account (
  provider_id text not null references app.provider,
  id uuid not null,
  organisation_id uuid not null,
  -- which kind of unit the catalogue sells: its rounding and rules are looked up by this key
  unit_key text not null,
  -- the smallest billable part that amounts count
  unit text not null check (unit in ('minute', 'piece')),
  created_at timestamptz not null default now(),
  primary key (provider_id, id),
  unique (provider_id, organisation_id, unit_key),
  foreign key (provider_id, organisation_id) references app.organisation
);
call app.protect('app.unit_account', 'select, insert, update');

-- One purchase with its expiry.
create table app.unit_lot (
  provider_id text not null references app.provider,
  id uuid not null,
  account_id uuid not null,
  reference text not null,
  amount bigint not null check (amount > 0 and amount <= 9007199254740991),
  purchased_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > purchased_at),
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (provider_id, id),
  unique (provider_id, account_id, id),
  unique (provider_id, account_id, reference),
  foreign key (provider_id, account_id) references app.unit_account
);
call app.protect('app.unit_lot', 'select, insert');

-- A movement: a set of entries that sums to zero, chained by hash to the one before it on the same account.
create table app.unit_transaction (
  provider_id text not null references app.provider,
  id uuid not null,
  account_id uuid not null,
  sequence bigint not null check (sequence > 0),
  kind text not null check (kind in ('purchase', 'reserve', 'release', 'await', 'debit', 'forfeit', 'expire', 'credit', 'reverse')),
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  -- {"de","en","fr"}: the sentence that a customer reads
  reason jsonb not null,
  rule text not null,
  person_id uuid,
  reverses_id uuid,
  idempotency_key text,
  previous_hash bytea not null check (octet_length(previous_hash) = 32),
  hash bytea not null check (octet_length(hash) = 32),
  primary key (provider_id, id),
  unique (provider_id, account_id, id),
  unique (provider_id, account_id, sequence),
  unique (provider_id, account_id, idempotency_key),
  foreign key (provider_id, account_id) references app.unit_account
);
call app.protect('app.unit_transaction', 'select, insert');

-- `sold` is the provider's side of the book; the other buckets are where a customer's units stand.
create table app.unit_entry (
  provider_id text not null references app.provider,
  transaction_id uuid not null,
  position smallint not null,
  account_id uuid not null,
  lot_id uuid not null,
  bucket text not null check (bucket in ('sold', 'available', 'reserved', 'awaiting_acceptance', 'used', 'forfeited', 'expired')),
  amount bigint not null check (amount <> 0 and abs(amount) <= 9007199254740991),
  primary key (provider_id, transaction_id, position),
  foreign key (provider_id, account_id, transaction_id) references app.unit_transaction (provider_id, account_id, id),
  foreign key (provider_id, account_id, lot_id) references app.unit_lot (provider_id, account_id, id)
);
create index unit_entry_account on app.unit_entry (provider_id, account_id, lot_id, bucket) include (amount);
call app.protect('app.unit_entry', 'select, insert');

create function app.require_balanced_movement() returns trigger
language plpgsql as $$
declare
  movement uuid := case tg_table_name when 'unit_entry' then (to_jsonb(new) ->> 'transaction_id')::uuid else (to_jsonb(new) ->> 'id')::uuid end;
  entries integer;
  total numeric;
begin
  select count(*), coalesce(sum(e.amount), 0) into entries, total
    from app.unit_entry e where e.provider_id = new.provider_id and e.transaction_id = movement;
  if entries < 2 or total <> 0 then
    raise exception 'unit movement % does not balance: % entries sum to %', movement, entries, total using errcode = '23514';
  end if;
  return null;
end $$;
create constraint trigger balanced after insert on app.unit_entry
  deferrable initially deferred for each row execute function app.require_balanced_movement();
create constraint trigger balanced after insert on app.unit_transaction
  deferrable initially deferred for each row execute function app.require_balanced_movement();

-- No one spends what is not there, whatever SQL is sent: a lot's buckets that hold units never fall below zero.
-- The account's lock makes movements that end together wait for each other: each alone could be covered, and both not.
-- `no key`: the rows just inserted hold a share of the key, and a full lock would make such movements deadlock.
-- Outside its tenant the check would see no entry, and so nothing wrong.
create function app.require_covered_lot() returns trigger
language plpgsql as $$
declare held numeric;
begin
  if row_security_active('app.unit_entry') and new.provider_id is distinct from nullif(current_setting('zusage.provider', true), '') then
    raise exception 'a unit movement ends inside its tenant' using errcode = '42501';
  end if;
  perform 1 from app.unit_account a where a.provider_id = new.provider_id and a.id = new.account_id for no key update;
  select coalesce(sum(e.amount), 0) into held from app.unit_entry e
   where e.provider_id = new.provider_id and e.account_id = new.account_id and e.lot_id = new.lot_id and e.bucket = new.bucket;
  if held < 0 then
    raise exception 'bucket % of lot % would hold %', new.bucket, new.lot_id, held using errcode = '23514';
  end if;
  return null;
end $$;
create constraint trigger covered after insert on app.unit_entry
  deferrable initially deferred for each row when (new.bucket <> 'sold' and new.amount < 0) execute function app.require_covered_lot();

-- Corrections are reversals: even the owner of these tables changes nothing by accident.
create function app.refuse_change() returns trigger
language plpgsql as $$
begin
  raise exception '% on % is refused: the unit ledger is append-only', tg_op, tg_table_name using errcode = '42501';
end $$;
do $$
declare ledger text;
begin
  foreach ledger in array array['unit_lot', 'unit_transaction', 'unit_entry'] loop
    execute format('create trigger append_only before update or delete on app.%I for each row execute function app.refuse_change()', ledger);
    execute format('create trigger append_only_truncate before truncate on app.%I for each statement execute function app.refuse_change()', ledger);
  end loop;
end $$;

-- What the ledger needs to be proved: whom used units belonged to, when a hold was needed, and a lot's time of recording.

-- Units that a hold used or forfeited stay its own: a credit after a complaint finds the lots that they came from, and
-- cannot give back more than that session took (N-17).
alter table app.unit_entry drop constraint unit_entry_check;
alter table app.unit_entry add constraint unit_entry_hold_check
  check (hold_id is null or bucket in ('reserved', 'awaiting_acceptance', 'used', 'forfeited'));

-- The standing of an account is read from this index alone.
drop index app.unit_entry_account;
create index unit_entry_account on app.unit_entry (provider_id, account_id, lot_id, bucket, hold_id) include (amount);
-- Movements of a hold, and lots whose expiry comes due, of all of a provider's accounts.
create index unit_entry_hold on app.unit_entry (provider_id, hold_id) where hold_id is not null;
create index unit_lot_expiry on app.unit_lot (provider_id, expires_at);

-- When a hold was needed, as it was known at each moment: a statement as of a past moment judges by it (S89). Kept by the
-- database, so that no change of `needed_at` is missed.
create table app.unit_hold_need (
  provider_id text not null references app.provider,
  hold_id uuid not null,
  -- counted within the hold
  position integer not null,
  since timestamptz not null,
  needed_at timestamptz,
  primary key (provider_id, hold_id, position),
  foreign key (provider_id, hold_id) references app.unit_hold
);
call app.protect('app.unit_hold_need', 'select, insert');

create function app.keep_hold_need() returns trigger
language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if (new.provider_id, new.id, new.account_id, new.purpose, new.created_at) is distinct from
       (old.provider_id, old.id, old.account_id, old.purpose, old.created_at) then
      raise exception 'of a hold only the time it is needed changes' using errcode = '42501';
    end if;
    if new.needed_at is not distinct from old.needed_at then return null; end if;
  end if;
  insert into app.unit_hold_need (provider_id, hold_id, position, since, needed_at)
  select new.provider_id, new.id, coalesce(max(n.position), 0) + 1, date_trunc('milliseconds', clock_timestamp()), new.needed_at
    from app.unit_hold_need n where n.provider_id = new.provider_id and n.hold_id = new.id;
  return null;
end $$;

alter table app.unit_hold no force row level security;
alter table app.unit_hold_need no force row level security;
insert into app.unit_hold_need (provider_id, hold_id, position, since, needed_at)
  select provider_id, id, 1, created_at, needed_at from app.unit_hold;
alter table app.unit_hold force row level security;
alter table app.unit_hold_need force row level security;

create trigger keep_need after insert or update on app.unit_hold for each row execute function app.keep_hold_need();
create trigger append_only before update or delete on app.unit_hold_need for each row execute function app.refuse_change();
create trigger append_only_truncate before truncate on app.unit_hold_need for each statement execute function app.refuse_change();

-- A lot is recorded in the moment of the movement that begins it, which its hash seals. Until now the two differed by the
-- milliseconds between two statements.
alter table app.unit_lot alter column recorded_at drop default;
alter table app.unit_lot no force row level security;
alter table app.unit_entry no force row level security;
alter table app.unit_transaction no force row level security;
alter table app.unit_lot disable trigger append_only;
update app.unit_lot l set recorded_at = t.recorded_at
  from app.unit_entry e join app.unit_transaction t on t.provider_id = e.provider_id and t.id = e.transaction_id
 where e.provider_id = l.provider_id and e.account_id = l.account_id and e.lot_id = l.id and e.bucket = 'sold' and t.kind = 'purchase';
alter table app.unit_lot enable trigger append_only;
alter table app.unit_lot force row level security;
alter table app.unit_entry force row level security;
alter table app.unit_transaction force row level security;

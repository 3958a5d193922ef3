-- Who did what: one line per change of people, access, contracts and money, and per attempt that the product itself notes.
-- Append-only, by the database's clock, chained by hash per customer (S114): a line that is changed or taken out breaks the
-- chain for everybody who checks it. `details` holds no secrets; `record` refuses them.
create table app.audit_entry (
  provider_id text not null references app.provider,
  id uuid not null,
  -- Milliseconds, because that is what a Date keeps and a page of the list goes on from.
  at timestamptz not null default date_trunc('milliseconds', clock_timestamp()),
  actor_kind text not null check (actor_kind in ('person', 'system')),
  actor_person_id uuid,
  actor_name text not null check (actor_name !~ '[[:cntrl:]]' and length(actor_name) <= 200),
  actor_role text check (actor_role in ('customer', 'customer-admin', 'partner', 'agent', 'provider-admin')),
  via text not null check (via in ('session', 'token', 'widget', 'link', 'system')),
  -- a word of the application's closed list
  action text not null check (action ~ '^[a-z_]+\.[a-z_]+$'),
  -- whose affairs it belongs to; null: the provider's own
  organisation_id uuid,
  partner_id uuid,
  subject_kind text not null check (subject_kind ~ '^[a-z_]+$'),
  -- what people call the thing: a number, a name, an address
  subject_reference text not null check (subject_reference !~ '[[:cntrl:]]' and length(subject_reference) <= 300),
  details jsonb not null default '{}',
  sequence bigint not null check (sequence > 0),
  previous_hash bytea not null check (octet_length(previous_hash) = 32),
  hash bytea not null check (octet_length(hash) = 32),
  primary key (provider_id, id),
  unique nulls not distinct (provider_id, organisation_id, sequence),
  foreign key (provider_id, organisation_id) references app.organisation,
  foreign key (provider_id, partner_id) references app.partner,
  check ((actor_kind = 'person') = (actor_person_id is not null and actor_role is not null)),
  check ((actor_kind = 'system') = (via = 'system'))
);
create index audit_entry_newest on app.audit_entry (provider_id, at desc, id desc);
create index audit_entry_customer on app.audit_entry (provider_id, organisation_id, at desc, id desc);
create index audit_entry_partner on app.audit_entry (provider_id, partner_id, at desc, id desc) where partner_id is not null;
call app.protect('app.audit_entry', 'select, insert');

create function app.audit_hash(previous bytea, entry app.audit_entry) returns bytea
language sql immutable set search_path = '' as $$
  select sha256(previous || convert_to(jsonb_build_array(
    entry.provider_id, entry.id, extract(epoch from entry.at), entry.actor_kind, entry.actor_person_id, entry.actor_name,
    entry.actor_role, entry.via, entry.action, entry.organisation_id, entry.partner_id, entry.subject_kind,
    entry.subject_reference, entry.details, entry.sequence)::text, 'UTF8'))
$$;

-- Time, place in the chain and hashes are the database's to give, whatever the application sends; a row restored by the
-- owner brings its own along. Entries of one customer follow one another: the lock makes parallel ones wait.
create function app.chain_audit_entry() returns trigger
language plpgsql set search_path = '' as $$
declare
  last_sequence bigint;
  last_hash bytea;
begin
  if new.hash is not null and not row_security_active('app.audit_entry') then return new; end if;
  perform pg_advisory_xact_lock(hashtextextended(concat_ws('/', 'audit', new.provider_id, new.organisation_id), 0));
  select e.sequence, e.hash into last_sequence, last_hash
    from app.audit_entry e
   where e.provider_id = new.provider_id and e.organisation_id is not distinct from new.organisation_id
   order by e.sequence desc limit 1;
  -- Under the lock, so that time follows the order of the chain.
  new.at := date_trunc('milliseconds', clock_timestamp());
  new.sequence := coalesce(last_sequence, 0) + 1;
  new.previous_hash := coalesce(last_hash, decode(repeat('00', 32), 'hex'));
  new.hash := app.audit_hash(new.previous_hash, new);
  return new;
end $$;
create trigger chained before insert on app.audit_entry for each row execute function app.chain_audit_entry();

create function app.refuse_audit_change() returns trigger
language plpgsql as $$
begin
  raise exception '% on % is refused: what was done stays written', tg_op, tg_table_name using errcode = '42501';
end $$;
create trigger append_only before update or delete on app.audit_entry for each row execute function app.refuse_audit_change();
create trigger append_only_truncate before truncate on app.audit_entry for each statement execute function app.refuse_audit_change();

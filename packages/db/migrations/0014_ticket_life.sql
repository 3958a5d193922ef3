-- The life of a ticket after it was opened: whose it is, how it ended, whether it can be opened again, what it followed.
alter table app.ticket
  add column assignee_id uuid,
  -- K-9: the kind of ending; the words for it are the application's
  add column resolution text,
  -- K-11, N-9: the last escalation; each one stands in app.ticket_event with its reason
  add column escalated_at timestamptz,
  -- K-10, K-12: the ticket that this one goes on from
  add column follow_up_of uuid,
  -- A clock that waits for facts: how long it ran before, since when it rests, since when it runs again.
  add column clock_used_ms bigint not null default 0 check (clock_used_ms >= 0),
  add column clock_paused_at timestamptz,
  add column clock_resumed_at timestamptz,
  -- K-10: until when a resolved ticket can be opened again, and when it is closed for good
  add column reopen_until timestamptz,
  add column closes_at timestamptz,
  add column closed_at timestamptz,
  add foreign key (provider_id, assignee_id) references app.person,
  add foreign key (provider_id, follow_up_of) references app.ticket,
  add check (follow_up_of is null or follow_up_of <> id),
  add check ((reopen_until is null) = (closes_at is null));
create index ticket_follow_up on app.ticket (provider_id, follow_up_of) where follow_up_of is not null;
create index ticket_assignee on app.ticket (provider_id, assignee_id)
  where assignee_id is not null and status in ('open', 'waiting_for_facts', 'waiting_for_customer');

-- What happened to a ticket, in order. Nothing is ever changed or taken away: corrections are further events (S117).
create table app.ticket_event (
  provider_id text not null references app.provider,
  id uuid not null,
  ticket_id uuid not null,
  kind text not null check (length(kind) between 1 and 40),
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('requester', 'staff', 'system')),
  actor_person_id uuid,
  actor_name text not null,
  -- the policy fact that the step follows from
  rule text,
  details jsonb not null default '{}',
  -- for the provider's own people alone (S10)
  internal boolean not null default false,
  primary key (provider_id, id),
  foreign key (provider_id, ticket_id) references app.ticket,
  foreign key (provider_id, actor_person_id) references app.person
);
create index ticket_event_ticket on app.ticket_event (provider_id, ticket_id, at, id);
call app.protect('app.ticket_event', 'select, insert');

-- A reply that is not finished: its writer's own, nobody else ever reads it (S9, S10).
create table app.ticket_reply_draft (
  provider_id text not null references app.provider,
  ticket_id uuid not null,
  person_id uuid not null,
  body text not null,
  saved_at timestamptz not null,
  primary key (provider_id, ticket_id, person_id),
  foreign key (provider_id, ticket_id) references app.ticket,
  foreign key (provider_id, person_id) references app.person
);
call app.protect('app.ticket_reply_draft', 'select, insert, update, delete');

-- Search by number and subject. LIKE over trigrams is not leakproof: under row-level security it would read every ticket
-- of the table, so it runs in a definer function that carries tenant and reach itself (S8; a canary test guards it).
create policy definer_reads on app.ticket for select to zusage_definer using (true);
grant select on app.ticket to zusage_definer;
create index ticket_subject_trigrams on app.ticket using gin (lower(subject) public.gin_trgm_ops) with (fastupdate = off);
-- A number by its digits: nobody types the letters before them.
create function app.ticket_digits(number text) returns text
language sql immutable strict set search_path = '' as $$ select substring(number from '[0-9]+$') $$;
create index ticket_number_digits on app.ticket (provider_id, app.ticket_digits(number) collate "C");

-- `patterns`: one LIKE pattern per word, the longest first; all of them must be in the subject. `digits`: a number's first
-- ones, or ''. Reach: `organisations` null means every customer; with `opener` only what that person opened, or what is
-- about one of `products`. Numbers first, then the newest; at most `result_max`.
create function app.search_tickets(
  patterns text[], digits text, organisations uuid[], opener uuid, products uuid[], result_max integer)
returns table (ticket_id uuid, by_number boolean, opened_at timestamptz)
language plpgsql stable security definer
set search_path = '' set enable_seqscan = off set jit = off set plan_cache_mode = force_custom_plan as $$
declare
  provider text := nullif(current_setting('zusage.provider', true), '');
  newest_max constant integer := 2000;
  ids uuid[];
  moments timestamptz[];
begin
  if provider is null or result_max < 1 then
    return;
  end if;
  -- A word that many tickets have is found among the newest ones at once: whatever else has it is older.
  if digits = '' then
    select array_agg(h.id), array_agg(h.opened_at) into ids, moments
      from (select n.id, n.opened_at
              from (select t.id, t.opened_at, t.subject, t.organisation_id, t.person_id, t.product_id
                      from app.ticket t
                     where t.provider_id = provider
                     order by t.opened_at desc, t.id desc limit newest_max) n
             where lower(n.subject) like all (patterns)
               and (organisations is null or n.organisation_id = any (organisations))
               and (opener is null or n.person_id = opener or n.product_id = any (products))
             order by n.opened_at desc, n.id desc limit result_max) h;
    if cardinality(ids) = result_max then
      return query select i, false, m from unnest(ids, moments) with ordinality u(i, m, place) order by place;
      return;
    end if;
  end if;
  return query
  select h.id, bool_or(h.named), h.at
    from (
      (select t.id, true as named, t.opened_at as at
         from app.ticket t
        where digits <> '' and t.provider_id = provider
          and app.ticket_digits(t.number) collate "C" >= digits
          and app.ticket_digits(t.number) collate "C" < digits || 'a'
          and (organisations is null or t.organisation_id = any (organisations))
          and (opener is null or t.person_id = opener or t.product_id = any (products))
        order by t.opened_at desc limit result_max)
      union all
      (select t.id, false, t.opened_at
         from app.ticket t
        where cardinality(patterns) > 0 and t.provider_id = provider
          and lower(t.subject) like patterns[1]
          and (cardinality(patterns) = 1 or lower(t.subject) like all (patterns))
          and (organisations is null or t.organisation_id = any (organisations))
          and (opener is null or t.person_id = opener or t.product_id = any (products))
        order by t.opened_at desc limit result_max)
    ) h
   group by h.id, h.at
   order by bool_or(h.named) desc, h.at desc, h.id desc
   limit result_max;
end $$;
alter function app.search_tickets(text[], text, uuid[], uuid, uuid[], integer) owner to zusage_definer;
revoke all on function app.search_tickets(text[], text, uuid[], uuid, uuid[], integer) from public;
grant execute on function app.search_tickets(text[], text, uuid[], uuid, uuid[], integer) to zusage_app;

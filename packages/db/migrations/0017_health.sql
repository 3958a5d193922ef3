-- What an administrator sees of the installation's health: workers, jobs, the database itself, the newest backup.

-- Each worker writes here while it lives; one that was killed is known by its silence.
create table jobs.worker_sign (
  worker text primary key,
  started_at timestamptz not null default now(),
  seen_at timestamptz not null default now()
);

-- Written by `zusage backup` once the archive has been read back.
create table auth.backup (
  taken_at timestamptz primary key,
  rows bigint not null,
  files integer not null
);
grant select on auth.backup to zusage_definer;

-- Jobs of the tenant: due ones, timers still ahead, and those that were given up. The functions below belong to the
-- owner of the queue's tables, like jobs.enqueue.
create function jobs.standing()
returns table (due integer, oldest_due_at timestamptz, ahead integer, next_at timestamptz, given_up integer, last_error text)
language sql stable security definer set search_path = '' as $$
  with mine as (
    select j.run_at, j.attempts >= j.max_attempts as given_up, j.last_error, j.updated_at
      from graphile_worker._private_jobs j
     where j.payload ->> 'providerId' = nullif(current_setting('zusage.provider', true), '')
  )
  select count(*) filter (where not given_up and run_at <= now())::integer,
         min(run_at) filter (where not given_up and run_at <= now()),
         count(*) filter (where not given_up and run_at > now())::integer,
         min(run_at) filter (where not given_up and run_at > now()),
         count(*) filter (where given_up)::integer,
         (array_agg(last_error order by updated_at desc) filter (where given_up))[1]
    from mine
$$;

-- Gives jobs of the tenant that were given up their tries back; they run at once.
create function jobs.retry_given_up() returns integer
language plpgsql security definer set search_path = '' as $$
declare ids bigint[];
begin
  select array_agg(j.id) into ids from graphile_worker._private_jobs j
   where j.attempts >= j.max_attempts and j.payload ->> 'providerId' = nullif(current_setting('zusage.provider', true), '');
  if ids is null then return 0; end if;
  perform graphile_worker.reschedule_jobs(ids, run_at => now(), attempts => 0);
  return cardinality(ids);
end $$;

create function jobs.workers() returns table (alive integer, seen_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select count(*) filter (where s.seen_at > now() - interval '45 seconds')::integer, max(s.seen_at) from jobs.worker_sign s
$$;

create function jobs.installation() returns table (server_version text, size_bytes bigint, backup_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select current_setting('server_version'), pg_database_size(current_database()), (select max(b.taken_at) from auth.backup b)
$$;

revoke all on function jobs.standing(), jobs.retry_given_up(), jobs.workers(), jobs.installation() from public;
grant execute on function jobs.standing(), jobs.retry_given_up(), jobs.workers(), jobs.installation() to zusage_app;

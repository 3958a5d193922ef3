-- What a statement of work plans, and that nobody changes what was sent.

-- [{ title, amount, planKey }] in order; the sessions come from it when it is approved. Amounts in the account's smallest billable part.
alter table app.statement_of_work add column sessions jsonb not null default '[]'
  check (jsonb_typeof(sessions) = 'array' and jsonb_array_length(sessions) between 1 and 50);
alter table app.statement_of_work alter column sessions drop default;

-- Where it is done, for a service that leaves it open.
alter table app.statement_of_work add column place text check (place in ('remote', 'on_site'));

-- What was sent stays as it was read: it is decided once, and nothing else of it ever changes, whoever asks.
create function app.keep_statement() returns trigger
language plpgsql as $$
begin
  if old.decision is not null
    or (to_jsonb(new) - array['decided_at', 'decided_by', 'decided_by_name', 'decision', 'remarks'])
       is distinct from (to_jsonb(old) - array['decided_at', 'decided_by', 'decided_by_name', 'decision', 'remarks']) then
    raise exception 'a statement of work that was sent is never changed' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger keep_statement before update on app.statement_of_work
  for each row execute function app.keep_statement();

-- The channel by which staff took a request for somebody (N-28); null where the customer asked here.
alter table app.engagement add column channel text check (channel in ('phone', 'email'));

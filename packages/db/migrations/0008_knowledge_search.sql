-- Search over published articles: stems, beginnings, parts of compounds and typing errors.
--
-- A term is first looked up among the words that published articles contain (a small table with a trigram index), then
-- the words found are looked up in the articles (GIN). Trigrams over whole articles were slower by two orders: each
-- candidate of 2 kB had to be compared. Both look-ups stand in definer functions, because `@@`, LIKE and `%` are not
-- leakproof and row-level security would make them sequential scans. Words are folded by the application, so that
-- PostgreSQL 15 and 18 agree; the stem is only an aid and a generated column, so a restored dump has the new server's.
create extension if not exists fuzzystrmatch;

alter table app.search_document
  drop column normalised_title,
  drop column normalised_body,
  -- the words of the title with weight A and of headings with weight B; `terms` has them and the body's
  add column title_terms tsvector not null;
-- without a pending list: a reader must not pay for what an editor wrote
create index search_document_terms on app.search_document using gin (terms) with (fastupdate = off);
create index search_document_title_terms on app.search_document using gin (title_terms) with (fastupdate = off);

-- Every document carries one lexeme that names its tenant, language and audience, so that the index itself leaves out
-- what the reader may not see. Words never contain '@'.
create function app.scope_lexeme(provider text, language text, audience text) returns text
language sql immutable set search_path = '' as $$
  select format('''@%s/%s/%s''', provider, language, audience)
$$;

create function app.word_stem(language text, word text) returns text
language sql immutable set search_path = '' as $$
  select coalesce((case language
    when 'de' then ts_lexize('pg_catalog.german_stem', word)
    when 'en' then ts_lexize('pg_catalog.english_stem', word)
    when 'fr' then ts_lexize('pg_catalog.french_stem', word) end)[1], word)
$$;

-- By audience, so that a word of an internal article changes nothing for other readers (S14), and by tenant (S8).
create table app.search_word (
  provider_id text not null references app.provider,
  language text not null,
  audience text not null,
  word text collate "C" not null,
  stem text collate "C" not null generated always as (app.word_stem(language, word)) stored,
  primary key (provider_id, language, audience, word)
);
create index search_word_stem on app.search_word (provider_id, language, stem);
create index search_word_trigrams on app.search_word using gin (word public.gin_trgm_ops) with (fastupdate = off);
call app.protect('app.search_word', 'select', true);
create policy definer_adds on app.search_word for insert to zusage_definer with check (true);
create policy definer_removes on app.search_word for delete to zusage_definer using (true);
grant insert, delete on app.search_word to zusage_definer;

-- ('one'|'other'); words consist of letters and digits only.
create function app.any_of(words text[], weight text default '') returns text
language sql immutable set search_path = '' as $$
  select '(' || string_agg('''' || w || '''' || weight, '|') || ')' from unnest(words) w
$$;

-- Keeps the words in step with the documents; called after a document changed, in the same transaction.
-- One writer per tenant at a time: else a word could be removed that another transaction has just begun to use.
create function app.update_search_words(of_language text, of_audience text, gone text[], added text[]) returns void
language plpgsql security definer
set search_path = '' set enable_seqscan = off set jit = off as $$
declare
  provider text := nullif(current_setting('zusage.provider', true), '');
  scope text := app.scope_lexeme(provider, of_language, of_audience);
begin
  if provider is null then
    raise exception 'words are kept inside a tenant' using errcode = '42501';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('app.search_word/' || provider, 0));
  insert into app.search_word (provider_id, language, audience, word)
    select provider, of_language, of_audience, w from unnest(added) w order by w
    on conflict do nothing;
  delete from app.search_word s
   where s.provider_id = provider and s.language = of_language and s.audience = of_audience
     and s.word = any (gone)
     and not exists (
       select 1 from app.search_document d
        where d.terms @@ (scope || ' & ''' || s.word || '''')::tsquery
          and d.provider_id = provider and d.language = of_language and d.audience = of_audience);
end $$;

-- Words of the reader's articles that a term may mean. kind 1: the word or its stem; 2: it begins with the term;
-- 3: it contains the term; 4 (only where nothing else was found): it is nearly the term.
create function app.words_like(provider text, term text, languages text[], audiences text[])
returns table (found text, kind integer)
language plpgsql stable security definer
set search_path = '' set enable_seqscan = off set jit = off set pg_trgm.similarity_threshold = 0.3 as $$
declare
  edits_max integer := case when length(term) <= 4 then 1 when length(term) <= 9 then 2 else 3 end;
begin
  return query
    select w.word, min(w.kind)::integer
      from (
        select s.word, 1 as kind
          from unnest(languages) l
          join app.search_word s on s.provider_id = provider and s.language = l and s.stem = app.word_stem(l, term)
         where s.audience = any (audiences)
        union all
        select s.word, case when s.word = term then 1 when starts_with(s.word, term) then 2 else 3 end
          from app.search_word s
         where length(term) >= 3 and s.word like '%' || term || '%' and (length(term) >= 4 or starts_with(s.word, term))
           and s.provider_id = provider and s.language = any (languages) and s.audience = any (audiences)
        union all
        select s.word, case when s.word = term then 1 else 2 end
          from app.search_word s
         where length(term) < 3 and s.word >= term collate "C" and s.word < term || chr(1114111) collate "C"
           and s.provider_id = provider and s.language = any (languages) and s.audience = any (audiences)
      ) w
     group by w.word
     order by min(w.kind), length(w.word), w.word
     limit 24;
  if found or length(term) < 4 then
    return;
  end if;
  return query
    select w.word, 4
      from (
        select distinct s.word, public.similarity(s.word, term) as likeness,
               least(public.levenshtein_less_equal(s.word, term, 3),
                     public.levenshtein_less_equal(left(s.word, length(term)), term, 3)) as edits
          from app.search_word s
         where s.word operator(public.%) term
           and s.provider_id = provider and s.language = any (languages) and s.audience = any (audiences)
      ) w
     where w.edits <= edits_max or w.likeness >= 0.5 or (length(w.word) >= 6 and starts_with(term, w.word))
     order by w.edits, w.likeness desc, w.word
     limit 6;
end $$;

-- The articles that answer `terms` (folded words), best first. Languages come in the reader's order. Searches in steps,
-- from the best kind of hit to the weakest, until there are enough: all terms in the title, all terms anywhere, all
-- but one, at last any. Each step looks at 200 hits at most, so a word that every article has costs no more.
create function app.search_articles(terms text[], languages text[], audiences text[], result_max integer)
returns table (article_id uuid, language text, slug text, title text, body text, words text[])
language plpgsql stable security definer
set search_path = '' set enable_seqscan = off set jit = off as $$
declare
  provider text := nullif(current_setting('zusage.provider', true), '');
  hits_max constant integer := 200;
  term text;
  exact_words text[];
  any_words text[];
  all_words text[] := '{}';
  exact_parts text[] := '{}';
  any_parts text[] := '{}';
  title_exact_parts text[] := '{}';
  title_any_parts text[] := '{}';
  all_exact boolean := true;
  queries text[];
  in_title boolean[];
  scores integer[];
  any_query tsquery;
  scoped tsquery;
  language_group integer;
  group_languages text[];
  step_ids uuid[];
  step_languages text[];
  step_scores real[];
  hit_ids uuid[] := '{}';
  hit_languages text[] := '{}';
  hit_scores real[] := '{}';
begin
  if provider is null then
    return;
  end if;

  foreach term in array terms loop
    select array_agg(w.found) filter (where w.kind = 1), array_agg(w.found) into exact_words, any_words
      from app.words_like(provider, term, languages, audiences) w;
    continue when any_words is null;
    all_words := all_words || any_words;
    any_parts := any_parts || app.any_of(any_words);
    title_any_parts := title_any_parts || app.any_of(any_words, ':A');
    if exact_words is null then
      all_exact := false;
    else
      exact_parts := exact_parts || app.any_of(exact_words);
      title_exact_parts := title_exact_parts || app.any_of(exact_words, ':A');
    end if;
  end loop;
  if any_parts = '{}' then
    return;
  end if;

  any_query := array_to_string(any_parts, '|')::tsquery;
  queries := array[array_to_string(title_any_parts, '&'), array_to_string(any_parts, '&')];
  in_title := array[true, false];
  scores := array[80, 50];
  if all_exact then
    queries := array[array_to_string(title_exact_parts, '&'), queries[1], array_to_string(exact_parts, '&'), queries[2]];
    in_title := array[true, true, false, false];
    scores := array[100, 80, 70, 50];
  end if;
  if cardinality(any_parts) >= 3 then
    queries := queries || (
      select string_agg('(' || (
          select string_agg(part, '&') from unnest(any_parts) with ordinality as p (part, n) where p.n <> without
        ) || ')', '|')
        from generate_series(1, cardinality(any_parts)) without);
    in_title := in_title || false;
    scores := scores || 30;
  end if;
  if cardinality(any_parts) >= 2 then
    queries := queries || array_to_string(any_parts, '|');
    in_title := in_title || false;
    scores := scores || 10;
  end if;

  -- hits of all terms in the reader's language, then in others; only then hits of some terms
  <<passes>>
  for pass in 1 .. 4 loop
    language_group := case when pass in (1, 3) then 1 else 2 end;
    group_languages := case language_group when 1 then languages[1:1] else languages[2:] end;
    continue when group_languages = '{}';
    for step in 1 .. cardinality(queries) loop
      continue when (scores[step] < 50) <> (pass > 2);
      -- any single term is noise beside better hits
      continue when scores[step] = 10 and cardinality(hit_ids) > 0;
      scoped := (
        select '(' || string_agg(app.scope_lexeme(provider, l, a), '|') || ')&(' || queries[step] || ')'
          from unnest(group_languages) l, unnest(audiences) a)::tsquery;
      if in_title[step] then
        select array_agg(h.article_id), array_agg(h.language), array_agg(h.rank) into step_ids, step_languages, step_scores
          from (select d.article_id, d.language, ts_rank(d.title_terms, any_query) as rank
                  from app.search_document d
                 where d.title_terms @@ scoped
                   and d.provider_id = provider and d.audience = any (audiences) and d.language = any (group_languages)
                 limit hits_max) h;
      else
        select array_agg(h.article_id), array_agg(h.language), array_agg(h.rank) into step_ids, step_languages, step_scores
          from (select d.article_id, d.language, ts_rank(d.title_terms, any_query) as rank
                  from app.search_document d
                 where d.terms @@ scoped
                   and d.provider_id = provider and d.audience = any (audiences) and d.language = any (group_languages)
                 limit hits_max) h;
      end if;
      if step_ids is not null then
        hit_ids := hit_ids || step_ids;
        hit_languages := hit_languages || step_languages;
        hit_scores := hit_scores || (
          select array_agg(scores[step] + 4 * r - case language_group when 1 then 0 else 35 end order by n)
            from unnest(step_scores) with ordinality as s (r, n))::real[];
      end if;
      exit passes when (select count(distinct h) from unnest(hit_ids) h) >= result_max;
    end loop;
  end loop;

  return query
    select d.article_id, d.language, d.slug, d.title, d.body, all_words
      from (
        select distinct on (h.id) h.id, h.language, max(h.score) over (partition by h.id) as score
          from unnest(hit_ids, hit_languages, hit_scores) as h (id, language, score)
         order by h.id, array_position(languages, h.language)
      ) best
      join app.search_document d on d.provider_id = provider and d.article_id = best.id and d.language = best.language
     order by best.score desc, d.slug
     limit result_max;
end $$;

do $$
declare routine record;
begin
  for routine in
    select p.oid::regprocedure as signature from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname = 'app' and p.proname in ('scope_lexeme', 'word_stem', 'any_of', 'update_search_words', 'words_like', 'search_articles')
  loop
    execute format('alter function %s owner to zusage_definer', routine.signature);
    execute format('revoke all on function %s from public', routine.signature);
  end loop;
end $$;
grant execute on function app.scope_lexeme(text, text, text), app.update_search_words(text, text, text[], text[]),
  app.search_articles(text[], text[], text[], integer) to zusage_app;
-- a generated column computes as whoever inserts, and that is the definer's function alone; restores run as the owner
grant execute on function app.word_stem(text, text) to zusage_app;

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

-- What a word's stem would be in each language; one of them may be the right one.
create function app.word_stems(word text) returns text[]
language sql immutable set search_path = '' as $$
  select array[
    'de/' || coalesce((ts_lexize('pg_catalog.german_stem', word))[1], word),
    'en/' || coalesce((ts_lexize('pg_catalog.english_stem', word))[1], word),
    'fr/' || coalesce((ts_lexize('pg_catalog.french_stem', word))[1], word)]
$$;

-- A word with the scopes (`de/public`) whose documents have it: words of an internal article change nothing for other
-- readers, not even the correction of a typing error (S14), nor do those of another tenant (S8).
create table app.search_word (
  provider_id text not null references app.provider,
  word text collate "C" not null,
  scopes text[] not null,
  stems text[] not null generated always as (app.word_stems(word)) stored,
  primary key (provider_id, word)
);
create index search_word_stems on app.search_word using gin (stems) with (fastupdate = off);
create index search_word_trigrams on app.search_word using gin (word public.gin_trgm_ops) with (fastupdate = off);
call app.protect('app.search_word', 'select', true);
create policy definer_writes on app.search_word to zusage_definer using (true) with check (true);
grant insert, update, delete on app.search_word to zusage_definer;

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
  scope text := of_language || '/' || of_audience;
  lexeme text := app.scope_lexeme(provider, of_language, of_audience);
begin
  if provider is null then
    raise exception 'words are kept inside a tenant' using errcode = '42501';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('app.search_word/' || provider, 0));
  insert into app.search_word as s (provider_id, word, scopes)
    select provider, w, array[scope] from unnest(added) w order by w
    on conflict (provider_id, word) do update set scopes = s.scopes || scope where scope <> all (s.scopes);
  update app.search_word s set scopes = array_remove(s.scopes, scope)
   where s.provider_id = provider and s.word = any (gone)
     and not exists (
       select 1 from app.search_document d
        where d.terms @@ (lexeme || ' & ''' || s.word || '''')::tsquery
          and d.provider_id = provider and d.language = of_language and d.audience = of_audience);
  delete from app.search_word s where s.provider_id = provider and s.word = any (gone) and s.scopes = '{}';
end $$;

-- The next three are parts of app.search_articles and run inside it alone: as its owner, with its settings.

-- Words that a term surely means: itself or its stem (exact), or what begins with it, shortest first.
create function app.near_words(provider text, term text, wanted_scopes text[])
returns table (near text, exact boolean)
language plpgsql stable as $$
begin
  return query
  select w.word, bool_or(w.exact)
    from (
      (select s.word, true as exact
         from app.search_word s
        where s.stems && app.word_stems(term) and s.provider_id = provider and s.scopes && wanted_scopes
        limit 20)
      union all
      (select b.word, b.word = term
         from (select s.word
                 from app.search_word s
                where s.provider_id = provider and s.word >= term and s.word < term || chr(1114111)
                  and s.scopes && wanted_scopes
                order by s.word limit 200) b
        order by length(b.word), b.word limit 8)
    ) w
   group by w.word;
end $$;

-- Words that contain a term (`bahn` in `strassenbahn`), or, for a term that no word is like, those that nearly are it:
-- one to three wrong letters also in an unfinished word, or a longer compound than the articles have.
create function app.far_words(provider text, term text, wanted_scopes text[])
returns table (far text)
language plpgsql stable as $$
declare
  edits_max integer := case when length(term) <= 4 then 1 when length(term) <= 9 then 2 else 3 end;
begin
  if length(term) < 4 then
    return;
  end if;
  return query
    select w.word
      from (select s.word
              from app.search_word s
             where s.word like '%' || term || '%' and s.provider_id = provider and s.scopes && wanted_scopes
             limit 300) w
     order by length(w.word), w.word
     limit 10;
  if found then
    return;
  end if;
  return query
    select w.word
      from (select s.word, public.similarity(s.word, term) as likeness,
                   least(public.levenshtein_less_equal(s.word, term, edits_max),
                         public.levenshtein_less_equal(left(s.word, length(term)), term, edits_max)) as edits
              from app.search_word s
             where s.word operator(public.%) term and s.provider_id = provider and s.scopes && wanted_scopes) w
     where w.edits <= edits_max or w.likeness >= 0.5 or (length(w.word) >= 6 and starts_with(term, w.word))
     order by w.edits, w.likeness desc, w.word
     limit 6;
end $$;

-- Hits of one query among the documents of some languages. `in_title` looks at titles and headings alone. `hits_max`
-- bounds what a word costs that every article has.
create function app.search_step(provider text, query text, in_title boolean, any_query tsquery, of_languages text[], audiences text[], hits_max integer)
returns table (id uuid, lang text, rank real)
language plpgsql stable as $$
declare
  scoped tsquery := (
    select '(' || string_agg(app.scope_lexeme(provider, l, a), '|') || ')&(' || query || ')'
      from unnest(of_languages) l, unnest(audiences) a)::tsquery;
begin
  if in_title then
    return query
      select d.article_id, d.language, ts_rank(d.title_terms, any_query)
        from app.search_document d
       where d.title_terms @@ scoped
         and d.provider_id = provider and d.audience = any (audiences) and d.language = any (of_languages)
       limit hits_max;
  else
    return query
      select d.article_id, d.language, ts_rank(d.title_terms, any_query)
        from app.search_document d
       where d.terms @@ scoped
         and d.provider_id = provider and d.audience = any (audiences) and d.language = any (of_languages)
       limit hits_max;
  end if;
end $$;

-- The articles that answer `terms` (folded words), best first; `languages` in the reader's order. Goes from the best kind
-- of hit to the weakest and ends when there are enough: all terms, as typed or begun, in the title and then anywhere; the
-- same with compounds and corrections; the same in other languages; at last some of the terms, the rarest counting most.
create function app.search_articles(terms text[], languages text[], audiences text[], result_max integer)
returns table (article_id uuid, language text, slug text, title text, body text, words text[])
language plpgsql stable security definer
set search_path = '' set enable_seqscan = off set jit = off set plan_cache_mode = force_generic_plan
set pg_trgm.similarity_threshold = 0.33 as $$
declare
  provider text := nullif(current_setting('zusage.provider', true), '');
  scopes text[] := array(select l || '/' || a from unnest(languages) l, unnest(audiences) a);
  other_language_penalty constant integer := 35;
  term text;
  exact_words text[];
  near_words text[];
  far_words text[];
  -- per term, as parts of a query
  exact_parts text[] := '{}';
  near_parts text[] := '{}';
  far_parts text[] := '{}';
  weak_parts text[] := '{}';
  all_words text[] := '{}';
  unknown_terms text[] := '{}';
  any_query tsquery;
  pass record;
  parts text[];
  step_languages text[];
  hit_ids uuid[] := '{}';
  hit_languages text[] := '{}';
  hit_scores real[] := '{}';
  step_ids uuid[];
  step_langs text[];
  step_scores real[];
begin
  if provider is null then
    return;
  end if;
  foreach term in array terms loop
    select array_agg(n.near) filter (where n.exact), array_agg(n.near) into exact_words, near_words
      from app.near_words(provider, term, scopes) n;
    exact_parts := exact_parts || app.any_of(exact_words);
    near_parts := near_parts || app.any_of(near_words);
    all_words := all_words || coalesce(near_words, '{}');
  end loop;

  for pass in
    select * from (values
      -- step, in the reader's language, what the terms may be, in the title, score
      (1, true, 'exact', true, 100), (2, true, 'near', true, 85), (3, true, 'exact', false, 70), (4, true, 'near', false, 60),
      (5, true, 'far', true, 80), (6, true, 'far', false, 50),
      (7, false, 'exact', false, 70), (8, false, 'far', false, 50)
    ) v (step, own, kind, in_title, score) order by step
  loop
    if pass.step = 5 then
      -- only now: most searches have their answers already. Beside two other known words a compound says little
      for i in 1 .. cardinality(terms) loop
        far_words := null;
        if near_parts[i] is null or cardinality(terms) <= 2 then
          select array_agg(f.far) into far_words from app.far_words(provider, terms[i], scopes) f;
        end if;
        all_words := all_words || coalesce(far_words, '{}');
        far_parts := far_parts || (case when near_parts[i] is null then app.any_of(far_words)
          when far_words is null then near_parts[i] else '(' || near_parts[i] || '|' || app.any_of(far_words) || ')' end);
        weak_parts := weak_parts || coalesce(exact_parts[i], near_parts[i], app.any_of(far_words));
      end loop;
      -- a word that no article has says nothing: the search goes on without it
      far_parts := array_remove(far_parts, null);
      weak_parts := array_remove(weak_parts, null);
      if far_parts = '{}' then
        return;
      end if;
      any_query := array_to_string(far_parts, '|')::tsquery;
    end if;
    parts := case pass.kind when 'exact' then exact_parts when 'near' then near_parts else far_parts end;
    continue when array_position(parts, null) is not null or (pass.kind = 'far' and pass.own and parts = near_parts);
    step_languages := case when pass.own then languages[1:1] else languages[2:] end;
    continue when step_languages = '{}';
    if pass.in_title then
      -- ('word') → ('word':A): the title's words, not the headings'
      parts := array(select regexp_replace(p, '(''[^'']+'')', '\1:A', 'g') from unnest(parts) with ordinality as u (p, n) order by n);
    end if;
    select array_agg(s.id), array_agg(s.lang), array_agg((pass.score + 4 * s.rank - case when pass.own then 0 else other_language_penalty end)::real)
      into step_ids, step_langs, step_scores
      from app.search_step(provider, array_to_string(parts, '&'), pass.in_title,
             coalesce(any_query, array_to_string(array_remove(near_parts, null), '|')::tsquery), step_languages, audiences, 200) s;
    hit_ids := hit_ids || coalesce(step_ids, '{}');
    hit_languages := hit_languages || coalesce(step_langs, '{}');
    hit_scores := hit_scores || coalesce(step_scores, '{}');
    exit when (select count(distinct h) from unnest(hit_ids) h) >= result_max;
  end loop;

  if cardinality(weak_parts) >= 2 and (select count(distinct h) from unnest(hit_ids) h) < result_max then
    select array_agg(h.id), array_agg(h.lang),
           array_agg((30 * h.share + 4 * h.rank - case when h.lang = languages[1] then 0 else 10 end)::real)
      into step_ids, step_langs, step_scores
      from (
        select o.id, o.lang, max(o.rank) as rank,
               -- rarer terms say more about an article; each counts by how many it has
               sum(1 / ln(2 + o.hits)) / cardinality(weak_parts) as share
          from (select s.id, s.lang, s.rank, count(*) over (partition by p.n) as hits
                  from unnest(weak_parts) with ordinality as p (part, n)
                  cross join lateral app.search_step(provider, p.part, false, any_query, languages, audiences, 80) s) o
         group by o.id, o.lang) h;
    hit_ids := hit_ids || coalesce(step_ids, '{}');
    hit_languages := hit_languages || coalesce(step_langs, '{}');
    hit_scores := hit_scores || coalesce(step_scores, '{}');
  end if;

  return query
    select d.article_id, d.language, d.slug, d.title, d.body, all_words
      from (
        select h.id, (array_agg(h.language order by array_position(languages, h.language)))[1] as language, max(h.score) as score
          from unnest(hit_ids, hit_languages, hit_scores) as h (id, language, score)
         group by h.id
         order by max(h.score) desc, h.id
         limit result_max
      ) best
      join app.search_document d on d.provider_id = provider and d.article_id = best.id and d.language = best.language
     order by best.score desc, best.id;
end $$;

do $$
declare routine record;
begin
  for routine in
    select p.oid::regprocedure as signature from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname = 'app' and p.proname in 
         ('scope_lexeme', 'word_stems', 'any_of', 'update_search_words', 'near_words', 'far_words', 'search_step', 'search_articles')
  loop
    execute format('alter function %s owner to zusage_definer', routine.signature);
    execute format('revoke all on function %s from public', routine.signature);
  end loop;
end $$;
grant execute on function app.scope_lexeme(text, text, text), app.update_search_words(text, text, text[], text[]),
  app.search_articles(text[], text[], text[], integer) to zusage_app;

SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET client_min_messages = warning;
CREATE FUNCTION public.ballot_in_time() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public'
    AS $$
begin
  if not exists (select from round where id = new.round_id and stage = 'open' and closes_at > new.cast_at
                 and opened_at <= new.cast_at and terms->>'ballots' = 'named') or new.cast_at > board_now() then
    raise exception 'round % takes no ballot at %', new.round_id, new.cast_at using errcode = 'TT002';
  end if;
  return new;
end $$;
CREATE FUNCTION public.board_needs_true_clock() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public'
    AS $$
begin
  if not new.example and not exists (select from test_database) then
    lock table clock_shift in share mode;
    if exists (select from clock_shift) then
      raise exception 'a real board cannot be created while the clock is shifted';
    end if;
  end if;
  return new;
end $$;
CREATE FUNCTION public.board_now() RETURNS timestamp with time zone
    LANGUAGE sql
    SET search_path TO 'public'
    AS $$
  select clock_timestamp() + coalesce(
    (select sum(shift) from clock_shift), interval '0')
$$;
CREATE FUNCTION public.brief_is_frozen() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public'
    AS $$
begin
  if exists (select from round where proposal_id = old.id and stage = 'open')
     and (new.stage, new.title, new.brief, new.generation) is distinct from ('voting', old.title, old.brief, old.generation) then
    raise exception 'proposal % is being voted on', old.id using errcode = 'TT001';
  end if;
  return new;
end $$;
CREATE FUNCTION public.clock_shift_allowed() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public'
    AS $$
begin
  if exists (select from board where not example) and not exists (select from test_database) then
    raise exception 'the clock can only be shifted in a test database or beside the example alone';
  end if;
  return new;
end $$;
CREATE FUNCTION public.entry_is_next() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public'
    AS $$
begin
  if new.idx <> coalesce((select max(idx) + 1 from log_entry where board_id = new.board_id), 0) then
    raise exception 'entry % is not the next one', new.idx using errcode = 'TT004';
  end if;
  return new;
end $$;
CREATE FUNCTION public.finding_in_time() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public'
    AS $$
declare judged text := coalesce(new.ballot_id, old.ballot_id);
begin
  if not exists (select from round join ballot on ballot.round_id = round.id where ballot.id = judged and stage = 'open') then
    raise exception 'ballot % is judged no more', judged using errcode = 'TT002';
  end if;
  return coalesce(new, old);
end $$;
CREATE FUNCTION public.freeze_is_final() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if old.frozen_seq is not null and new is distinct from old then
    raise exception 'document % is frozen', old.id using errcode = 'TT001';
  end if;
  return new;
end $$;
CREATE FUNCTION public.head_only_grows() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if tg_op = 'DELETE' or new.size <= old.size or (new.board_id, new.origin) is distinct from (old.board_id, old.origin) then
    raise exception 'the register only grows' using errcode = 'TT004';
  end if;
  return new;
end $$;
CREATE FUNCTION public.never_changes() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  raise exception '% is only ever added to', tg_table_name using errcode = 'TT004';
end $$;
CREATE FUNCTION public.one_slip_a_mark() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public'
    AS $$
begin
  if (select count(*) from voted where round_id = new.round_id)
      <> coalesce((select jsonb_array_length(slips) from urn where round_id = new.round_id), 0) then
    raise exception 'the urn of round % does not match its marks', new.round_id using errcode = 'TT002';
  end if;
  return null;
end $$;
CREATE FUNCTION public.round_changes_once() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public'
    AS $$
begin
  if old.stage <> 'open' or (new.id, new.board_id, new.proposal_id, new.number, new.generation, new.text_id, new.method,
      new.terms, new.charter_change, new.window_report, new.roll_root, new.opened_by, new.opened_at, new.first_closes_at,
      new.opened_entry) is distinct from
     (old.id, old.board_id, old.proposal_id, old.number, old.generation, old.text_id, old.method,
      old.terms, old.charter_change, old.window_report, old.roll_root, old.opened_by, old.opened_at, old.first_closes_at,
      old.opened_entry) then
    raise exception 'round % cannot be changed', old.id using errcode = 'TT003';
  end if;
  if new.closes_at <> old.closes_at and (new.stage <> 'open' or new.moved_entry is null
      or new.moved_entry <= coalesce(old.moved_entry, -1)) then
    raise exception 'the close of round % moves by an entry of its own', old.id using errcode = 'TT003';
  end if;
  if new.window_closes_at <> old.window_closes_at and (old.extended or not new.extended
      or new.window_closes_at < old.window_closes_at
      or new.window_closes_at > greatest(old.first_closes_at, board_now())
        + (old.first_closes_at - old.opened_at) + interval '8 days') then
    raise exception 'round % is extended once, by what it may have lost', old.id using errcode = 'TT003';
  end if;
  if old.extended and not new.extended then
    raise exception 'round % was extended', old.id using errcode = 'TT003';
  end if;
  if new.stage = 'cancelled' and new.cancelled_entry is null then
    raise exception 'round % is cancelled by an entry of its own', old.id using errcode = 'TT003';
  end if;
  if new.stage = 'closed' and old.closes_at > board_now() then
    raise exception 'round % is not due', old.id using errcode = 'TT003';
  end if;
  return new;
end $$;
CREATE FUNCTION public.round_takes_votes() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public'
    AS $$
begin
  if not exists (select from round where id = new.round_id and takes_votes(round)
                 and (tg_table_name <> 'voted' or terms->>'ballots' = 'secret')) then
    raise exception 'round % takes no vote', new.round_id using errcode = 'TT002';
  end if;
  return new;
end $$;
CREATE TABLE public.round (
    id text NOT NULL,
    board_id text NOT NULL,
    proposal_id text NOT NULL,
    number integer NOT NULL,
    generation integer NOT NULL,
    stage text NOT NULL,
    text_id text NOT NULL,
    method jsonb NOT NULL,
    window_report jsonb NOT NULL,
    roll_root text NOT NULL,
    opened_by text NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    closes_at timestamp with time zone NOT NULL,
    time_zone text NOT NULL,
    opened_entry integer NOT NULL,
    recorded_at timestamp with time zone,
    decision integer,
    outcome text,
    tally jsonb,
    decision_entry integer,
    terms jsonb DEFAULT '{"ballots": "named", "options": [], "conflict": "abstains"}'::jsonb NOT NULL,
    charter_change jsonb,
    first_closes_at timestamp with time zone NOT NULL,
    window_closes_at timestamp with time zone NOT NULL,
    extended boolean DEFAULT false NOT NULL,
    moved_entry integer,
    cancelled_at timestamp with time zone,
    cancelled_by text,
    cancel_reason_opening text,
    cancelled_entry integer,
    CONSTRAINT round_check CHECK (((closes_at = date_trunc('minute'::text, closes_at)) AND (closes_at > opened_at))),
    CONSTRAINT round_check1 CHECK (((stage = 'closed'::text) = ((decision IS NOT NULL) AND (outcome IS NOT NULL) AND (tally IS NOT NULL) AND (recorded_at IS NOT NULL) AND (decision_entry IS NOT NULL)))),
    CONSTRAINT round_check2 CHECK ((closes_at <= window_closes_at)),
    CONSTRAINT round_check3 CHECK (((stage = 'cancelled'::text) = ((cancelled_entry IS NOT NULL) AND (cancelled_at IS NOT NULL) AND (cancelled_by IS NOT NULL) AND (cancel_reason_opening IS NOT NULL)))),
    CONSTRAINT round_stage_check CHECK ((stage = ANY (ARRAY['open'::text, 'closed'::text, 'cancelled'::text])))
);
CREATE FUNCTION public.takes_votes(public.round) RETURNS boolean
    LANGUAGE sql
    AS $_$
  select $1.stage = 'open' and $1.closes_at > board_now() - (clock_timestamp() - now())
$_$;
CREATE FUNCTION public.text_is_frozen() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public'
    AS $$
declare doc document;
begin
  select * into doc from document where id = coalesce(new.document_id, old.document_id) for share;
  if doc.frozen_seq is not null then
    raise exception 'the text of document % is frozen', doc.id using errcode = 'TT001';
  end if;
  return coalesce(new, old);
end $$;
CREATE FUNCTION public.urn_is_one_sheet() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'public'
    AS $$
declare
  one round;
  codes text[] := array(select slip->>'code' from jsonb_array_elements(new.slips) slip);
begin
  select * into one from round where id = new.round_id;
  if one.stage is distinct from 'open' or one.terms->>'ballots' <> 'secret' then
    raise exception 'round % has no open urn', new.round_id using errcode = 'TT002';
  end if;
  if tg_op = 'INSERT' and takes_votes(one) and new.slips = '[]' then
    return new;
  end if;
  -- At the close it is written once more, as it is, so that nothing of it is as old as the last ballot.
  if tg_op = 'UPDATE' and new.round_id = old.round_id and not takes_votes(one) and new.slips = old.slips then
    return new;
  end if;
  if tg_op = 'INSERT' or new.round_id <> old.round_id or not takes_votes(one)
      or codes <> array(select distinct code collate "C" from unnest(codes) code order by 1)
      or not codes @> array(select slip->>'code' from jsonb_array_elements(old.slips) slip)
      or exists (select from jsonb_array_elements(new.slips) slip where slip - array['code', 'choice', 'answer'] <> '{}') then
    raise exception 'the urn of round % cannot be written so', new.round_id using errcode = 'TT002';
  end if;
  return new;
end $$;
CREATE TABLE public.ballot (
    id text NOT NULL,
    round_id text NOT NULL,
    member_id text NOT NULL,
    revision integer NOT NULL,
    choice text NOT NULL,
    reason text,
    reason_opening text,
    change text,
    change_opening text,
    word text,
    word_opening text,
    channel text NOT NULL,
    cast_at timestamp with time zone NOT NULL,
    answer jsonb,
    cast_by text,
    confirmed_by text,
    said_on date,
    CONSTRAINT ballot_channel_check CHECK ((channel = ANY (ARRAY['signed_in'::text, 'link'::text, 'proxy'::text, 'paper'::text, 'phone'::text]))),
    CONSTRAINT ballot_check CHECK (((channel = ANY (ARRAY['paper'::text, 'phone'::text])) = ((confirmed_by IS NOT NULL) AND (said_on IS NOT NULL)))),
    CONSTRAINT ballot_check1 CHECK (((channel = ANY (ARRAY['proxy'::text, 'paper'::text, 'phone'::text])) = (cast_by IS NOT NULL)))
);
CREATE TABLE public.ballot_link (
    hash text NOT NULL,
    round_id text NOT NULL,
    member_id text NOT NULL
);
CREATE TABLE public.board (
    id text NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    language text NOT NULL,
    time_zone text NOT NULL,
    charter jsonb NOT NULL,
    charter_state text NOT NULL,
    last_proposal integer DEFAULT 0 NOT NULL,
    last_decision integer DEFAULT 0 NOT NULL,
    example boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL,
    calendar jsonb DEFAULT '{"country": "FR"}'::jsonb NOT NULL,
    CONSTRAINT board_charter_state_check CHECK ((charter_state = ANY (ARRAY['provisional'::text, 'adopted'::text])))
);
CREATE TABLE public.board_slug (
    slug text NOT NULL,
    board_id text NOT NULL
);
CREATE TABLE public.call_request (
    id text NOT NULL,
    round_id text NOT NULL,
    member_id text NOT NULL,
    phone text NOT NULL,
    asked_at timestamp with time zone NOT NULL
);
CREATE TABLE public.clock_shift (
    shift interval NOT NULL
);
CREATE TABLE public.conflict (
    round_id text NOT NULL,
    member_id text NOT NULL,
    reason text NOT NULL,
    reason_opening text NOT NULL,
    declared_at timestamp with time zone NOT NULL
);
CREATE TABLE public.document (
    id text NOT NULL,
    proposal_id text NOT NULL,
    generation integer NOT NULL,
    epoch integer DEFAULT 0 NOT NULL,
    frozen_seq bigint,
    snapshot bytea,
    snapshot_seq bigint DEFAULT 0 NOT NULL
);
CREATE TABLE public.document_author (
    document_id text NOT NULL,
    member_id text NOT NULL,
    first_at timestamp with time zone NOT NULL,
    last_at timestamp with time zone NOT NULL
);
CREATE TABLE public.document_update (
    document_id text NOT NULL,
    seq bigint NOT NULL,
    payload bytea NOT NULL
);
CREATE TABLE public.feedback (
    round_id text NOT NULL,
    member_id text NOT NULL,
    answer text NOT NULL,
    CONSTRAINT feedback_answer_check CHECK ((answer = ANY (ARRAY['yes'::text, 'barely'::text, 'too_short'::text])))
);
CREATE TABLE public.finding (
    ballot_id text NOT NULL,
    member_id text NOT NULL,
    found_at timestamp with time zone NOT NULL
);
CREATE TABLE public.follow_up (
    id text NOT NULL,
    board_id text NOT NULL,
    round_id text NOT NULL,
    question text NOT NULL,
    owner text NOT NULL,
    due date NOT NULL,
    reminded_at timestamp with time zone,
    answer_opening text,
    answered_by text,
    answered_at timestamp with time zone,
    answered_entry integer,
    CONSTRAINT follow_up_check CHECK (((answered_at IS NULL) = ((answer_opening IS NULL) AND (answered_by IS NULL) AND (answered_entry IS NULL)))),
    CONSTRAINT follow_up_question_check CHECK ((question = 'avoid_shortening'::text))
);
CREATE TABLE public.frozen_text (
    id text NOT NULL,
    board_id text NOT NULL,
    title text NOT NULL,
    brief text NOT NULL,
    body bytea NOT NULL,
    schema text NOT NULL,
    hash text NOT NULL,
    title_opening text NOT NULL,
    brief_opening text NOT NULL,
    body_salt bytea NOT NULL,
    body_commitment text NOT NULL,
    CONSTRAINT frozen_text_body_salt_check CHECK ((length(body_salt) = 32))
);
CREATE TABLE public.heartbeat (
    one boolean DEFAULT true NOT NULL,
    beat_at timestamp with time zone NOT NULL,
    CONSTRAINT heartbeat_one_check CHECK (one)
);
CREATE TABLE public.held_mail (
    id text NOT NULL,
    recipient text NOT NULL,
    subject text NOT NULL,
    text text NOT NULL,
    html text NOT NULL,
    held_at timestamp with time zone NOT NULL
);
CREATE TABLE public.invited (
    meeting_id text NOT NULL,
    member_id text NOT NULL,
    suited boolean NOT NULL
);
CREATE TABLE public.kysely_migration (
    name character varying(255) NOT NULL,
    "timestamp" character varying(255) NOT NULL
);
CREATE TABLE public.kysely_migration_lock (
    id character varying(255) NOT NULL,
    is_locked integer DEFAULT 0 NOT NULL
);
CREATE TABLE public.log_checkpoint (
    board_id text NOT NULL,
    size integer NOT NULL,
    note text NOT NULL
);
CREATE TABLE public.log_entry (
    board_id text NOT NULL,
    idx integer NOT NULL,
    kind text NOT NULL,
    subject text,
    bytes bytea NOT NULL,
    leaf bytea NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT log_entry_bytes_check CHECK ((length(bytes) <= 65535)),
    CONSTRAINT log_entry_leaf_check CHECK ((length(leaf) = 32))
);
CREATE TABLE public.log_head (
    board_id text NOT NULL,
    origin text NOT NULL,
    vkey text NOT NULL,
    size integer NOT NULL,
    edge bytea[] NOT NULL,
    checkpoint text NOT NULL
);
CREATE TABLE public.mail (
    id text NOT NULL,
    kind text NOT NULL,
    person_id text,
    subject_id text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    queued_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    waited_minutes integer,
    CONSTRAINT mail_kind_check CHECK ((kind = ANY (ARRAY['added'::text, 'ballot'::text, 'outcome'::text, 'reopened'::text, 'extended'::text, 'brought_forward'::text, 'cancelled'::text, 'asked'::text, 'relayed'::text, 'proxy'::text, 'proxy_answer'::text, 'review'::text, 'open_by'::text, 'follow_up'::text, 'call_me'::text, 'meeting'::text, 'meeting_cancelled'::text])))
);
CREATE TABLE public.meeting (
    id text NOT NULL,
    board_id text NOT NULL,
    title text NOT NULL,
    place text DEFAULT ''::text NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    minutes integer NOT NULL,
    called_by text NOT NULL,
    called_at timestamp with time zone NOT NULL,
    cancelled_at timestamp with time zone,
    CONSTRAINT meeting_minutes_check CHECK (((minutes >= 15) AND (minutes <= 720)))
);
CREATE TABLE public.member (
    id text NOT NULL,
    board_id text NOT NULL,
    person_id text NOT NULL,
    kind text NOT NULL,
    standing text NOT NULL,
    added_by text,
    joined_at timestamp with time zone NOT NULL,
    left_at timestamp with time zone,
    CONSTRAINT member_kind_check CHECK ((kind = ANY (ARRAY['volunteer'::text, 'staff'::text]))),
    CONSTRAINT member_standing_check CHECK ((standing = ANY (ARRAY['reader'::text, 'contributor'::text, 'elector'::text, 'steward'::text])))
);
CREATE TABLE public.message (
    id text NOT NULL,
    proposal_id text NOT NULL,
    member_id text NOT NULL,
    opening_id text NOT NULL,
    sent_at timestamp with time zone NOT NULL
);
CREATE TABLE public.opening (
    id text NOT NULL,
    board_id text NOT NULL,
    field text NOT NULL,
    salt bytea NOT NULL,
    bytes bytea NOT NULL,
    commitment text NOT NULL,
    CONSTRAINT opening_salt_check CHECK ((length(salt) = 32))
);
CREATE TABLE public.outage (
    id text NOT NULL,
    from_at timestamp with time zone NOT NULL,
    to_at timestamp with time zone NOT NULL,
    CONSTRAINT outage_check CHECK ((from_at < to_at))
);
CREATE TABLE public.person (
    id text NOT NULL,
    email text,
    name text NOT NULL,
    language text DEFAULT 'fr'::text NOT NULL,
    time_zone text DEFAULT 'Europe/Paris'::text NOT NULL,
    availability jsonb,
    example boolean DEFAULT false NOT NULL,
    created_at timestamp with time zone NOT NULL,
    availability_at timestamp with time zone,
    CONSTRAINT person_email_check CHECK ((email = lower(email))),
    CONSTRAINT person_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'en'::text])))
);
CREATE TABLE public.proposal (
    id text NOT NULL,
    board_id text NOT NULL,
    number integer NOT NULL,
    title text NOT NULL,
    brief text DEFAULT ''::text NOT NULL,
    stage text NOT NULL,
    generation integer DEFAULT 1 NOT NULL,
    author text NOT NULL,
    in_force text,
    created_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    charter_change jsonb,
    needed_by date,
    needed_reason text,
    needed_told_at timestamp with time zone,
    CONSTRAINT proposal_check CHECK (((needed_by IS NULL) = (needed_reason IS NULL))),
    CONSTRAINT proposal_stage_check CHECK ((stage = ANY (ARRAY['draft'::text, 'voting'::text, 'decided'::text, 'reopened'::text, 'withdrawn'::text])))
);
CREATE TABLE public.proxy (
    id text NOT NULL,
    board_id text NOT NULL,
    giver text NOT NULL,
    receiver text NOT NULL,
    until timestamp with time zone NOT NULL,
    given_at timestamp with time zone NOT NULL,
    accepted_at timestamp with time zone,
    ended_at timestamp with time zone
);
CREATE TABLE public.rate_limit (
    key character varying(255) NOT NULL,
    points integer DEFAULT 0 NOT NULL,
    expire bigint
);
CREATE TABLE public.relayed (
    id text NOT NULL,
    round_id text NOT NULL,
    member_id text NOT NULL,
    channel text NOT NULL,
    said_on date NOT NULL,
    draft jsonb,
    entered_by text NOT NULL,
    entered_at timestamp with time zone NOT NULL,
    settled_by text,
    settled_at timestamp with time zone,
    outcome text,
    CONSTRAINT relayed_channel_check CHECK ((channel = ANY (ARRAY['paper'::text, 'phone'::text]))),
    CONSTRAINT relayed_outcome_check CHECK ((outcome = ANY (ARRAY['confirmed'::text, 'set_aside'::text])))
);
CREATE TABLE public.reopening (
    id text NOT NULL,
    proposal_id text NOT NULL,
    round_id text NOT NULL,
    generation integer NOT NULL,
    reopened_by text NOT NULL,
    reason_opening text NOT NULL,
    reopened_at timestamp with time zone NOT NULL,
    entry integer NOT NULL
);
CREATE TABLE public.request (
    id text NOT NULL,
    board_id text NOT NULL,
    proposal_id text NOT NULL,
    round_id text NOT NULL,
    aim text NOT NULL,
    asked_by text NOT NULL,
    reason_opening text NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    settled_at timestamp with time zone,
    outcome text,
    CONSTRAINT request_aim_check CHECK ((aim = ANY (ARRAY['reopen'::text, 'cancel'::text]))),
    CONSTRAINT request_check CHECK (((settled_at IS NULL) = (outcome IS NULL))),
    CONSTRAINT request_outcome_check CHECK ((outcome = ANY (ARRAY['granted'::text, 'taken_back'::text, 'lapsed'::text])))
);
CREATE TABLE public.request_join (
    request_id text NOT NULL,
    member_id text NOT NULL,
    joined_at timestamp with time zone NOT NULL
);
CREATE TABLE public.roll (
    round_id text NOT NULL,
    member_id text NOT NULL,
    kind text NOT NULL,
    who text NOT NULL,
    opening_id text NOT NULL,
    ready_at timestamp with time zone,
    estimated boolean NOT NULL,
    proxy text,
    CONSTRAINT roll_kind_check CHECK ((kind = ANY (ARRAY['volunteer'::text, 'staff'::text])))
);
CREATE TABLE public.session (
    token_hash text NOT NULL,
    person_id text NOT NULL,
    expires_at timestamp with time zone NOT NULL
);
CREATE TABLE public.setup_key (
    hash text NOT NULL,
    created_at timestamp with time zone NOT NULL
);
CREATE TABLE public.shortening (
    round_id text NOT NULL,
    recommended timestamp with time zone NOT NULL,
    left_out integer NOT NULL,
    apology_opening text NOT NULL,
    justification_opening text NOT NULL,
    entry integer NOT NULL,
    CONSTRAINT shortening_left_out_check CHECK ((left_out >= 0))
);
CREATE TABLE public.sign_in (
    id text NOT NULL,
    email text NOT NULL,
    language text NOT NULL,
    return_to text,
    link_hash text,
    code_hash text,
    attempts integer DEFAULT 0 NOT NULL,
    requested_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL
);
CREATE TABLE public.test_database (
    made boolean DEFAULT true NOT NULL,
    CONSTRAINT test_database_made_check CHECK (made)
);
CREATE TABLE public.ticket (
    hash text NOT NULL,
    document_id text NOT NULL,
    member_id text NOT NULL,
    expires_at timestamp with time zone NOT NULL
);
CREATE TABLE public.urn (
    round_id text NOT NULL,
    slips jsonb NOT NULL,
    quorum_at timestamp with time zone,
    changed_at timestamp with time zone,
    CONSTRAINT urn_changed_at_check CHECK ((changed_at = date_trunc('hour'::text, changed_at, 'UTC'::text))),
    CONSTRAINT urn_quorum_at_check CHECK ((quorum_at = date_trunc('hour'::text, quorum_at, 'UTC'::text)))
)
WITH (autovacuum_vacuum_threshold='0', autovacuum_vacuum_scale_factor='0', toast.autovacuum_vacuum_threshold='0', toast.autovacuum_vacuum_scale_factor='0');
CREATE TABLE public.voted (
    round_id text NOT NULL,
    member_id text NOT NULL
);
INSERT INTO public.ballot VALUES
	('01KKBC5533TTEBC582SFBSSH7C', '01KKBC54VENAQTTW3F6C96EME7', '01KKBC53RJCFTD639D97TB2DSA', 1, 'consent', NULL, NULL, NULL, NULL, NULL, NULL, 'signed_in', '2026-03-10 08:00:02.147187+00', NULL, NULL, NULL, NULL),
	('01KKBC556ZK6685E73MCPXT1RG', '01KKBC54VENAQTTW3F6C96EME7', '01KKBC53RJYW3SSZVFG9VXK409', 1, 'consent', NULL, NULL, NULL, NULL, NULL, NULL, 'signed_in', '2026-03-10 08:00:02.27121+00', NULL, NULL, NULL, NULL),
	('01KKYJPNE5RNAVSPGT3SF99BKQ', '01KKYJPNBCQAFBDD5Y552JZCKX', '01KKBC53RJYW3SSZVFG9VXK409', 1, 'consent', NULL, NULL, NULL, NULL, NULL, NULL, 'signed_in', '2026-03-17 19:00:01.605911+00', NULL, NULL, NULL, NULL);
INSERT INTO public.board VALUES
	('01KKBC53RJ4JAADBT55KV0MRXF', 'la-remise-des-tilleuls', 'La Remise des Tilleuls', 'fr', 'Europe/Paris', '{"id": "own/1", "rules": [{"name": "consent", "rule": {"id": "consent/1", "params": {"answers": "1/3", "disqualify": "2/3"}}}, {"name": "consensus", "rule": {"id": "consensus/1", "params": {"blocks": 0, "answers": "1/3"}}}, {"name": "relative", "rule": {"id": "majority/1", "params": {"rule": "relative", "quorum": {"base": "ballots", "share": "1/3"}}}}, {"name": "absolute", "rule": {"id": "majority/1", "params": {"base": "expressed", "rule": "absolute", "quorum": {"base": "ballots", "share": "1/3"}}}}, {"name": "two_thirds", "rule": {"id": "majority/1", "params": {"base": "expressed", "rule": "qualified", "share": "2/3", "quorum": {"base": "ballots", "share": "1/3"}, "compare": "at_least"}}}, {"name": "qualified", "rule": {"id": "majority/1", "params": {"base": "electors", "rule": "qualified", "share": "3/4", "compare": "at_least"}}}, {"name": "judgment", "rule": {"id": "judgment/1", "params": {"grades": 7, "quorum": {"base": "ballots", "share": "1/3"}, "ungraded": "worst"}}}, {"name": "schulze", "rule": {"id": "schulze/1", "params": {"quorum": {"base": "ballots", "share": "1/3"}}}}, {"name": "approval", "rule": {"id": "approval/1", "params": {"quorum": {"base": "ballots", "share": "1/3"}}}}, {"name": "score", "rule": {"id": "score/1", "params": {"quorum": {"base": "ballots", "share": "1/3"}, "unscored": "lowest"}}}, {"name": "dots", "rule": {"id": "dots/1", "params": {"quorum": {"base": "ballots", "share": "1/3"}}}}, {"name": "irv", "rule": {"id": "irv/1", "params": {"quorum": {"base": "ballots", "share": "1/3"}}}}, {"name": "stv", "rule": {"id": "stv/1", "params": {"quorum": {"base": "ballots", "share": "1/3"}}}}, {"name": "lazy", "rule": {"id": "lazy/1", "params": {"hours": 72}}}, {"name": "advice", "rule": {"id": "advice/1", "params": {}}}], "change": "two_thirds", "secret": "allowed", "ballots": "named", "casting": "allowed", "presets": {"light": {"share": "7/10", "parity": "7/10", "minutes": 15, "moments": 1, "max_days": 30, "min_days": 3}, "ordinary": {"share": "8/10", "parity": "8/10", "minutes": 30, "moments": 2, "max_days": 30, "min_days": 3}}, "proxies": {"cap": 2}, "conflict": "abstains", "fallback": {"name": "absolute", "after_blocked": 2}, "stewards": {"kinds": "one_of_each_if_possible", "target": 2}, "extension": "once", "reopening": {"joined_by": 2}, "visibility": "public", "early_close": {"hours": 24}}', 'adopted', 3, 1, false, '2026-03-10 08:00:00.786248+00', '{"country": "FR"}');
INSERT INTO public.call_request VALUES
	('01KKYJPNFG4F0BEQEBEPH55XAY', '01KKYJPNBCQAFBDD5Y552JZCKX', '01KKBC53RJ9FW89KZV5N2E731N', '06 12 34 56 78', '2026-03-17 19:00:01.648783+00');
INSERT INTO public.clock_shift VALUES
	('-265 days -21:15:15.826917'),
	('178:59:58.700436');
INSERT INTO public.document VALUES
	('01KKBC54A1QFPYPZCX9CYSNE1J', '01KKBC54A1H70MZ7GRPCS4AQ75', 1, 1, 1, '\x0105010007010474657874030768656164696e6707000100060400010108506f757271756f6928000100056c6576656c017d02870100030970617261677261706800', 0),
	('01KKYJPN2QH8X333DRHTJ312NJ', '01KKBC54A1H70MZ7GRPCS4AQ75', 2, 0, NULL, '\x0103010007010474657874030970617261677261706807000100060400010116446575782073616d6564697320706172206d6f69732e00', 0),
	('01KKYJPN4QZ633AT4A54QMP619', '01KKYJPN4QJF3GYW8ZDV4PBPDE', 1, 1, 1, '\x0105010007010474657874030768656164696e6707000100060400010108506f757271756f6928000100056c6576656c017d02870100030970617261677261706800', 0),
	('01KKYJPN8SM20VRRXFNHA028YW', '01KKYJPN8S889QZGTF529DTQWX', 1, 1, 1, '\x0105010007010474657874030768656164696e6707000100060400010108506f757271756f6928000100056c6576656c017d02870100030970617261677261706800', 0);
INSERT INTO public.document_author VALUES
	('01KKBC54A1QFPYPZCX9CYSNE1J', '01KKBC53RJCFTD639D97TB2DSA', '2026-03-10 08:00:01.436539+00', '2026-03-10 08:00:01.436598+00'),
	('01KKYJPN4QZ633AT4A54QMP619', '01KKBC53RJCFTD639D97TB2DSA', '2026-03-17 19:00:01.311699+00', '2026-03-17 19:00:01.311779+00'),
	('01KKYJPN8SM20VRRXFNHA028YW', '01KKBC53RJCFTD639D97TB2DSA', '2026-03-17 19:00:01.442019+00', '2026-03-17 19:00:01.44207+00');
INSERT INTO public.document_update VALUES
	('01KKBC54A1QFPYPZCX9CYSNE1J', 1, '\x0103eef2d5970c0047010003097061726167726170680700eef2d5970c00060400eef2d5970c0116446575782073616d6564697320706172206d6f69732e010101000c'),
	('01KKYJPN4QZ633AT4A54QMP619', 1, '\x0103e7d59899030047010003097061726167726170680700e7d598990300060400e7d5989903010f4f6e2063686f69736974206963692e010101000c'),
	('01KKYJPN8SM20VRRXFNHA028YW', 1, '\x0103cfce94e70a0047010003097061726167726170680700cfce94e70a00060400cfce94e70a011d4c65206261696c6c6575722072657072656e64206c65206c6f63616c2e010101000c');
INSERT INTO public.feedback VALUES
	('01KKYJPNBCQAFBDD5Y552JZCKX', '01KKBC53RJYW3SSZVFG9VXK409', 'barely');
INSERT INTO public.follow_up VALUES
	('01KKYJPNBCYFYBA3CB9483VT11', '01KKBC53RJ4JAADBT55KV0MRXF', '01KKYJPNBCQAFBDD5Y552JZCKX', 'avoid_shortening', '01KKBC53RJAZDX34C2ETDVK2N8', '2026-05-16', NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.frozen_text VALUES
	('01KKBC54VEHM9YT5T8GPX7GW5C', '01KKBC53RJ4JAADBT55KV0MRXF', 'Ouvrir le samedi', 'En bref : Ouvrir le samedi', '\x7b22636f6e74656e74223a5b7b22636f6e74656e74223a5b7b2274657874223a22446575782073616d6564697320706172206d6f69732e222c2274797065223a2274657874227d5d2c2274797065223a22706172616772617068227d5d2c2274797065223a22646f63227d', 'text/1', 'd09b5ef4d77433e5cbdab6edf0f0dd838af91dc25949b12b6de047f0fd16a6af', '01KKBC54VEAFZX758N60R5ZSPS', '01KKBC54VEVHGBZSP9FT7D17V6', '\x2d8e7f0550dbc6321837357b7276e84abdff648af0a2b209bc1aead71ee8148c', 'ZAyKKMajPgjVFIf1ItHNqa+WbDKSmd8eZD4pS0o8pxA='),
	('01KKYJPN5WNBSDQ3Y3637B2TAJ', '01KKBC53RJ4JAADBT55KV0MRXF', 'Qui préside ?', 'En bref : Qui préside ?', '\x7b22636f6e74656e74223a5b7b22636f6e74656e74223a5b7b2274657874223a224f6e2063686f69736974206963692e222c2274797065223a2274657874227d5d2c2274797065223a22706172616772617068227d5d2c2274797065223a22646f63227d', 'text/1', '190a3c2fb13993a59e75b7abce193dfa99f892a7797a5022a57ad132d0e748a6', '01KKYJPN5WKN10Q7ERQ639AY3A', '01KKYJPN5WZABPZRZ8G1X22SG7', '\x90b004e70819863c2f1e60768118ef4c3c903231a6623811dfa09ca59bbf1ade', 'MUPcT5WrmhzRDFWwETuzwL2lXktMK0ti66JDqGJ9CHI='),
	('01KKYJPNBCXGFEPKWT5AHAEDKY', '01KKBC53RJ4JAADBT55KV0MRXF', 'Rendre le local', 'En bref : Rendre le local', '\x7b22636f6e74656e74223a5b7b22636f6e74656e74223a5b7b2274657874223a224c65206261696c6c6575722072657072656e64206c65206c6f63616c2e222c2274797065223a2274657874227d5d2c2274797065223a22706172616772617068227d5d2c2274797065223a22646f63227d', 'text/1', '58ea987c863ebd7c9a17ef526082a61965ad208f2f6cbfeacdb955df2c0585b7', '01KKYJPNBC2P5EH2KW8P8K8CD9', '01KKYJPNBCTJ45FYY6J9EVAP4W', '\x0dc3ec55a69c0cd710ad858f4868a67699cef33f396102d187d0959e749bdac9', 'rMIE/Fa8okCihHqqL53FjAC9f5E1MvevCUfUmhxqStA=');
INSERT INTO public.invited VALUES
	('01KKYJPNG57Q4ZV81DY1VDCK5M', '01KKBC53RJYW3SSZVFG9VXK409', true),
	('01KKYJPNG57Q4ZV81DY1VDCK5M', '01KKBC53RJ8JTP3E20C7AX0GZD', true),
	('01KKYJPNG57Q4ZV81DY1VDCK5M', '01KKBC53RJCFTD639D97TB2DSA', true),
	('01KKYJPNG57Q4ZV81DY1VDCK5M', '01KKBC53RJAZDX34C2ETDVK2N8', true),
	('01KKYJPNG57Q4ZV81DY1VDCK5M', '01KKBC53RJ9FW89KZV5N2E731N', true);
INSERT INTO public.kysely_migration VALUES
	('0001-people-and-boards', '2026-12-01T05:15:14.270Z'),
	('0002-drafts', '2026-12-01T05:15:14.416Z'),
	('0003-rounds', '2026-12-01T05:15:14.551Z'),
	('0004-register', '2026-12-01T05:15:14.631Z'),
	('0005-mails', '2026-12-01T05:15:14.662Z'),
	('0006-life-of-a-vote', '2026-12-01T05:15:14.850Z'),
	('0007-time', '2026-12-01T05:15:15.018Z');
INSERT INTO public.kysely_migration_lock VALUES
	('migration_lock', 0);
INSERT INTO public.log_checkpoint VALUES
	('01KKBC53RJ4JAADBT55KV0MRXF', 7, 'tour.example/log/01KKBC53RJ4JAADBT55KV0MRXF
7
R9BbI1dMjzlV3UaCNETWh4/UbMbkdcQofHL/riQX8Jw=
— tour.example/log/01KKBC53RJ4JAADBT55KV0MRXF YmVhcv1waTED9etjwPxKSLoSsx7hj5p8WKPSi1haoEI9OfS+oPXQ5ODZh7s1P2bdRwzyeG1pN3AfJqIQBBqciM9x3QM=
'),
	('01KKBC53RJ4JAADBT55KV0MRXF', 8, 'tour.example/log/01KKBC53RJ4JAADBT55KV0MRXF
8
qYXJ3aPZWeR20PeaVI+0QROvznqloK6e1AwKGGlNWxY=
— tour.example/log/01KKBC53RJ4JAADBT55KV0MRXF YmVhcuhxFCxM7DTDHvSzoeiPTp+9n3yMyCRRuXiNu4wOs/tyHLI2XvY4BOcYXIi9X0IIIPyi9wSmem45+UR4pwRWZAM=
'),
	('01KKBC53RJ4JAADBT55KV0MRXF', 10, 'tour.example/log/01KKBC53RJ4JAADBT55KV0MRXF
10
tjl9Bs6HeapYnaAcmbmPvrveSPYM0aRmEW+nOkTfYhk=
— tour.example/log/01KKBC53RJ4JAADBT55KV0MRXF YmVhcvq6zij0JpLh2wURnpsOtppFfd+2zn/IlnNJ2LPfbwwJn/cdpPk4xfbK/CbUrm0Uo/UNrWuFnXdI5Ky2TWM6hA0=
'),
	('01KKBC53RJ4JAADBT55KV0MRXF', 11, 'tour.example/log/01KKBC53RJ4JAADBT55KV0MRXF
11
UOf6vja/0qmqFFZk/5dWZIkjVUUKgSV8MGt5T+04puU=
— tour.example/log/01KKBC53RJ4JAADBT55KV0MRXF YmVhcilScCy6kPuOanZ5AftTs5LxebDOVEzBmQ4dKG6T/03qiS2X4NQIlb33UaXci9L2fWNrIvLFEu3KzmfghhoU9wE=
'),
	('01KKBC53RJ4JAADBT55KV0MRXF', 12, 'tour.example/log/01KKBC53RJ4JAADBT55KV0MRXF
12
xChXzdNA8Mi+Ko1dAnfXv6+fJhpRJHRwQQfF8gU4CKU=
— tour.example/log/01KKBC53RJ4JAADBT55KV0MRXF YmVhckhSteD4X5Zi44PssEdZZTFmAxj+PCFP0wuuz9/2GMTuyWzhHGPWtEibI5SDOsdzrPEdkXUoNKbCLHrhXd+tAQg=
'),
	('01KKBC53RJ4JAADBT55KV0MRXF', 14, 'tour.example/log/01KKBC53RJ4JAADBT55KV0MRXF
14
x53cxcKdivaSSlbWsnbI5lFtQPGcwM48QTtYKjqgLyc=
— tour.example/log/01KKBC53RJ4JAADBT55KV0MRXF YmVhcnMZzzuaXGcJTSIbd9zigmTJSaCiW8epDO/VmgE3ECkKQG+l4QXEeioDMuWvMGsSKxU0ukl+cuHV9g9RKUQ84Qc=
');
INSERT INTO public.log_entry VALUES
	('01KKBC53RJ4JAADBT55KV0MRXF', 0, 'genesis', '01KKBC53RJ4JAADBT55KV0MRXF', '\x7b226174223a22323032362d30332d31305430383a30303a30305a222c22626f617264223a2230314b4b42433533524a344a414144425435354b56304d525846222c2263686172746572223a7b226964223a226f776e2f31222c22706172616d73223a7b2262616c6c6f7473223a226e616d6564222c2263617374696e67223a22616c6c6f776564222c226368616e6765223a2274776f5f746869726473222c22636f6e666c696374223a226162737461696e73222c226561726c795f636c6f7365223a7b22686f757273223a32347d2c22657874656e73696f6e223a226f6e6365222c2266616c6c6261636b223a7b2261667465725f626c6f636b6564223a322c226e616d65223a226162736f6c757465227d2c2270726573657473223a7b226c69676874223a7b226d61785f64617973223a33302c226d696e5f64617973223a332c226d696e75746573223a31352c226d6f6d656e7473223a312c22706172697479223a22372f3130222c227368617265223a22372f3130227d2c226f7264696e617279223a7b226d61785f64617973223a33302c226d696e5f64617973223a332c226d696e75746573223a33302c226d6f6d656e7473223a322c22706172697479223a22382f3130222c227368617265223a22382f3130227d7d2c2270726f78696573223a7b22636170223a327d2c2272656f70656e696e67223a7b226a6f696e65645f6279223a327d2c2272756c6573223a5b7b226e616d65223a22636f6e73656e74222c2272756c65223a7b226964223a22636f6e73656e742f31222c22706172616d73223a7b22616e7377657273223a22312f33222c226469737175616c696679223a22322f33227d7d7d2c7b226e616d65223a22636f6e73656e737573222c2272756c65223a7b226964223a22636f6e73656e7375732f31222c22706172616d73223a7b22616e7377657273223a22312f33222c22626c6f636b73223a307d7d7d2c7b226e616d65223a2272656c6174697665222c2272756c65223a7b226964223a226d616a6f726974792f31222c22706172616d73223a7b2271756f72756d223a7b2262617365223a2262616c6c6f7473222c227368617265223a22312f33227d2c2272756c65223a2272656c6174697665227d7d7d2c7b226e616d65223a226162736f6c757465222c2272756c65223a7b226964223a226d616a6f726974792f31222c22706172616d73223a7b2262617365223a22657870726573736564222c2271756f72756d223a7b2262617365223a2262616c6c6f7473222c227368617265223a22312f33227d2c2272756c65223a226162736f6c757465227d7d7d2c7b226e616d65223a2274776f5f746869726473222c2272756c65223a7b226964223a226d616a6f726974792f31222c22706172616d73223a7b2262617365223a22657870726573736564222c22636f6d70617265223a2261745f6c65617374222c2271756f72756d223a7b2262617365223a2262616c6c6f7473222c227368617265223a22312f33227d2c2272756c65223a227175616c6966696564222c227368617265223a22322f33227d7d7d2c7b226e616d65223a227175616c6966696564222c2272756c65223a7b226964223a226d616a6f726974792f31222c22706172616d73223a7b2262617365223a22656c6563746f7273222c22636f6d70617265223a2261745f6c65617374222c2272756c65223a227175616c6966696564222c227368617265223a22332f34227d7d7d2c7b226e616d65223a226a7564676d656e74222c2272756c65223a7b226964223a226a7564676d656e742f31222c22706172616d73223a7b22677261646573223a372c2271756f72756d223a7b2262617365223a2262616c6c6f7473222c227368617265223a22312f33227d2c22756e677261646564223a22776f727374227d7d7d2c7b226e616d65223a22736368756c7a65222c2272756c65223a7b226964223a22736368756c7a652f31222c22706172616d73223a7b2271756f72756d223a7b2262617365223a2262616c6c6f7473222c227368617265223a22312f33227d7d7d7d2c7b226e616d65223a22617070726f76616c222c2272756c65223a7b226964223a22617070726f76616c2f31222c22706172616d73223a7b2271756f72756d223a7b2262617365223a2262616c6c6f7473222c227368617265223a22312f33227d7d7d7d2c7b226e616d65223a2273636f7265222c2272756c65223a7b226964223a2273636f72652f31222c22706172616d73223a7b2271756f72756d223a7b2262617365223a2262616c6c6f7473222c227368617265223a22312f33227d2c22756e73636f726564223a226c6f77657374227d7d7d2c7b226e616d65223a22646f7473222c2272756c65223a7b226964223a22646f74732f31222c22706172616d73223a7b2271756f72756d223a7b2262617365223a2262616c6c6f7473222c227368617265223a22312f33227d7d7d7d2c7b226e616d65223a22697276222c2272756c65223a7b226964223a226972762f31222c22706172616d73223a7b2271756f72756d223a7b2262617365223a2262616c6c6f7473222c227368617265223a22312f33227d7d7d7d2c7b226e616d65223a22737476222c2272756c65223a7b226964223a227374762f31222c22706172616d73223a7b2271756f72756d223a7b2262617365223a2262616c6c6f7473222c227368617265223a22312f33227d7d7d7d2c7b226e616d65223a226c617a79222c2272756c65223a7b226964223a226c617a792f31222c22706172616d73223a7b22686f757273223a37327d7d7d2c7b226e616d65223a22616476696365222c2272756c65223a7b226964223a226164766963652f31222c22706172616d73223a7b7d7d7d5d2c22736563726574223a22616c6c6f776564222c227374657761726473223a7b226b696e6473223a226f6e655f6f665f656163685f69665f706f737369626c65222c22746172676574223a327d2c227669736962696c697479223a227075626c6963227d2c227374617465223a2270726f766973696f6e616c222c2274657874223a22556e6d5735484264766a31675351645943524330436b6f566946492b2b34475241742b3050704e69434c453d227d2c226b696e64223a2267656e65736973222c226e616d65223a225477773939435153732b774573767147352f33743146374f6f52424d5a645262475565454c3273576132733d222c226f726967696e223a22746f75722e6578616d706c652f6c6f672f30314b4b42433533524a344a414144425435354b56304d525846222c2276223a312c227a6f6e65223a224575726f70652f5061726973227d', '\xdef774d3dae49fb62d6c8f2a6fc7ca47a9f7efc0901ce966af2a6acc7b2d74e8', '2026-03-10 08:00:00+00'),
	('01KKBC53RJ4JAADBT55KV0MRXF', 1, 'key', '01KKBC53RJ4JAADBT55KV0MRXF', '\x7b226174223a22323032362d30332d31305430383a30303a30305a222c22626f617264223a2230314b4b42433533524a344a414144425435354b56304d525846222c226b696e64223a226b6579222c2276223a312c22766b6579223a22746f75722e6578616d706c652f6c6f672f30314b4b42433533524a344a414144425435354b56304d5258462b36323635363137322b41533375306d434a516e5674774f49397231553468416c304b76516d77336357334a46793961736d396b7768227d', '\x450d283f2bbf3f98e2321a58cddcadf13b5b3085a94a6c3dcba02a480d2b02ce', '2026-03-10 08:00:00+00'),
	('01KKBC53RJ4JAADBT55KV0MRXF', 2, 'member', '01KKBC53RJ8JTP3E20C7AX0GZD', '\x7b226174223a22323032362d30332d31305430383a30303a30305a222c22626f617264223a2230314b4b42433533524a344a414144425435354b56304d525846222c226279223a226f70657261746f72222c226368616e6765223a226164646564222c226b696e64223a226d656d626572222c226d656d6265725f6b696e64223a22766f6c756e74656572222c227374616e64696e67223a2273746577617264222c2276223a312c2277686f223a22757833394d596f43674f39377867387470614b684d5069544c4952587a564468395763626e324d65466e673d227d', '\x1e21fbf155d121199e03b7a4247617844b754d877e69ce0172cf39a9630a4ec3', '2026-03-10 08:00:00+00'),
	('01KKBC53RJ4JAADBT55KV0MRXF', 3, 'member', '01KKBC53RJCFTD639D97TB2DSA', '\x7b226174223a22323032362d30332d31305430383a30303a30305a222c22626f617264223a2230314b4b42433533524a344a414144425435354b56304d525846222c226279223a22746134566c6d756c73474138716f4a4c636c6c6555735158453465397342447a645266484f6946394775493d222c226368616e6765223a226164646564222c226b696e64223a226d656d626572222c226d656d6265725f6b696e64223a22766f6c756e74656572222c227374616e64696e67223a22656c6563746f72222c2276223a312c2277686f223a224a377a4b55554232793463395468642b76344d597930536477654a772b54583557706630347a314c474e513d227d', '\xcb357eea6de0b834413d9fe222f866686b0940815881441c18b3fc6decfedca6', '2026-03-10 08:00:00+00'),
	('01KKBC53RJ4JAADBT55KV0MRXF', 4, 'member', '01KKBC53RJYW3SSZVFG9VXK409', '\x7b226174223a22323032362d30332d31305430383a30303a30305a222c22626f617264223a2230314b4b42433533524a344a414144425435354b56304d525846222c226279223a224e6150585a6272506d6534413135796b34776d7a59724e2b3354596a6565517930344b6b3077374d5a6a673d222c226368616e6765223a226164646564222c226b696e64223a226d656d626572222c226d656d6265725f6b696e64223a22766f6c756e74656572222c227374616e64696e67223a22656c6563746f72222c2276223a312c2277686f223a22483966666c7335386145356d7476514835595464324e58562b586e3370517441484471786f2f453263574d3d227d', '\xaf33045c20a0beacf6ef13c321cb54db78da521588b760a07b9cee973dac68cd', '2026-03-10 08:00:00+00'),
	('01KKBC53RJ4JAADBT55KV0MRXF', 5, 'member', '01KKBC53RJAZDX34C2ETDVK2N8', '\x7b226174223a22323032362d30332d31305430383a30303a30305a222c22626f617264223a2230314b4b42433533524a344a414144425435354b56304d525846222c226279223a226274387554763142624f457138504b386a52584438693766577247527068494b34642f30365a4e372f71383d222c226368616e6765223a226164646564222c226b696e64223a226d656d626572222c226d656d6265725f6b696e64223a22766f6c756e74656572222c227374616e64696e67223a22656c6563746f72222c2276223a312c2277686f223a227379566342756c5570486b2f3566572f316c45643052516a7936685967494f786b4d5853356d794e5165733d227d', '\x34c4b9da68837aa9859fd66938479630190c72cc272e5732bf8a65bc1e7f1ef0', '2026-03-10 08:00:00+00'),
	('01KKBC53RJ4JAADBT55KV0MRXF', 6, 'member', '01KKBC53RJ9FW89KZV5N2E731N', '\x7b226174223a22323032362d30332d31305430383a30303a30305a222c22626f617264223a2230314b4b42433533524a344a414144425435354b56304d525846222c226279223a22452b703966537474394d70704c7064355a38764c324e674b7454336c4d576e775338682b5a2b6d753641593d222c226368616e6765223a226164646564222c226b696e64223a226d656d626572222c226d656d6265725f6b696e64223a22766f6c756e74656572222c227374616e64696e67223a22656c6563746f72222c2276223a312c2277686f223a223832466274362b34336f767547382f6d536175374e33555a6b6a4a715136665a2f526779756e5075626e513d227d', '\xec70c28ba4bb61483ad9cc4c909850ff56c5e0e977f88aeaf9d0cdefece5fd1e', '2026-03-10 08:00:00+00'),
	('01KKBC53RJ4JAADBT55KV0MRXF', 7, 'round.opened', '01KKBC54A1H70MZ7GRPCS4AQ75', '\x7b226174223a22323032362d30332d31305430383a30303a30315a222c2262616c6c6f7473223a226e616d6564222c22626f617264223a2230314b4b42433533524a344a414144425435354b56304d525846222c226272696566223a226734686e614b7657742b517664542f454c2b343065684d64793951714f5a537177626b6a753949495a516f3d222c226279223a2257316146524738585947714b2f44334b3573746a7276725276697368545a6f54544747636e6c72666939513d222c2267656e65726174696f6e223a312c226b696e64223a22726f756e642e6f70656e6564222c226c696e6b73223a5b5d2c226d6574686f64223a7b226964223a22636f6e73656e742f31222c22706172616d73223a7b22616e7377657273223a22312f33222c226469737175616c696679223a22322f33227d7d2c226e756d626572223a312c2270726f706f73616c223a2230314b4b4243353441314837304d5a3747525043533441513735222c22726f6c6c223a7b226e223a352c22726f6f74223a224f65367033707a76316c70436a354b424a306a43475051324a5477776832673871427936363341594f72383d222c227374616666223a302c22766f6c756e7465657273223a357d2c22726f756e64223a312c227465726d73223a7b226561726c795f636c6f7365223a7b22686f757273223a32347d2c22657874656e73696f6e223a226f6e6365227d2c2274657874223a7b226279746573223a3130372c2263223a225a41794b4b4d616a50676a56464966314974484e71612b5762444b536d6438655a44347053306f387078413d222c22736368656d61223a22746578742f31227d2c227469746c65223a226852414a53786e31536f6a71526144544c47673647756153796e626679586b492b6453535a43617231636f3d222c2276223a312c2277696e646f77223a7b22636c6f7365735f6174223a22323032362d30332d31375431393a30303a30305a222c226375727665223a5b7b226174223a22323032362d30332d31305431393a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a307d2c7b226174223a22323032362d30332d31315431393a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a307d2c7b226174223a22323032362d30332d31325431393a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a307d2c7b226174223a22323032362d30332d31335431393a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a307d2c7b226174223a22323032362d30332d31345431393a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a307d2c7b226174223a22323032362d30332d31355431373a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a307d2c7b226174223a22323032362d30332d31365431393a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a307d2c7b226174223a22323032362d30332d31375431393a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30332d31385431393a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30332d31395431393a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30332d32305431393a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30332d32315431393a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30332d32325431373a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30332d32335431393a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30332d32345431393a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30332d32355431393a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30332d32365431393a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30332d32375431393a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30332d32385431393a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30332d32395431363a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30332d33305431383a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30332d33315431383a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30342d30315431383a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30342d30325431383a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30342d30335431383a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30342d30345431383a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30342d30355431363a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30342d30375431383a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30342d30385431383a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d5d2c2264657461696c223a22476956696c4d797972337645356d3259564b39424a3753617535654e65516b47537567684a574e327a78633d222c22657374696d61746564223a352c226c6566745f6f7574223a302c226f70656e735f6174223a22323032362d30332d31305430383a30303a30315a222c22707265736574223a7b226964223a226c69676874222c226d61785f64617973223a33302c226d696e5f64617973223a332c226d696e75746573223a31352c226d6f6d656e7473223a312c22706172697479223a22372f3130222c227368617265223a22372f3130227d2c227265636f6d6d656e646564223a22323032362d30332d31375431393a30303a30305a222c227374616666223a7b227265616479223a302c22746f74616c223a307d2c22766f6c756e7465657273223a7b227265616479223a352c22746f74616c223a357d2c227a6f6e65223a224575726f70652f5061726973227d7d', '\x3628f8aa10fdb322a05b0450f57af049bd29163dc482f9ea9a7957f7111f3399', '2026-03-10 08:00:01+00'),
	('01KKBC53RJ4JAADBT55KV0MRXF', 8, 'decision', '01KKBC54A1H70MZ7GRPCS4AQ75', '\x7b226174223a22323032362d30332d31375431393a30303a30315a222c2262616c6c6f7473223a7b226d6f6465223a226e616d6564222c226e223a322c22726f6f74223a2263652f626a465954544a67423030683747455543655657766b2b714a4a38424d61497242437046674631733d222c227374616666223a302c22766f6c756e7465657273223a327d2c22626f617264223a2230314b4b42433533524a344a414144425435354b56304d525846222c22636c6f7365645f6174223a22323032362d30332d31375431393a30303a30305a222c226465636973696f6e223a312c2267656e65726174696f6e223a312c22696e5f666f726365223a312c226b696e64223a226465636973696f6e222c226c696e6b73223a5b7b22696e646578223a2237222c226c656166223a224e696a347168443973794b67577752513958727753623070466a334567766e716d6e6c58397845664d356b3d222c2272656c223a226f70656e6564227d5d2c226d6574686f64223a7b226964223a22636f6e73656e742f31222c22706172616d73223a7b22616e7377657273223a22312f33222c226469737175616c696679223a22322f33227d7d2c226e756d626572223a312c226f7574636f6d65223a2261646f70746564222c2270726f706f73616c223a2230314b4b4243353441314837304d5a3747525043533441513735222c22726f6c6c223a7b226e223a352c22726f6f74223a224f65367033707a76316c70436a354b424a306a43475051324a5477776832673871427936363341594f72383d222c227374616666223a302c22766f6c756e7465657273223a357d2c22726f756e64223a312c2274616c6c79223a7b226162737461696e223a302c22636f6e6365726e223a302c22636f6e73656e74223a322c226f626a656374696f6e223a307d2c2274657874223a7b226279746573223a3130372c2263223a225a41794b4b4d616a50676a56464966314974484e71612b5762444b536d6438655a44347053306f387078413d222c22736368656d61223a22746578742f31227d2c2276223a317d', '\x09f31afe67860f0a857025e8aae9fc5570cdead70c3bab7c7f38b6fc0a323b2a', '2026-03-17 19:00:01+00'),
	('01KKBC53RJ4JAADBT55KV0MRXF', 9, 'charter', '01KKBC53RJ4JAADBT55KV0MRXF', '\x7b226174223a22323032362d30332d31375431393a30303a30315a222c22626f617264223a2230314b4b42433533524a344a414144425435354b56304d525846222c2263686172746572223a7b226964223a226f776e2f31222c22706172616d73223a7b2262616c6c6f7473223a226e616d6564222c2263617374696e67223a22616c6c6f776564222c226368616e6765223a2274776f5f746869726473222c22636f6e666c696374223a226162737461696e73222c226561726c795f636c6f7365223a7b22686f757273223a32347d2c22657874656e73696f6e223a226f6e6365222c2266616c6c6261636b223a7b2261667465725f626c6f636b6564223a322c226e616d65223a226162736f6c757465227d2c2270726573657473223a7b226c69676874223a7b226d61785f64617973223a33302c226d696e5f64617973223a332c226d696e75746573223a31352c226d6f6d656e7473223a312c22706172697479223a22372f3130222c227368617265223a22372f3130227d2c226f7264696e617279223a7b226d61785f64617973223a33302c226d696e5f64617973223a332c226d696e75746573223a33302c226d6f6d656e7473223a322c22706172697479223a22382f3130222c227368617265223a22382f3130227d7d2c2270726f78696573223a7b22636170223a327d2c2272656f70656e696e67223a7b226a6f696e65645f6279223a327d2c2272756c6573223a5b7b226e616d65223a22636f6e73656e74222c2272756c65223a7b226964223a22636f6e73656e742f31222c22706172616d73223a7b22616e7377657273223a22312f33222c226469737175616c696679223a22322f33227d7d7d2c7b226e616d65223a22636f6e73656e737573222c2272756c65223a7b226964223a22636f6e73656e7375732f31222c22706172616d73223a7b22616e7377657273223a22312f33222c22626c6f636b73223a307d7d7d2c7b226e616d65223a2272656c6174697665222c2272756c65223a7b226964223a226d616a6f726974792f31222c22706172616d73223a7b2271756f72756d223a7b2262617365223a2262616c6c6f7473222c227368617265223a22312f33227d2c2272756c65223a2272656c6174697665227d7d7d2c7b226e616d65223a226162736f6c757465222c2272756c65223a7b226964223a226d616a6f726974792f31222c22706172616d73223a7b2262617365223a22657870726573736564222c2271756f72756d223a7b2262617365223a2262616c6c6f7473222c227368617265223a22312f33227d2c2272756c65223a226162736f6c757465227d7d7d2c7b226e616d65223a2274776f5f746869726473222c2272756c65223a7b226964223a226d616a6f726974792f31222c22706172616d73223a7b2262617365223a22657870726573736564222c22636f6d70617265223a2261745f6c65617374222c2271756f72756d223a7b2262617365223a2262616c6c6f7473222c227368617265223a22312f33227d2c2272756c65223a227175616c6966696564222c227368617265223a22322f33227d7d7d2c7b226e616d65223a227175616c6966696564222c2272756c65223a7b226964223a226d616a6f726974792f31222c22706172616d73223a7b2262617365223a22656c6563746f7273222c22636f6d70617265223a2261745f6c65617374222c2272756c65223a227175616c6966696564222c227368617265223a22332f34227d7d7d2c7b226e616d65223a226a7564676d656e74222c2272756c65223a7b226964223a226a7564676d656e742f31222c22706172616d73223a7b22677261646573223a372c2271756f72756d223a7b2262617365223a2262616c6c6f7473222c227368617265223a22312f33227d2c22756e677261646564223a22776f727374227d7d7d2c7b226e616d65223a22736368756c7a65222c2272756c65223a7b226964223a22736368756c7a652f31222c22706172616d73223a7b2271756f72756d223a7b2262617365223a2262616c6c6f7473222c227368617265223a22312f33227d7d7d7d2c7b226e616d65223a22617070726f76616c222c2272756c65223a7b226964223a22617070726f76616c2f31222c22706172616d73223a7b2271756f72756d223a7b2262617365223a2262616c6c6f7473222c227368617265223a22312f33227d7d7d7d2c7b226e616d65223a2273636f7265222c2272756c65223a7b226964223a2273636f72652f31222c22706172616d73223a7b2271756f72756d223a7b2262617365223a2262616c6c6f7473222c227368617265223a22312f33227d2c22756e73636f726564223a226c6f77657374227d7d7d2c7b226e616d65223a22646f7473222c2272756c65223a7b226964223a22646f74732f31222c22706172616d73223a7b2271756f72756d223a7b2262617365223a2262616c6c6f7473222c227368617265223a22312f33227d7d7d7d2c7b226e616d65223a22697276222c2272756c65223a7b226964223a226972762f31222c22706172616d73223a7b2271756f72756d223a7b2262617365223a2262616c6c6f7473222c227368617265223a22312f33227d7d7d7d2c7b226e616d65223a22737476222c2272756c65223a7b226964223a227374762f31222c22706172616d73223a7b2271756f72756d223a7b2262617365223a2262616c6c6f7473222c227368617265223a22312f33227d7d7d7d2c7b226e616d65223a226c617a79222c2272756c65223a7b226964223a226c617a792f31222c22706172616d73223a7b22686f757273223a37327d7d7d2c7b226e616d65223a22616476696365222c2272756c65223a7b226964223a226164766963652f31222c22706172616d73223a7b7d7d7d5d2c22736563726574223a22616c6c6f776564222c227374657761726473223a7b226b696e6473223a226f6e655f6f665f656163685f69665f706f737369626c65222c22746172676574223a327d2c227669736962696c697479223a227075626c6963227d2c227374617465223a2261646f70746564222c2274657874223a22556e6d5735484264766a31675351645943524330436b6f566946492b2b34475241742b3050704e69434c453d227d2c226b696e64223a2263686172746572222c226c696e6b73223a5b7b22696e646578223a2238222c226c656166223a2243664d612f6d6547447771466343586f71756e385658444e3674634d4f367438667a69322f416f794f796f3d222c2272656c223a226465636973696f6e227d5d2c2276223a317d', '\x2f2c0d66af8c0cd75a9604d3c339069fd55d72a70b8f85b17d280b4b39910b98', '2026-03-17 19:00:01+00'),
	('01KKBC53RJ4JAADBT55KV0MRXF', 10, 'reopened', '01KKBC54A1H70MZ7GRPCS4AQ75', '\x7b226174223a22323032362d30332d31375431393a30303a30315a222c22626f617264223a2230314b4b42433533524a344a414144425435354b56304d525846222c226279223a226c6e524f38716e66794a532f63436a615a35374657662b344634535472657548374976446d693256747a493d222c226465636973696f6e223a312c2267656e65726174696f6e223a322c226a6f696e6564223a322c226b696e64223a2272656f70656e6564222c226c696e6b73223a5b7b22696e646578223a2238222c226c656166223a2243664d612f6d6547447771466343586f71756e385658444e3674634d4f367438667a69322f416f794f796f3d222c2272656c223a226465636973696f6e227d5d2c226e756d626572223a312c2270726f706f73616c223a2230314b4b4243353441314837304d5a3747525043533441513735222c22726561736f6e223a226f644f6a4138355168517a644c6b516f5959396e6d2f633641444436674a656c644d4d67733648363061633d222c2276223a317d', '\x6d06a2a034c32e700af23540242864c695ece1760fc6d04f96da4d0ca532429a', '2026-03-17 19:00:01+00'),
	('01KKBC53RJ4JAADBT55KV0MRXF', 11, 'round.opened', '01KKYJPN4QJF3GYW8ZDV4PBPDE', '\x7b226174223a22323032362d30332d31375431393a30303a30315a222c2262616c6c6f7473223a22736563726574222c22626f617264223a2230314b4b42433533524a344a414144425435354b56304d525846222c226272696566223a2263435967452f537a6f442f597141343642763538496d5a635330745369312b614c45564537486f6b4475343d222c226279223a224a555339584f5845624879797749414a476c43745439305738532f6d427a5261395a374b6f3432587778553d222c2267656e65726174696f6e223a312c226b696e64223a22726f756e642e6f70656e6564222c226c696e6b73223a5b5d2c226d6574686f64223a7b226964223a226d616a6f726974792f31222c22706172616d73223a7b2271756f72756d223a7b2262617365223a2262616c6c6f7473222c227368617265223a22312f33227d2c2272756c65223a2272656c6174697665227d7d2c226e756d626572223a322c2270726f706f73616c223a2230314b4b594a504e34514a4633475957385a4456345042504445222c22726f6c6c223a7b226e223a352c22726f6f74223a226c746e4c6f32446234555165784e304b3070396965732f77767a2b377a2f63634a4179674b5654744c72773d222c227374616666223a302c22766f6c756e7465657273223a357d2c22726f756e64223a312c227465726d73223a7b226561726c795f636c6f7365223a7b22686f757273223a32347d2c22657874656e73696f6e223a226f6e6365227d2c2274657874223a7b226279746573223a3130302c2263223a224d555063543557726d687a52444657774554757a774c326c586b744d4b30746936364a4471474a394348493d222c22736368656d61223a22746578742f31227d2c227469746c65223a2265764c635a2f79377953525748542f556e6555427a4f5a764c634945584c46384f4154795a4f636164786b3d222c2276223a312c2277696e646f77223a7b22636c6f7365735f6174223a22323032362d30332d32345431393a30303a30305a222c226375727665223a5b7b226174223a22323032362d30332d31385431393a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a307d2c7b226174223a22323032362d30332d31395431393a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a307d2c7b226174223a22323032362d30332d32305431393a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a307d2c7b226174223a22323032362d30332d32315431393a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a307d2c7b226174223a22323032362d30332d32325431373a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a307d2c7b226174223a22323032362d30332d32335431393a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a307d2c7b226174223a22323032362d30332d32345431393a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30332d32355431393a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30332d32365431393a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30332d32375431393a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30332d32385431393a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30332d32395431363a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30332d33305431383a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30332d33315431383a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30342d30315431383a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30342d30325431383a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30342d30335431383a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30342d30345431383a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30342d30355431363a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30342d30375431383a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30342d30385431383a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30342d30395431383a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30342d31305431383a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30342d31315431383a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30342d31325431363a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30342d31335431383a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30342d31345431383a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30342d31355431383a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30342d31365431383a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d5d2c2264657461696c223a224f71496c32796f44617a396157396f793847424b4c713369786f44494c3166306f536a6d764e44623958343d222c22657374696d61746564223a352c226c6566745f6f7574223a302c226f70656e735f6174223a22323032362d30332d31375431393a30303a30315a222c22707265736574223a7b226964223a226c69676874222c226d61785f64617973223a33302c226d696e5f64617973223a332c226d696e75746573223a31352c226d6f6d656e7473223a312c22706172697479223a22372f3130222c227368617265223a22372f3130227d2c227265636f6d6d656e646564223a22323032362d30332d32345431393a30303a30305a222c227374616666223a7b227265616479223a302c22746f74616c223a307d2c22766f6c756e7465657273223a7b227265616479223a352c22746f74616c223a357d2c227a6f6e65223a224575726f70652f5061726973227d7d', '\x0509009ba9b0dd9ee507053c240b926b829aadd2f75c3cd10089077b928cdf59', '2026-03-17 19:00:01+00'),
	('01KKBC53RJ4JAADBT55KV0MRXF', 12, 'round.opened', '01KKYJPN8S889QZGTF529DTQWX', '\x7b226174223a22323032362d30332d31375431393a30303a30315a222c2262616c6c6f7473223a226e616d6564222c22626f617264223a2230314b4b42433533524a344a414144425435354b56304d525846222c226272696566223a22342f4c5944595537547050715867733951546f347452566e2b583649684946467466326f66697337724f413d222c226279223a2250557076704475655772504a37413735685978664651545964447944656c573076567a637a4b68446734453d222c2267656e65726174696f6e223a312c226b696e64223a22726f756e642e6f70656e6564222c226c696e6b73223a5b5d2c226d6574686f64223a7b226964223a22636f6e73656e742f31222c22706172616d73223a7b22616e7377657273223a22312f33222c226469737175616c696679223a22322f33227d7d2c226e756d626572223a332c2270726f706f73616c223a2230314b4b594a504e3853383839515a4754463532394454515758222c22726f6c6c223a7b226e223a352c22726f6f74223a2278776f54494f724b326745446e4972466a6a736f646d635874486d616b55454c4976754f346d4f6a652b6b3d222c227374616666223a302c22766f6c756e7465657273223a357d2c22726f756e64223a312c227465726d73223a7b226561726c795f636c6f7365223a7b22686f757273223a32347d2c22657874656e73696f6e223a226f6e6365227d2c2274657874223a7b226279746573223a3131342c2263223a22724d49452f4661386f6b4369684871714c3533466a414339663545314d766576435566556d6878715374413d222c22736368656d61223a22746578742f31227d2c227469746c65223a2235676456456c5a4a4e712b6f37796e3476315249364c4c41452b66513846392f6e465a6a5037334d5869733d222c2276223a312c2277696e646f77223a7b22636c6f7365735f6174223a22323032362d30332d31395431393a30303a30305a222c226375727665223a5b7b226174223a22323032362d30332d31385431393a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a307d2c7b226174223a22323032362d30332d31395431393a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a307d2c7b226174223a22323032362d30332d32305431393a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a307d2c7b226174223a22323032362d30332d32315431393a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a307d2c7b226174223a22323032362d30332d32325431373a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a307d2c7b226174223a22323032362d30332d32335431393a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a307d2c7b226174223a22323032362d30332d32345431393a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30332d32355431393a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30332d32365431393a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30332d32375431393a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30332d32385431393a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30332d32395431363a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30332d33305431383a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30332d33315431383a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30342d30315431383a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30342d30325431383a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30342d30335431383a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30342d30345431383a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30342d30355431363a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30342d30375431383a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30342d30385431383a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30342d30395431383a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30342d31305431383a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30342d31315431383a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30342d31325431363a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30342d31335431383a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30342d31345431383a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30342d31355431383a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d2c7b226174223a22323032362d30342d31365431383a30303a30305a222c227374616666223a302c22766f6c756e7465657273223a357d5d2c2264657461696c223a223054644a5a6537636f6e78757861614f34544968496d576a6750745256587145575356644e2f6e515355593d222c22657374696d61746564223a352c226c6566745f6f7574223a352c226f70656e735f6174223a22323032362d30332d31375431393a30303a30315a222c22707265736574223a7b226964223a226c69676874222c226d61785f64617973223a33302c226d696e5f64617973223a332c226d696e75746573223a31352c226d6f6d656e7473223a312c22706172697479223a22372f3130222c227368617265223a22372f3130227d2c227265636f6d6d656e646564223a22323032362d30332d32345431393a30303a30305a222c227374616666223a7b227265616479223a302c22746f74616c223a307d2c22766f6c756e7465657273223a7b227265616479223a302c22746f74616c223a357d2c227a6f6e65223a224575726f70652f5061726973227d7d', '\x30c4d7aa813412edbc72f23b6c9be534c378cb77aae4ebe1f0f33151bc12d9b1', '2026-03-17 19:00:01+00'),
	('01KKBC53RJ4JAADBT55KV0MRXF', 13, 'shortened', '01KKYJPN8S889QZGTF529DTQWX', '\x7b2261706f6c6f6779223a22766e7438593259474448656f7954674b49773446484d6265476f6b2b4b657845556c54516e307a676766673d222c226174223a22323032362d30332d31375431393a30303a30315a222c22626f617264223a2230314b4b42433533524a344a414144425435354b56304d525846222c22636c6f7365735f6174223a22323032362d30332d31395431393a30303a30305a222c22666f6c6c6f777570223a7b22647565223a22323032362d30352d3136222c226f776e6572223a224f464954525853427a344a625139417067586f484b776253366332382b4f79394d573566305939707746383d227d2c226a757374696669636174696f6e223a22655369634a6a464966632f386e6955306c364b427775675034707258565339335a6144384f356d574845383d222c226b696e64223a2273686f7274656e6564222c226c6566745f6f7574223a352c226c696e6b73223a5b7b22696e646578223a223132222c226c656166223a224d4d5458716f45304575323863764937624a766c4e4d4e3479336571354f766838504d78556277533262453d222c2272656c223a226f70656e6564227d5d2c226e756d626572223a332c2270726f706f73616c223a2230314b4b594a504e3853383839515a4754463532394454515758222c227265636f6d6d656e646564223a22323032362d30332d32345431393a30303a30305a222c22726f756e64223a312c2276223a317d', '\x47a5caccd06482d9d29e10afdebd7be345acdb6782b5e12670d072d7789b6554', '2026-03-17 19:00:01+00');
INSERT INTO public.log_head VALUES
	('01KKBC53RJ4JAADBT55KV0MRXF', 'tour.example/log/01KKBC53RJ4JAADBT55KV0MRXF', 'tour.example/log/01KKBC53RJ4JAADBT55KV0MRXF+62656172+AS3u0mCJQnVtwOI9r1U4hAl0KvQmw3cW3JFy9asm9kwh', 14, '{"\\xa985c9dda3d959e476d0f79a548fb44113afce7aa5a0ae9ed40c0a18694d5b16","\\x9467fb2c9a9570854c7ac4180a27d9615717aa3cc6e28fdeb93c05de94c72626","\\x39b6b33bb1b101c812ebe241f27e5347dc31bc4fda20bc483b715d2ef4aeb9b3"}', 'tour.example/log/01KKBC53RJ4JAADBT55KV0MRXF
14
x53cxcKdivaSSlbWsnbI5lFtQPGcwM48QTtYKjqgLyc=
— tour.example/log/01KKBC53RJ4JAADBT55KV0MRXF YmVhcnMZzzuaXGcJTSIbd9zigmTJSaCiW8epDO/VmgE3ECkKQG+l4QXEeioDMuWvMGsSKxU0ukl+cuHV9g9RKUQ84Qc=
');
INSERT INTO public.mail VALUES
	('01KKBC53RJMVSJY0PZFE3GQD0Q', 'added', '01KKBC53RJSVGHAZC6F1E3ZHD4', '01KKBC53RJCFTD639D97TB2DSA', '2026-03-10 08:00:00.786248+00', NULL, '2026-12-01 05:15:16.947472+00', NULL),
	('01KKBC53RJZ4FS6HNYWFG79QM2', 'added', '01KKBC53RJVGXHWP5G222QMWWM', '01KKBC53RJYW3SSZVFG9VXK409', '2026-03-10 08:00:00.786248+00', NULL, '2026-12-01 05:15:16.947642+00', NULL),
	('01KKBC53RJ3EDRR3BZ0P868YRT', 'added', '01KKBC53RJ894YV33X7Y3E1DJ0', '01KKBC53RJAZDX34C2ETDVK2N8', '2026-03-10 08:00:00.786248+00', NULL, '2026-12-01 05:15:16.947649+00', NULL),
	('01KKBC53RJS4FC83V0GS9HP3Z8', 'added', '01KKBC53RJESNA1YSEQ4H30D1T', '01KKBC53RJ9FW89KZV5N2E731N', '2026-03-10 08:00:00.786248+00', NULL, '2026-12-01 05:15:16.947652+00', NULL),
	('01KKBC54VE34A980NX3JRR8Z6H', 'ballot', '01KKBC53RJBYPD83QXTN6NF0GD', '01KKBC54VENAQTTW3F6C96EME7', '2026-03-10 08:00:01.902492+00', NULL, '2026-12-01 05:15:17.827922+00', NULL),
	('01KKBC54VEDRKT366Q9NPBW9AZ', 'ballot', '01KKBC53RJVGXHWP5G222QMWWM', '01KKBC54VENAQTTW3F6C96EME7', '2026-03-10 08:00:01.902492+00', NULL, '2026-12-01 05:15:17.82799+00', NULL),
	('01KKBC54VEHWPFFSYD7DAC6ZBH', 'ballot', '01KKBC53RJSVGHAZC6F1E3ZHD4', '01KKBC54VENAQTTW3F6C96EME7', '2026-03-10 08:00:01.902492+00', NULL, '2026-12-01 05:15:17.827996+00', NULL),
	('01KKBC54VEJHE5X317G7DVSAAR', 'ballot', '01KKBC53RJ894YV33X7Y3E1DJ0', '01KKBC54VENAQTTW3F6C96EME7', '2026-03-10 08:00:01.902492+00', NULL, '2026-12-01 05:15:17.827999+00', NULL),
	('01KKBC54VEQ4KGRWEEQW0G28C1', 'ballot', '01KKBC53RJESNA1YSEQ4H30D1T', '01KKBC54VENAQTTW3F6C96EME7', '2026-03-10 08:00:01.902492+00', NULL, '2026-12-01 05:15:17.828002+00', NULL),
	('01KKYJPMYBMZZSPKWNXHG8BRTN', 'outcome', '01KKBC53RJVGXHWP5G222QMWWM', '01KKBC54VENAQTTW3F6C96EME7', '2026-03-17 19:00:01.099014+00', NULL, '2026-12-01 05:15:18.259048+00', NULL),
	('01KKYJPMYBZK8E0YDC3HHQP1AJ', 'outcome', '01KKBC53RJBYPD83QXTN6NF0GD', '01KKBC54VENAQTTW3F6C96EME7', '2026-03-17 19:00:01.099014+00', NULL, '2026-12-01 05:15:18.259104+00', NULL),
	('01KKYJPMYBQGK3SQS61BH69AQN', 'outcome', '01KKBC53RJSVGHAZC6F1E3ZHD4', '01KKBC54VENAQTTW3F6C96EME7', '2026-03-17 19:00:01.099014+00', NULL, '2026-12-01 05:15:18.259109+00', NULL),
	('01KKYJPMYBG4B5GYX8MAE3SE8T', 'outcome', '01KKBC53RJ894YV33X7Y3E1DJ0', '01KKBC54VENAQTTW3F6C96EME7', '2026-03-17 19:00:01.099014+00', NULL, '2026-12-01 05:15:18.259113+00', NULL),
	('01KKYJPMYBEEC36HT4S048GVSM', 'outcome', '01KKBC53RJESNA1YSEQ4H30D1T', '01KKBC54VENAQTTW3F6C96EME7', '2026-03-17 19:00:01.099014+00', NULL, '2026-12-01 05:15:18.259116+00', NULL),
	('01KKYJPN008KTCZNDYZSR123JG', 'asked', '01KKBC53RJVGXHWP5G222QMWWM', '01KKYJPN00KECZK1V84967AGVY', '2026-03-17 19:00:01.152916+00', NULL, '2026-12-01 05:15:18.312678+00', NULL),
	('01KKYJPN00HTCDAKJBNVCTWF9W', 'asked', '01KKBC53RJBYPD83QXTN6NF0GD', '01KKYJPN00KECZK1V84967AGVY', '2026-03-17 19:00:01.152916+00', NULL, '2026-12-01 05:15:18.31273+00', NULL),
	('01KKYJPN00V0M1DSVQJEVZNS8W', 'asked', '01KKBC53RJ894YV33X7Y3E1DJ0', '01KKYJPN00KECZK1V84967AGVY', '2026-03-17 19:00:01.152916+00', NULL, '2026-12-01 05:15:18.312735+00', NULL),
	('01KKYJPN00RZH5S02CRVRTHR2F', 'asked', '01KKBC53RJESNA1YSEQ4H30D1T', '01KKYJPN00KECZK1V84967AGVY', '2026-03-17 19:00:01.152916+00', NULL, '2026-12-01 05:15:18.312738+00', NULL),
	('01KKYJPN2QAKK29C152M7MRFN1', 'reopened', '01KKBC53RJVGXHWP5G222QMWWM', '01KKYJPN2QJY7PSXHD8M2PJQGM', '2026-03-17 19:00:01.239416+00', NULL, '2026-12-01 05:15:18.400965+00', NULL),
	('01KKYJPN2QWT5DJDE3Z1RMZVK7', 'reopened', '01KKBC53RJBYPD83QXTN6NF0GD', '01KKYJPN2QJY7PSXHD8M2PJQGM', '2026-03-17 19:00:01.239416+00', NULL, '2026-12-01 05:15:18.401013+00', NULL),
	('01KKYJPN2QQDGPGC59Q3WGFMMW', 'reopened', '01KKBC53RJ894YV33X7Y3E1DJ0', '01KKYJPN2QJY7PSXHD8M2PJQGM', '2026-03-17 19:00:01.239416+00', NULL, '2026-12-01 05:15:18.401018+00', NULL),
	('01KKYJPN2QKZ1Z7AH85ZV96KQG', 'reopened', '01KKBC53RJESNA1YSEQ4H30D1T', '01KKYJPN2QJY7PSXHD8M2PJQGM', '2026-03-17 19:00:01.239416+00', NULL, '2026-12-01 05:15:18.401021+00', NULL),
	('01KKYJPN5W9C37245JB9CBXQAP', 'ballot', '01KKBC53RJBYPD83QXTN6NF0GD', '01KKYJPN5WME31AGV6S7YHMT4N', '2026-03-17 19:00:01.34054+00', NULL, '2026-12-01 05:15:18.508915+00', NULL),
	('01KKYJPN5W0Z5PEN4C82G7CK8N', 'ballot', '01KKBC53RJVGXHWP5G222QMWWM', '01KKYJPN5WME31AGV6S7YHMT4N', '2026-03-17 19:00:01.34054+00', NULL, '2026-12-01 05:15:18.508958+00', NULL),
	('01KKYJPN5W6S7VYE37S0JA729Z', 'ballot', '01KKBC53RJSVGHAZC6F1E3ZHD4', '01KKYJPN5WME31AGV6S7YHMT4N', '2026-03-17 19:00:01.34054+00', NULL, '2026-12-01 05:15:18.508963+00', NULL),
	('01KKYJPN5W731E4EPYZRVY5HHF', 'ballot', '01KKBC53RJ894YV33X7Y3E1DJ0', '01KKYJPN5WME31AGV6S7YHMT4N', '2026-03-17 19:00:01.34054+00', NULL, '2026-12-01 05:15:18.508966+00', NULL),
	('01KKYJPN5W6N90010KSV32NRT4', 'ballot', '01KKBC53RJESNA1YSEQ4H30D1T', '01KKYJPN5WME31AGV6S7YHMT4N', '2026-03-17 19:00:01.34054+00', NULL, '2026-12-01 05:15:18.508969+00', NULL),
	('01KKYJPNBCZCYPA78Q5HPZRQND', 'follow_up', '01KKBC53RJ894YV33X7Y3E1DJ0', '01KKYJPNBCYFYBA3CB9483VT11', '2026-03-17 19:00:01.516211+00', NULL, '2026-12-01 05:15:18.687989+00', NULL),
	('01KKYJPNBCDHQ77SQQVZAHFSMV', 'ballot', '01KKBC53RJBYPD83QXTN6NF0GD', '01KKYJPNBCQAFBDD5Y552JZCKX', '2026-03-17 19:00:01.516211+00', NULL, '2026-12-01 05:15:18.702513+00', NULL),
	('01KKYJPNBCKZY08WN59SRNA1WQ', 'ballot', '01KKBC53RJESNA1YSEQ4H30D1T', '01KKYJPNBCQAFBDD5Y552JZCKX', '2026-03-17 19:00:01.516211+00', NULL, '2026-12-01 05:15:18.702573+00', NULL),
	('01KKYJPNBCBHK1XFPVKWCA20D9', 'ballot', '01KKBC53RJ894YV33X7Y3E1DJ0', '01KKYJPNBCQAFBDD5Y552JZCKX', '2026-03-17 19:00:01.516211+00', NULL, '2026-12-01 05:15:18.702578+00', NULL),
	('01KKYJPNBCNSBY2QHHFVF2CN6V', 'ballot', '01KKBC53RJSVGHAZC6F1E3ZHD4', '01KKYJPNBCQAFBDD5Y552JZCKX', '2026-03-17 19:00:01.516211+00', NULL, '2026-12-01 05:15:18.702582+00', NULL),
	('01KKYJPNBC8WWX5Q7WZ0NGVETM', 'ballot', '01KKBC53RJVGXHWP5G222QMWWM', '01KKYJPNBCQAFBDD5Y552JZCKX', '2026-03-17 19:00:01.516211+00', NULL, '2026-12-01 05:15:18.702585+00', NULL),
	('01KKYJPNFGH5RGT1NYTCXHF9KV', 'call_me', '01KKBC53RJBYPD83QXTN6NF0GD', '01KKYJPNFG4F0BEQEBEPH55XAY', '2026-03-17 19:00:01.648783+00', NULL, '2026-12-01 05:15:18.780963+00', NULL),
	('01KKYJPNFG4MX20X7WVS1RK07K', 'call_me', '01KKBC53RJSVGHAZC6F1E3ZHD4', '01KKYJPNFG4F0BEQEBEPH55XAY', '2026-03-17 19:00:01.648783+00', NULL, '2026-12-01 05:15:18.78101+00', NULL),
	('01KKYJPNG5TX5MSVMGP4VA16D8', 'meeting', '01KKBC53RJVGXHWP5G222QMWWM', '01KKYJPNG57Q4ZV81DY1VDCK5M', '2026-03-17 19:00:01.669587+00', NULL, '2026-12-01 05:15:18.813656+00', NULL),
	('01KKYJPNG5ZXWQQQ6ZF4B7F04M', 'meeting', '01KKBC53RJSVGHAZC6F1E3ZHD4', '01KKYJPNG57Q4ZV81DY1VDCK5M', '2026-03-17 19:00:01.669587+00', NULL, '2026-12-01 05:15:18.813704+00', NULL),
	('01KKYJPNG5PAHDARN2DQ97DH12', 'meeting', '01KKBC53RJ894YV33X7Y3E1DJ0', '01KKYJPNG57Q4ZV81DY1VDCK5M', '2026-03-17 19:00:01.669587+00', NULL, '2026-12-01 05:15:18.813709+00', NULL),
	('01KKYJPNG58A4RRW08N99KP7J7', 'meeting', '01KKBC53RJESNA1YSEQ4H30D1T', '01KKYJPNG57Q4ZV81DY1VDCK5M', '2026-03-17 19:00:01.669587+00', NULL, '2026-12-01 05:15:18.813713+00', NULL),
	('01KKYJPNH447P2YB10X7WN40ZZ', 'proxy', '01KKBC53RJESNA1YSEQ4H30D1T', '01KKYJPNH4BZPMH4Q601NW6ZNA', '2026-03-17 19:00:01.700262+00', NULL, '2026-12-01 05:15:18.829646+00', NULL);
INSERT INTO public.meeting VALUES
	('01KKYJPNG57Q4ZV81DY1VDCK5M', '01KKBC53RJ4JAADBT55KV0MRXF', 'Réunion', 'Au local', '2026-03-18 20:00:00+00', 60, '01KKBC53RJ8JTP3E20C7AX0GZD', '2026-03-17 19:00:01.669587+00', NULL);
INSERT INTO public.member VALUES
	('01KKBC53RJ8JTP3E20C7AX0GZD', '01KKBC53RJ4JAADBT55KV0MRXF', '01KKBC53RJBYPD83QXTN6NF0GD', 'volunteer', 'steward', NULL, '2026-03-10 08:00:00.786248+00', NULL),
	('01KKBC53RJCFTD639D97TB2DSA', '01KKBC53RJ4JAADBT55KV0MRXF', '01KKBC53RJSVGHAZC6F1E3ZHD4', 'volunteer', 'elector', '01KKBC53RJ8JTP3E20C7AX0GZD', '2026-03-10 08:00:00.786248+00', NULL),
	('01KKBC53RJYW3SSZVFG9VXK409', '01KKBC53RJ4JAADBT55KV0MRXF', '01KKBC53RJVGXHWP5G222QMWWM', 'volunteer', 'elector', '01KKBC53RJ8JTP3E20C7AX0GZD', '2026-03-10 08:00:00.786248+00', NULL),
	('01KKBC53RJAZDX34C2ETDVK2N8', '01KKBC53RJ4JAADBT55KV0MRXF', '01KKBC53RJ894YV33X7Y3E1DJ0', 'volunteer', 'elector', '01KKBC53RJ8JTP3E20C7AX0GZD', '2026-03-10 08:00:00.786248+00', NULL),
	('01KKBC53RJ9FW89KZV5N2E731N', '01KKBC53RJ4JAADBT55KV0MRXF', '01KKBC53RJESNA1YSEQ4H30D1T', 'volunteer', 'elector', '01KKBC53RJ8JTP3E20C7AX0GZD', '2026-03-10 08:00:00.786248+00', NULL);
INSERT INTO public.message VALUES
	('01KKYJPN4GJY6M6RV1PK0M87VG', '01KKBC54A1H70MZ7GRPCS4AQ75', '01KKBC53RJAZDX34C2ETDVK2N8', '01KKYJPN4GQ4F8DERKS33RQG14', '2026-03-17 19:00:01.296577+00');
INSERT INTO public.opening VALUES
	('01KKBC53RJX7VGXY91DSMM20TW', '01KKBC53RJ4JAADBT55KV0MRXF', 'board', '\xbed9dca6c68f277d66450b79f9b8672d90eeda9e154c332c05e9c6e4c123087a', '\x4c612052656d697365206465732054696c6c65756c73', 'Tww99CQSs+wEsvqG5/3t1F7OoRBMZdRbGUeEL2sWa2s='),
	('01KKBC53RJ8Y19C09WCH54KF7F', '01KKBC53RJ4JAADBT55KV0MRXF', 'charter', '\x98c900349b054cdf2c4a6c720ba3c617cd4260703f6d5098e94e78916efc3b25', '\x546f7574206c65206d6f6e646520766f74652e', 'UnmW5HBdvj1gSQdYCRC0CkoViFI++4GRAt+0PpNiCLE='),
	('01KKBC53RJSBPQVANSX7TWE69Z', '01KKBC53RJ4JAADBT55KV0MRXF', 'who', '\x3391314609b6fb6865ac9e04292b422dd65a109bbedf01d058e1e2ab1c9b7422', '\x7b226d656d626572223a2230314b4b42433533524a384a5450334532304337415830475a44222c226e616d65223a22436c61697265227d', 'ux39MYoCgO97xg8tpaKhMPiTLIRXzVDh9Wcbn2MeFng='),
	('01KKBC53RJBC53C8AHQHJHK88A', '01KKBC53RJ4JAADBT55KV0MRXF', 'who', '\x4b803699db9330b0b09621479dc20894bac45c0762878566766b3ff916519df4', '\x7b226d656d626572223a2230314b4b42433533524a43465444363339443937544232445341222c226e616d65223a22496ec3a873227d', 'J7zKUUB2y4c9Thd+v4MYy0SdweJw+TX5Wpf04z1LGNQ='),
	('01KKBC53RJ07QG57MH38ANNCWW', '01KKBC53RJ4JAADBT55KV0MRXF', 'who', '\x913664b9c05fde4edd74526cf9d2a7ca857b7f8899a9c01cd80ef361e0a11177', '\x7b226d656d626572223a2230314b4b42433533524a384a5450334532304337415830475a44222c226e616d65223a22436c61697265227d', 'ta4VlmulsGA8qoJLclleUsQXE4e9sBDzdRfHOiF9GuI='),
	('01KKBC53RJGMH1M6YNGDDC84ZJ', '01KKBC53RJ4JAADBT55KV0MRXF', 'who', '\x9b0bbc0ddbf3be8ad2e6f6343d5d24bb4038fc10686c8e3dfb16ba75555d2c0e', '\x7b226d656d626572223a2230314b4b42433533524a59573353535a5646473956584b343039222c226e616d65223a22416264656c227d', 'H9ffls58aE5mtvQH5YTd2NXV+Xn3pQtAHDqxo/E2cWM='),
	('01KKBC53RJ4JJVJQJ6MQX1JF2W', '01KKBC53RJ4JAADBT55KV0MRXF', 'who', '\xd634db1b5e380fef7e8ebd3b21741fff93195589cbd331f64a6b1e9c1186b447', '\x7b226d656d626572223a2230314b4b42433533524a384a5450334532304337415830475a44222c226e616d65223a22436c61697265227d', 'NaPXZbrPme4A15yk4wmzYrN+3TYjeeQy04Kk0w7MZjg='),
	('01KKBC53RJAEPEG0ZXV4D9WW8Z', '01KKBC53RJ4JAADBT55KV0MRXF', 'who', '\x522a00298ddb2699ea3664e3193bd8cf983ad8917b07904d0a0a7a0006ba3edf', '\x7b226d656d626572223a2230314b4b42433533524a415a445833344332455444564b324e38222c226e616d65223a224e6f6f72227d', 'syVcBulUpHk/5fW/1lEd0RQjy6hYgIOxkMXS5myNQes='),
	('01KKBC53RJFVJ4B7B0PFRN08SF', '01KKBC53RJ4JAADBT55KV0MRXF', 'who', '\x77d9f02ff481bd337b26392a890a6bed4457eff0f7390d889d1d4613e2fa5080', '\x7b226d656d626572223a2230314b4b42433533524a384a5450334532304337415830475a44222c226e616d65223a22436c61697265227d', 'bt8uTv1BbOEq8PK8jRXD8i7fWrGRphIK4d/06ZN7/q8='),
	('01KKBC53RJ7F0GB5PQQ3RD3F3V', '01KKBC53RJ4JAADBT55KV0MRXF', 'who', '\x219c6c54326f19395c69f54474f44015474201e49f2d9a93e186efc70fff595c', '\x7b226d656d626572223a2230314b4b42433533524a39465738394b5a56354e32453733314e222c226e616d65223a2253616d6972227d', '82Fbt6+43ovuG8/mSau7N3UZkjJqQ6fZ/RgyunPubnQ='),
	('01KKBC53RJB4EEXMQMP6S0X8GK', '01KKBC53RJ4JAADBT55KV0MRXF', 'who', '\xc19052cb6fbf479213fff2e20633b1c8c2abc6b1f0ab36f73dd75c8f42c82e80', '\x7b226d656d626572223a2230314b4b42433533524a384a5450334532304337415830475a44222c226e616d65223a22436c61697265227d', 'E+p9fStt9MppLpd5Z8vL2NgKtT3lMWnwS8h+Z+mu6AY='),
	('01KKBC54VEAFZX758N60R5ZSPS', '01KKBC53RJ4JAADBT55KV0MRXF', 'title', '\x8e1299e619aefe8c5c8beaac92d67e467642444ecd3eae23042ec62d65643f47', '\x4f7576726972206c652073616d656469', 'hRAJSxn1SojqRaDTLGg6GuaSynbfyXkI+dSSZCar1co='),
	('01KKBC54VEVHGBZSP9FT7D17V6', '01KKBC53RJ4JAADBT55KV0MRXF', 'brief', '\x3a2c473fe55abe29a48b68dbddc16a4c76d63f4b154db55cdb12c03224b84f6a', '\x456e2062726566203a204f7576726972206c652073616d656469', 'g4hnaKvWt+QvdT/EL+40ehMdy9QqOZSqwbkju9IIZQo='),
	('01KKBC54VE6G8D5E1HHVYJPT9N', '01KKBC53RJ4JAADBT55KV0MRXF', 'who', '\x8a92a02e6a617074d81242077b0a1c85c6560df00cc7e46dcf5049be1fe4fc03', '\x7b226d656d626572223a2230314b4b42433533524a43465444363339443937544232445341222c226e616d65223a22496ec3a873227d', 'W1aFRG8XYGqK/D3K5stjrvrRvishTZoTTGGcnlrfi9Q='),
	('01KKBC54VE07A84HCN0MD65TY6', '01KKBC53RJ4JAADBT55KV0MRXF', 'window', '\xf30b165302c60d45dba68fac66450cfe341fe6e283052771db4677b1cdfc7b57', '\x7b22636c6f736573223a5b22323032362d30332d31305431393a30303a30305a222c22323032362d30332d31315431393a30303a30305a222c22323032362d30332d31325431393a30303a30305a222c22323032362d30332d31335431393a30303a30305a222c22323032362d30332d31345431393a30303a30305a222c22323032362d30332d31355431373a30303a30305a222c22323032362d30332d31365431393a30303a30305a222c22323032362d30332d31375431393a30303a30305a222c22323032362d30332d31385431393a30303a30305a222c22323032362d30332d31395431393a30303a30305a222c22323032362d30332d32305431393a30303a30305a222c22323032362d30332d32315431393a30303a30305a222c22323032362d30332d32325431373a30303a30305a222c22323032362d30332d32335431393a30303a30305a222c22323032362d30332d32345431393a30303a30305a222c22323032362d30332d32355431393a30303a30305a222c22323032362d30332d32365431393a30303a30305a222c22323032362d30332d32375431393a30303a30305a222c22323032362d30332d32385431393a30303a30305a222c22323032362d30332d32395431363a30303a30305a222c22323032362d30332d33305431383a30303a30305a222c22323032362d30332d33315431383a30303a30305a222c22323032362d30342d30315431383a30303a30305a222c22323032362d30342d30325431383a30303a30305a222c22323032362d30342d30335431383a30303a30305a222c22323032362d30342d30345431383a30303a30305a222c22323032362d30342d30355431363a30303a30305a222c22323032362d30342d30375431383a30303a30305a222c22323032362d30342d30385431383a30303a30305a225d2c2270656f706c65223a5b7b22686f77223a22657374696d61746564222c226b696e64223a22766f6c756e74656572222c2272656164795f6174223a22323032362d30332d31375431373a31353a30305a222c2277686f223a2232756b4f724c704e6a4d424c2b4c747767555967674a7a6545574f6e4f416a3858334773446d6b5574556f3d227d2c7b22686f77223a22657374696d61746564222c226b696e64223a22766f6c756e74656572222c2272656164795f6174223a22323032362d30332d31375431373a31353a30305a222c2277686f223a22424546504737637a5a466c5037634f6d432b726e794770484f392f684f2b49636748565a777273323838303d227d2c7b22686f77223a22657374696d61746564222c226b696e64223a22766f6c756e74656572222c2272656164795f6174223a22323032362d30332d31375431373a31353a30305a222c2277686f223a2253346e6470443443715270754c4e6c5858637137627a614d5445526a7664316e30447a4270396c462f72303d227d2c7b22686f77223a22657374696d61746564222c226b696e64223a22766f6c756e74656572222c2272656164795f6174223a22323032362d30332d31375431373a31353a30305a222c2277686f223a22696c34464a4c31497762677a65436649303471634843706351317349654363746c4e44423848367132716f3d227d2c7b22686f77223a22657374696d61746564222c226b696e64223a22766f6c756e74656572222c2272656164795f6174223a22323032362d30332d31375431373a31353a30305a222c2277686f223a226f4971694b35536c4a394b495a6a53435044314a6a3875507a3153376f42466d4d57644b6a3445373050633d227d5d7d', 'GiVilMyyr3vE5m2YVK9BJ7Sau5eNeQkGSughJWN2zxc='),
	('01KKBC54VESKMGXJSEY04SW0HS', '01KKBC53RJ4JAADBT55KV0MRXF', 'who', '\x85e05d7fa2dd7f61b7bff080f5b90f9e9022f38fd5fed8477eb19144bcffe552', '\x7b226d656d626572223a2230314b4b42433533524a384a5450334532304337415830475a44222c226e616d65223a22436c61697265227d', 'il4FJL1IwbgzeCfI04qcHCpcQ1sIeCctlNDB8H6q2qo='),
	('01KKBC54VEB8C52NP429MMACE5', '01KKBC53RJ4JAADBT55KV0MRXF', 'who', '\xc0c1bdcac91b7de58327eda476cc501600fcb49d86062cc3a7479d332a303c41', '\x7b226d656d626572223a2230314b4b42433533524a39465738394b5a56354e32453733314e222c226e616d65223a2253616d6972227d', 'BEFPG7czZFlP7cOmC+rnyGpHO9/hO+IcgHVZwrs2880='),
	('01KKBC54VEQWGDK0MPCN4DQF8Q', '01KKBC53RJ4JAADBT55KV0MRXF', 'who', '\x617aee7e7559f5c2171f154f2f9c9266dd52b63f54b7ec600674f40d48d18c2b', '\x7b226d656d626572223a2230314b4b42433533524a415a445833344332455444564b324e38222c226e616d65223a224e6f6f72227d', 'oIqiK5SlJ9KIZjSCPD1Jj8uPz1S7oBFmMWdKj4E70Pc='),
	('01KKBC54VE3TNGXVD4ENTXRBBD', '01KKBC53RJ4JAADBT55KV0MRXF', 'who', '\xc2d76ae48f89ffc9d2184f009e90a1be76cde292b5df9fb60fddc2e994319cf7', '\x7b226d656d626572223a2230314b4b42433533524a43465444363339443937544232445341222c226e616d65223a22496ec3a873227d', 'S4ndpD4CqRpuLNlXXcq7bzaMTERjvd1n0DzBp9lF/r0='),
	('01KKBC54VEJQBPXJ11PYR77102', '01KKBC53RJ4JAADBT55KV0MRXF', 'who', '\x0564137cb812e92782952ee940b267ed6625fc5db1435be0bf35759775fa6ed4', '\x7b226d656d626572223a2230314b4b42433533524a59573353535a5646473956584b343039222c226e616d65223a22416264656c227d', '2ukOrLpNjMBL+LtwgUYggJzeEWOnOAj8X3GsDmkUtUo='),
	('01KKYJPN008MBWBAH32TXDGKV8', '01KKBC53RJ4JAADBT55KV0MRXF', 'reason', '\x1641c35eec0f259022a6171ea0eced0dbf257428b5292e7bace77afadaac8b5e', '\x446575782062c3a96ec3a9766f6c6573206e652070657576656e7420706c7573206c652073616d6564692e', 'odOjA85QhQzdLkQoYY9nm/c6ADD6gJeldMMgs6H60ac='),
	('01KKYJPN2Q8P9A0SKH134SKSCM', '01KKBC53RJ4JAADBT55KV0MRXF', 'who', '\xa6fe0a7b2174618a9ecb93b8c7459e956221766cae06d007d5508859de0166ea', '\x7b226d656d626572223a2230314b4b42433533524a43465444363339443937544232445341222c226e616d65223a22496ec3a873227d', 'lnRO8qnfyJS/cCjaZ57FWf+4F4STreuH7IvDmi2VtzI='),
	('01KKYJPN4GQ4F8DERKS33RQG14', '01KKBC53RJ4JAADBT55KV0MRXF', 'message', '\x68c457648a49d5fe5a84a187745df6a565f1b2dca11eb2298f58740541216f1d', '\x4574206c652064696d616e636865203f', '6b17Msfqu816rW4HbuC8o+gzPvQ6Qci4ppOrGkNphkk='),
	('01KKYJPN5WKN10Q7ERQ639AY3A', '01KKBC53RJ4JAADBT55KV0MRXF', 'title', '\xbcbbf659030899ccb73e6897d0491ed0ea8a954fc57450e661379fd7399f2f9c', '\x517569207072c3a973696465203f', 'evLcZ/y7ySRWHT/UneUBzOZvLcIEXLF8OATyZOcadxk='),
	('01KKYJPN5WZABPZRZ8G1X22SG7', '01KKBC53RJ4JAADBT55KV0MRXF', 'brief', '\x129c7fd9e33afff5309d6e6549017bf400935979af96850b81f0840236da1c44', '\x456e2062726566203a20517569207072c3a973696465203f', 'cCYgE/SzoD/YqA46Bv58ImZcS0tSi1+aLEVE7HokDu4='),
	('01KKYJPN5WT8AQ1D035WQBFD11', '01KKBC53RJ4JAADBT55KV0MRXF', 'who', '\x1dee729a1aa98250c2b494ea72b66646457197a82618a58abcbd812e41bc1991', '\x7b226d656d626572223a2230314b4b42433533524a43465444363339443937544232445341222c226e616d65223a22496ec3a873227d', 'JUS9XOXEbHyywIAJGlCtT90W8S/mBzRa9Z7Ko42XwxU='),
	('01KKYJPN5W70XX934Z1M74K376', '01KKBC53RJ4JAADBT55KV0MRXF', 'window', '\x9a51556d7458f303263530b2a23b258394a9b3ea8952129fdef5a2f684d59d4e', '\x7b22636c6f736573223a5b22323032362d30332d31385431393a30303a30305a222c22323032362d30332d31395431393a30303a30305a222c22323032362d30332d32305431393a30303a30305a222c22323032362d30332d32315431393a30303a30305a222c22323032362d30332d32325431373a30303a30305a222c22323032362d30332d32335431393a30303a30305a222c22323032362d30332d32345431393a30303a30305a222c22323032362d30332d32355431393a30303a30305a222c22323032362d30332d32365431393a30303a30305a222c22323032362d30332d32375431393a30303a30305a222c22323032362d30332d32385431393a30303a30305a222c22323032362d30332d32395431363a30303a30305a222c22323032362d30332d33305431383a30303a30305a222c22323032362d30332d33315431383a30303a30305a222c22323032362d30342d30315431383a30303a30305a222c22323032362d30342d30325431383a30303a30305a222c22323032362d30342d30335431383a30303a30305a222c22323032362d30342d30345431383a30303a30305a222c22323032362d30342d30355431363a30303a30305a222c22323032362d30342d30375431383a30303a30305a222c22323032362d30342d30385431383a30303a30305a222c22323032362d30342d30395431383a30303a30305a222c22323032362d30342d31305431383a30303a30305a222c22323032362d30342d31315431383a30303a30305a222c22323032362d30342d31325431363a30303a30305a222c22323032362d30342d31335431383a30303a30305a222c22323032362d30342d31345431383a30303a30305a222c22323032362d30342d31355431383a30303a30305a222c22323032362d30342d31365431383a30303a30305a225d2c2270656f706c65223a5b7b22686f77223a22657374696d61746564222c226b696e64223a22766f6c756e74656572222c2272656164795f6174223a22323032362d30332d32345431373a31353a30305a222c2277686f223a2233456738567932714944494865346a417471556e496e4d713930563370573752454e696852483172766c733d227d2c7b22686f77223a22657374696d61746564222c226b696e64223a22766f6c756e74656572222c2272656164795f6174223a22323032362d30332d32345431373a31353a30305a222c2277686f223a22557236745372653179506365724768706d76304638336c2f4b527078314b456834476d4f7178366e4576553d227d2c7b22686f77223a22657374696d61746564222c226b696e64223a22766f6c756e74656572222c2272656164795f6174223a22323032362d30332d32345431373a31353a30305a222c2277686f223a22585966393561466e4579426e7a72323232382f797a4b334e63474177356a7a5563386c3467622b753467413d227d2c7b22686f77223a22657374696d61746564222c226b696e64223a22766f6c756e74656572222c2272656164795f6174223a22323032362d30332d32345431373a31353a30305a222c2277686f223a22634f526154555439627657626e734556704e3655326c4a7a4b373970446f4a77336a78544c4232574d51453d227d2c7b22686f77223a22657374696d61746564222c226b696e64223a22766f6c756e74656572222c2272656164795f6174223a22323032362d30332d32345431373a31353a30305a222c2277686f223a2263613431697838343262426856475a624d673769596b51494e657276514f56542f4d2b71576b7a54622f513d227d5d7d', 'OqIl2yoDaz9aW9oy8GBKLq3ixoDIL1f0oSjmvNDb9X4='),
	('01KKYJPN5WHG24RPCFETHSMTX0', '01KKBC53RJ4JAADBT55KV0MRXF', 'who', '\xa6db70a25fea5e789cd14087b84b062554d5a3cb90a5335ee223c7220fddaa54', '\x7b226d656d626572223a2230314b4b42433533524a384a5450334532304337415830475a44222c226e616d65223a22436c61697265227d', 'XYf95aFnEyBnzr2228/yzK3NcGAw5jzUc8l4gb+u4gA='),
	('01KKYJPN5WANKFSJ097HM6THKM', '01KKBC53RJ4JAADBT55KV0MRXF', 'who', '\x2d4015e8aad52b6e1a73e7208b779a602e4f4243caf06350900aaf7b6ca2139d', '\x7b226d656d626572223a2230314b4b42433533524a39465738394b5a56354e32453733314e222c226e616d65223a2253616d6972227d', '3Eg8Vy2qIDIHe4jAtqUnInMq90V3pW7RENihRH1rvls='),
	('01KKYJPN5WN70D6P9JTT0F3DMM', '01KKBC53RJ4JAADBT55KV0MRXF', 'who', '\xc6de5278ce71575ae12451c829703a368da8e786ee8d94bb15faa5bab7f5bae0', '\x7b226d656d626572223a2230314b4b42433533524a415a445833344332455444564b324e38222c226e616d65223a224e6f6f72227d', 'ca41ix842bBhVGZbMg7iYkQINervQOVT/M+qWkzTb/Q='),
	('01KKYJPN5WDE40MFD78162P43E', '01KKBC53RJ4JAADBT55KV0MRXF', 'who', '\x902d9d20621253442d8343938f601e47354a73e417ba4711a4e7b915d9958c80', '\x7b226d656d626572223a2230314b4b42433533524a43465444363339443937544232445341222c226e616d65223a22496ec3a873227d', 'cORaTUT9bvWbnsEVpN6U2lJzK79pDoJw3jxTLB2WMQE='),
	('01KKYJPN5W5CPDG8ACGFES06PN', '01KKBC53RJ4JAADBT55KV0MRXF', 'who', '\x3060ebf3efc5cba76e0ae3e6deb2a97ab5670ef2bd71ada82b20db747e145a9e', '\x7b226d656d626572223a2230314b4b42433533524a59573353535a5646473956584b343039222c226e616d65223a22416264656c227d', 'Ur6tSre1yPcerGhpmv0F83l/KRpx1KEh4GmOqx6nEvU='),
	('01KKYJPNBC2P5EH2KW8P8K8CD9', '01KKBC53RJ4JAADBT55KV0MRXF', 'title', '\xd289447185f9ca2a6653b3403c83d99de74e8c49aed241ffb094a995b2868cde', '\x52656e647265206c65206c6f63616c', '5gdVElZJNq+o7yn4v1RI6LLAE+fQ8F9/nFZjP73MXis='),
	('01KKYJPNBCTJ45FYY6J9EVAP4W', '01KKBC53RJ4JAADBT55KV0MRXF', 'brief', '\xcc3a1adb7e195f520f94ce50581e13ffffeed8604f096f1fd0a1a05327542f37', '\x456e2062726566203a2052656e647265206c65206c6f63616c', '4/LYDYU7TpPqXgs9QTo4tRVn+X6IhIFFtf2ofis7rOA='),
	('01KKYJPNBC1TK6P9P3RSGK8J7K', '01KKBC53RJ4JAADBT55KV0MRXF', 'who', '\x671885f3f28e8472eaff4ac663b6f81b4fd3030d6015756e9a8db16cd53acc68', '\x7b226d656d626572223a2230314b4b42433533524a43465444363339443937544232445341222c226e616d65223a22496ec3a873227d', 'PUpvpDueWrPJ7A75hYxfFQTYdDyDelW0vVzczKhDg4E='),
	('01KKYJPNBCQ5AEPMMCZAB38G0R', '01KKBC53RJ4JAADBT55KV0MRXF', 'window', '\x4ae984c331abe76235ebb8dad73167f7ea4dfae11997a6a747ce0a71200951ec', '\x7b22636c6f736573223a5b22323032362d30332d31385431393a30303a30305a222c22323032362d30332d31395431393a30303a30305a222c22323032362d30332d32305431393a30303a30305a222c22323032362d30332d32315431393a30303a30305a222c22323032362d30332d32325431373a30303a30305a222c22323032362d30332d32335431393a30303a30305a222c22323032362d30332d32345431393a30303a30305a222c22323032362d30332d32355431393a30303a30305a222c22323032362d30332d32365431393a30303a30305a222c22323032362d30332d32375431393a30303a30305a222c22323032362d30332d32385431393a30303a30305a222c22323032362d30332d32395431363a30303a30305a222c22323032362d30332d33305431383a30303a30305a222c22323032362d30332d33315431383a30303a30305a222c22323032362d30342d30315431383a30303a30305a222c22323032362d30342d30325431383a30303a30305a222c22323032362d30342d30335431383a30303a30305a222c22323032362d30342d30345431383a30303a30305a222c22323032362d30342d30355431363a30303a30305a222c22323032362d30342d30375431383a30303a30305a222c22323032362d30342d30385431383a30303a30305a222c22323032362d30342d30395431383a30303a30305a222c22323032362d30342d31305431383a30303a30305a222c22323032362d30342d31315431383a30303a30305a222c22323032362d30342d31325431363a30303a30305a222c22323032362d30342d31335431383a30303a30305a222c22323032362d30342d31345431383a30303a30305a222c22323032362d30342d31355431383a30303a30305a222c22323032362d30342d31365431383a30303a30305a225d2c2270656f706c65223a5b7b22686f77223a22657374696d61746564222c226b696e64223a22766f6c756e74656572222c2272656164795f6174223a22323032362d30332d32345431373a31353a30305a222c2277686f223a22326771744a58584953524e4576474547422f71436c5748703279317438416c5649594833386c70713043343d227d2c7b22686f77223a22657374696d61746564222c226b696e64223a22766f6c756e74656572222c2272656164795f6174223a22323032362d30332d32345431373a31353a30305a222c2277686f223a2236314b72486f524b734c7a6851776d7371796236313169644335795875424f555838435055746248706f733d227d2c7b22686f77223a22657374696d61746564222c226b696e64223a22766f6c756e74656572222c2272656164795f6174223a22323032362d30332d32345431373a31353a30305a222c2277686f223a2237576e674b2f32352b637051784366374a6f377969723971646c69507a666b2b65437772313558444a4e453d227d2c7b22686f77223a22657374696d61746564222c226b696e64223a22766f6c756e74656572222c2272656164795f6174223a22323032362d30332d32345431373a31353a30305a222c2277686f223a2244334945796a46556c4e4d44746c5661584843776d754e302f536f30354674365832556a6b7946704d6b773d227d2c7b22686f77223a22657374696d61746564222c226b696e64223a22766f6c756e74656572222c2272656164795f6174223a22323032362d30332d32345431373a31353a30305a222c2277686f223a22494c396778774c3849702b45414b6d6875796c625152484e52796f512f494c6573537a4a674c67545034673d227d5d7d', '0TdJZe7conxuxaaO4TIhImWjgPtRVXqEWSVdN/nQSUY='),
	('01KKYJPNBCY8DYA6SNEGFBK8EQ', '01KKBC53RJ4JAADBT55KV0MRXF', 'who', '\x06debaa265ed8efe4aef304e19b9acb8aa3ca0e1abf15c5274766867a7534277', '\x7b226d656d626572223a2230314b4b42433533524a384a5450334532304337415830475a44222c226e616d65223a22436c61697265227d', 'D3IEyjFUlNMDtlVaXHCwmuN0/So05Ft6X2UjkyFpMkw='),
	('01KKYJPNBCJ3HQDHZSBHP6891J', '01KKBC53RJ4JAADBT55KV0MRXF', 'who', '\x2cfdce5ff1935bac23a3fe925d2d4d9fbcc115afeeee63c9c6812cf4ad45c495', '\x7b226d656d626572223a2230314b4b42433533524a39465738394b5a56354e32453733314e222c226e616d65223a2253616d6972227d', '2gqtJXXISRNEvGEGB/qClWHp2y1t8AlVIYH38lpq0C4='),
	('01KKYJPNBCPZTHTC87EFTZC73T', '01KKBC53RJ4JAADBT55KV0MRXF', 'who', '\xe36aaeefa493b67b1e4677e6b4edc248df554f5ca9727134130bd7fe48c962aa', '\x7b226d656d626572223a2230314b4b42433533524a415a445833344332455444564b324e38222c226e616d65223a224e6f6f72227d', '61KrHoRKsLzhQwmsqyb611idC5yXuBOUX8CPUtbHpos='),
	('01KKYJPNBC7NV60FAAH42308DM', '01KKBC53RJ4JAADBT55KV0MRXF', 'who', '\x86903d946f11a51422e9c4697ea6a729b5e7f650d433c0f8ecfc09003255c8db', '\x7b226d656d626572223a2230314b4b42433533524a43465444363339443937544232445341222c226e616d65223a22496ec3a873227d', 'IL9gxwL8Ip+EAKmhuylbQRHNRyoQ/ILesSzJgLgTP4g='),
	('01KKYJPNBC1FD7KBFQDGDWVFH2', '01KKBC53RJ4JAADBT55KV0MRXF', 'who', '\x619df957786f5061763552cae6fecab0194f56a51a0f94b4dade9b88e77bb965', '\x7b226d656d626572223a2230314b4b42433533524a59573353535a5646473956584b343039222c226e616d65223a22416264656c227d', '7WngK/25+cpQxCf7Jo7yir9qdliPzfk+eCwr15XDJNE='),
	('01KKYJPNBCVXW4WYH6CG69EW6M', '01KKBC53RJ4JAADBT55KV0MRXF', 'apology', '\x5e559d4953fe9d0a1b3d1171e42dabdf743766fd7122d280f1bedee1568c029b', '\x506172646f6e2061757820706572736f6e6e657320717569206ee280996175726f6e7420706173206c652074656d70732e', 'vnt8Y2YGDHeoyTgKIw4FHMbeGok+KexEUlTQn0zggfg='),
	('01KKYJPNBC8AJF7MJDR84XAH59', '01KKBC53RJ4JAADBT55KV0MRXF', 'justification', '\xa572fe69d9d0055774db1b3de48a668441529eaadb00c0ae59c03e3145a7dbc4', '\x4c65206261696c6c65757220617474656e64206e6f7472652072c3a9706f6e7365206176616e742073616d6564692e', 'eSicJjFIfc/8niU0l6KBwugP4prXVS93ZaD8O5mWHE8='),
	('01KKYJPNBC0EXRTFN47S670E0Q', '01KKBC53RJ4JAADBT55KV0MRXF', 'who', '\x4f8f20a8ee3053e596f62e2867bac196c5d75820e1d2067c5df13ca48321ee95', '\x7b226d656d626572223a2230314b4b42433533524a415a445833344332455444564b324e38222c226e616d65223a224e6f6f72227d', 'OFITRXSBz4JbQ9ApgXoHKwbS6c28+Oy9MW5f0Y9pwF8=');
INSERT INTO public.person VALUES
	('01KKBC53RJBYPD83QXTN6NF0GD', 'claire@t.example', 'Claire', 'fr', 'Europe/Paris', NULL, false, '2026-03-10 08:00:00.786248+00', NULL),
	('01KKBC53RJSVGHAZC6F1E3ZHD4', 'ines@t.example', 'Inès', 'fr', 'Europe/Paris', NULL, false, '2026-03-10 08:00:00.786248+00', NULL),
	('01KKBC53RJVGXHWP5G222QMWWM', 'abdel@t.example', 'Abdel', 'fr', 'Europe/Paris', NULL, false, '2026-03-10 08:00:00.786248+00', NULL),
	('01KKBC53RJ894YV33X7Y3E1DJ0', 'noor@t.example', 'Noor', 'fr', 'Europe/Paris', NULL, false, '2026-03-10 08:00:00.786248+00', NULL),
	('01KKBC53RJESNA1YSEQ4H30D1T', 'samir@t.example', 'Samir', 'fr', 'Europe/Paris', NULL, false, '2026-03-10 08:00:00.786248+00', NULL);
INSERT INTO public.proposal VALUES
	('01KKBC54A1H70MZ7GRPCS4AQ75', '01KKBC53RJ4JAADBT55KV0MRXF', 1, 'Ouvrir le samedi', 'En bref : Ouvrir le samedi', 'reopened', 2, '01KKBC53RJCFTD639D97TB2DSA', '01KKBC54VENAQTTW3F6C96EME7', '2026-03-10 08:00:01.345455+00', '2026-03-17 19:00:01.239416+00', NULL, NULL, NULL, NULL, NULL),
	('01KKYJPN4QJF3GYW8ZDV4PBPDE', '01KKBC53RJ4JAADBT55KV0MRXF', 2, 'Qui préside ?', 'En bref : Qui préside ?', 'voting', 1, '01KKBC53RJCFTD639D97TB2DSA', NULL, '2026-03-17 19:00:01.303928+00', '2026-03-17 19:00:01.34054+00', NULL, NULL, NULL, NULL, NULL),
	('01KKYJPN8S889QZGTF529DTQWX', '01KKBC53RJ4JAADBT55KV0MRXF', 3, 'Rendre le local', 'En bref : Rendre le local', 'voting', 1, '01KKBC53RJCFTD639D97TB2DSA', NULL, '2026-03-17 19:00:01.433582+00', '2026-03-17 19:00:01.516211+00', NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.proxy VALUES
	('01KKYJPNH4BZPMH4Q601NW6ZNA', '01KKBC53RJ4JAADBT55KV0MRXF', '01KKBC53RJAZDX34C2ETDVK2N8', '01KKBC53RJ9FW89KZV5N2E731N', '2026-04-06 22:00:00+00', '2026-03-17 19:00:01.700262+00', NULL, NULL);
INSERT INTO public.rate_limit VALUES
	('call_me:32080830695dfaca94939a48564fb29a4899543b8459dfb7b9a4eb35fdd26dd2', 1, 1796188518777);
INSERT INTO public.reopening VALUES
	('01KKYJPN2QJY7PSXHD8M2PJQGM', '01KKBC54A1H70MZ7GRPCS4AQ75', '01KKBC54VENAQTTW3F6C96EME7', 2, '01KKBC53RJCFTD639D97TB2DSA', '01KKYJPN008MBWBAH32TXDGKV8', '2026-03-17 19:00:01.239416+00', 10);
INSERT INTO public.request VALUES
	('01KKYJPN00KECZK1V84967AGVY', '01KKBC53RJ4JAADBT55KV0MRXF', '01KKBC54A1H70MZ7GRPCS4AQ75', '01KKBC54VENAQTTW3F6C96EME7', 'reopen', '01KKBC53RJCFTD639D97TB2DSA', '01KKYJPN008MBWBAH32TXDGKV8', '2026-03-17 19:00:01.152916+00', '2026-03-17 19:00:01.239416+00', 'granted');
INSERT INTO public.request_join VALUES
	('01KKYJPN00KECZK1V84967AGVY', '01KKBC53RJYW3SSZVFG9VXK409', '2026-03-17 19:00:01.207362+00'),
	('01KKYJPN00KECZK1V84967AGVY', '01KKBC53RJ8JTP3E20C7AX0GZD', '2026-03-17 19:00:01.239416+00');
INSERT INTO public.roll VALUES
	('01KKBC54VENAQTTW3F6C96EME7', '01KKBC53RJ8JTP3E20C7AX0GZD', 'volunteer', 'il4FJL1IwbgzeCfI04qcHCpcQ1sIeCctlNDB8H6q2qo=', '01KKBC54VESKMGXJSEY04SW0HS', '2026-03-17 17:15:00+00', true, NULL),
	('01KKBC54VENAQTTW3F6C96EME7', '01KKBC53RJ9FW89KZV5N2E731N', 'volunteer', 'BEFPG7czZFlP7cOmC+rnyGpHO9/hO+IcgHVZwrs2880=', '01KKBC54VEB8C52NP429MMACE5', '2026-03-17 17:15:00+00', true, NULL),
	('01KKBC54VENAQTTW3F6C96EME7', '01KKBC53RJAZDX34C2ETDVK2N8', 'volunteer', 'oIqiK5SlJ9KIZjSCPD1Jj8uPz1S7oBFmMWdKj4E70Pc=', '01KKBC54VEQWGDK0MPCN4DQF8Q', '2026-03-17 17:15:00+00', true, NULL),
	('01KKBC54VENAQTTW3F6C96EME7', '01KKBC53RJCFTD639D97TB2DSA', 'volunteer', 'S4ndpD4CqRpuLNlXXcq7bzaMTERjvd1n0DzBp9lF/r0=', '01KKBC54VE3TNGXVD4ENTXRBBD', '2026-03-17 17:15:00+00', true, NULL),
	('01KKBC54VENAQTTW3F6C96EME7', '01KKBC53RJYW3SSZVFG9VXK409', 'volunteer', '2ukOrLpNjMBL+LtwgUYggJzeEWOnOAj8X3GsDmkUtUo=', '01KKBC54VEJQBPXJ11PYR77102', '2026-03-17 17:15:00+00', true, NULL),
	('01KKYJPN5WME31AGV6S7YHMT4N', '01KKBC53RJ8JTP3E20C7AX0GZD', 'volunteer', 'XYf95aFnEyBnzr2228/yzK3NcGAw5jzUc8l4gb+u4gA=', '01KKYJPN5WHG24RPCFETHSMTX0', '2026-03-24 17:15:00+00', true, NULL),
	('01KKYJPN5WME31AGV6S7YHMT4N', '01KKBC53RJ9FW89KZV5N2E731N', 'volunteer', '3Eg8Vy2qIDIHe4jAtqUnInMq90V3pW7RENihRH1rvls=', '01KKYJPN5WANKFSJ097HM6THKM', '2026-03-24 17:15:00+00', true, NULL),
	('01KKYJPN5WME31AGV6S7YHMT4N', '01KKBC53RJAZDX34C2ETDVK2N8', 'volunteer', 'ca41ix842bBhVGZbMg7iYkQINervQOVT/M+qWkzTb/Q=', '01KKYJPN5WN70D6P9JTT0F3DMM', '2026-03-24 17:15:00+00', true, NULL),
	('01KKYJPN5WME31AGV6S7YHMT4N', '01KKBC53RJCFTD639D97TB2DSA', 'volunteer', 'cORaTUT9bvWbnsEVpN6U2lJzK79pDoJw3jxTLB2WMQE=', '01KKYJPN5WDE40MFD78162P43E', '2026-03-24 17:15:00+00', true, NULL),
	('01KKYJPN5WME31AGV6S7YHMT4N', '01KKBC53RJYW3SSZVFG9VXK409', 'volunteer', 'Ur6tSre1yPcerGhpmv0F83l/KRpx1KEh4GmOqx6nEvU=', '01KKYJPN5W5CPDG8ACGFES06PN', '2026-03-24 17:15:00+00', true, NULL),
	('01KKYJPNBCQAFBDD5Y552JZCKX', '01KKBC53RJ8JTP3E20C7AX0GZD', 'volunteer', 'D3IEyjFUlNMDtlVaXHCwmuN0/So05Ft6X2UjkyFpMkw=', '01KKYJPNBCY8DYA6SNEGFBK8EQ', '2026-03-24 17:15:00+00', true, NULL),
	('01KKYJPNBCQAFBDD5Y552JZCKX', '01KKBC53RJ9FW89KZV5N2E731N', 'volunteer', '2gqtJXXISRNEvGEGB/qClWHp2y1t8AlVIYH38lpq0C4=', '01KKYJPNBCJ3HQDHZSBHP6891J', '2026-03-24 17:15:00+00', true, NULL),
	('01KKYJPNBCQAFBDD5Y552JZCKX', '01KKBC53RJAZDX34C2ETDVK2N8', 'volunteer', '61KrHoRKsLzhQwmsqyb611idC5yXuBOUX8CPUtbHpos=', '01KKYJPNBCPZTHTC87EFTZC73T', '2026-03-24 17:15:00+00', true, NULL),
	('01KKYJPNBCQAFBDD5Y552JZCKX', '01KKBC53RJCFTD639D97TB2DSA', 'volunteer', 'IL9gxwL8Ip+EAKmhuylbQRHNRyoQ/ILesSzJgLgTP4g=', '01KKYJPNBC7NV60FAAH42308DM', '2026-03-24 17:15:00+00', true, NULL),
	('01KKYJPNBCQAFBDD5Y552JZCKX', '01KKBC53RJYW3SSZVFG9VXK409', 'volunteer', '7WngK/25+cpQxCf7Jo7yir9qdliPzfk+eCwr15XDJNE=', '01KKYJPNBC1FD7KBFQDGDWVFH2', '2026-03-24 17:15:00+00', true, NULL);
INSERT INTO public.round VALUES
	('01KKBC54VENAQTTW3F6C96EME7', '01KKBC53RJ4JAADBT55KV0MRXF', '01KKBC54A1H70MZ7GRPCS4AQ75', 1, 1, 'closed', '01KKBC54VEHM9YT5T8GPX7GW5C', '{"name": "consent", "rule": {"id": "consent/1", "params": {"answers": "1/3", "disqualify": "2/3"}}}', '{"advice": {"more": [], "close": "2026-03-17T19:00:00Z", "curve": [{"close": "2026-03-10T19:00:00Z", "staff": 0, "humane": true, "volunteers": 0}, {"close": "2026-03-11T19:00:00Z", "staff": 0, "humane": true, "volunteers": 0}, {"close": "2026-03-12T19:00:00Z", "staff": 0, "humane": true, "volunteers": 0}, {"close": "2026-03-13T19:00:00Z", "staff": 0, "humane": true, "volunteers": 0}, {"close": "2026-03-14T19:00:00Z", "staff": 0, "humane": true, "volunteers": 0}, {"close": "2026-03-15T17:00:00Z", "staff": 0, "humane": true, "volunteers": 0}, {"close": "2026-03-16T19:00:00Z", "staff": 0, "humane": true, "volunteers": 0}, {"close": "2026-03-17T19:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-03-18T19:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-03-19T19:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-03-20T19:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-03-21T19:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-03-22T17:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-03-23T19:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-03-24T19:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-03-25T19:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-03-26T19:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-03-27T19:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-03-28T19:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-03-29T16:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-03-30T18:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-03-31T18:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-04-01T18:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-04-02T18:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-04-03T18:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-04-04T18:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-04-05T16:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-04-06T18:00:00Z", "staff": 0, "humane": false, "volunteers": 5}, {"close": "2026-04-07T18:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-04-08T18:00:00Z", "staff": 0, "humane": true, "volunteers": 5}], "latest": "2026-04-09T08:00:01Z", "params": {"share": "7/10", "parity": "7/10", "minutes": 15, "moments": 1, "max_days": 30, "min_days": 3}, "coverage": {"staff": {"ready": 0, "total": 0}, "volunteers": {"ready": 5, "total": 5}}, "required": 0}, "preset": "light", "changed": 0, "leftOut": [], "coverage": {"staff": {"ready": 0, "total": 0}, "volunteers": {"ready": 5, "total": 5}}, "estimated": 5, "recommended": "2026-03-17T19:00:00Z"}', 'Oe6p3pzv1lpCj5KBJ0jCGPQ2JTwwh2g8qBy663AYOr8=', '01KKBC53RJCFTD639D97TB2DSA', '2026-03-10 08:00:01.902492+00', '2026-03-17 19:00:00+00', 'Europe/Paris', 7, '2026-03-17 19:00:01.099014+00', 1, 'adopted', '{"roll": {"staff": 0, "volunteers": 5}, "tally": {"steps": [{"n": 2, "step": "count", "choice": "consent"}, {"n": 0, "step": "count", "choice": "concern"}, {"n": 0, "step": "count", "choice": "objection"}, {"n": 0, "step": "count", "choice": "abstain"}, {"n": 2, "of": 5, "met": "yes", "step": "answers", "share": "1/3", "needed": 2}, {"n": 0, "step": "objections"}, {"n": 0, "step": "not_qualified"}, {"n": 0, "step": "standing"}], "counts": {"abstain": 0, "concern": 0, "consent": 2, "objection": 0}, "method": "consent/1", "outcome": "adopted"}, "answered": {"staff": 0, "volunteers": 2}}', 8, '{"ballots": "named", "options": [], "conflict": "abstains", "extension": "once", "early_close": {"hours": 24}}', NULL, '2026-03-17 19:00:00+00', '2026-03-17 19:00:00+00', false, NULL, NULL, NULL, NULL, NULL),
	('01KKYJPN5WME31AGV6S7YHMT4N', '01KKBC53RJ4JAADBT55KV0MRXF', '01KKYJPN4QJF3GYW8ZDV4PBPDE', 1, 1, 'open', '01KKYJPN5WNBSDQ3Y3637B2TAJ', '{"name": "relative", "rule": {"id": "majority/1", "params": {"rule": "relative", "quorum": {"base": "ballots", "share": "1/3"}}}}', '{"advice": {"more": [], "close": "2026-03-24T19:00:00Z", "curve": [{"close": "2026-03-18T19:00:00Z", "staff": 0, "humane": true, "volunteers": 0}, {"close": "2026-03-19T19:00:00Z", "staff": 0, "humane": true, "volunteers": 0}, {"close": "2026-03-20T19:00:00Z", "staff": 0, "humane": true, "volunteers": 0}, {"close": "2026-03-21T19:00:00Z", "staff": 0, "humane": true, "volunteers": 0}, {"close": "2026-03-22T17:00:00Z", "staff": 0, "humane": true, "volunteers": 0}, {"close": "2026-03-23T19:00:00Z", "staff": 0, "humane": true, "volunteers": 0}, {"close": "2026-03-24T19:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-03-25T19:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-03-26T19:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-03-27T19:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-03-28T19:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-03-29T16:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-03-30T18:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-03-31T18:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-04-01T18:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-04-02T18:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-04-03T18:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-04-04T18:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-04-05T16:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-04-06T18:00:00Z", "staff": 0, "humane": false, "volunteers": 5}, {"close": "2026-04-07T18:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-04-08T18:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-04-09T18:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-04-10T18:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-04-11T18:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-04-12T16:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-04-13T18:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-04-14T18:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-04-15T18:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-04-16T18:00:00Z", "staff": 0, "humane": true, "volunteers": 5}], "latest": "2026-04-16T19:00:01Z", "params": {"share": "7/10", "parity": "7/10", "minutes": 15, "moments": 1, "max_days": 30, "min_days": 3}, "coverage": {"staff": {"ready": 0, "total": 0}, "volunteers": {"ready": 5, "total": 5}}, "required": 0}, "preset": "light", "changed": 0, "leftOut": [], "coverage": {"staff": {"ready": 0, "total": 0}, "volunteers": {"ready": 5, "total": 5}}, "estimated": 5, "recommended": "2026-03-24T19:00:00Z"}', 'ltnLo2Db4UQexN0K0p9ies/wvz+7z/ccJAygKVTtLrw=', '01KKBC53RJCFTD639D97TB2DSA', '2026-03-17 19:00:01.34054+00', '2026-03-24 19:00:00+00', 'Europe/Paris', 11, NULL, NULL, NULL, NULL, NULL, '{"ballots": "secret", "options": [], "conflict": "abstains", "extension": "once", "early_close": {"hours": 24}}', NULL, '2026-03-24 19:00:00+00', '2026-03-24 19:00:00+00', false, NULL, NULL, NULL, NULL, NULL),
	('01KKYJPNBCQAFBDD5Y552JZCKX', '01KKBC53RJ4JAADBT55KV0MRXF', '01KKYJPN8S889QZGTF529DTQWX', 1, 1, 'open', '01KKYJPNBCXGFEPKWT5AHAEDKY', '{"name": "consent", "rule": {"id": "consent/1", "params": {"answers": "1/3", "disqualify": "2/3"}}}', '{"advice": {"more": [], "close": "2026-03-24T19:00:00Z", "curve": [{"close": "2026-03-18T19:00:00Z", "staff": 0, "humane": true, "volunteers": 0}, {"close": "2026-03-19T19:00:00Z", "staff": 0, "humane": true, "volunteers": 0}, {"close": "2026-03-20T19:00:00Z", "staff": 0, "humane": true, "volunteers": 0}, {"close": "2026-03-21T19:00:00Z", "staff": 0, "humane": true, "volunteers": 0}, {"close": "2026-03-22T17:00:00Z", "staff": 0, "humane": true, "volunteers": 0}, {"close": "2026-03-23T19:00:00Z", "staff": 0, "humane": true, "volunteers": 0}, {"close": "2026-03-24T19:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-03-25T19:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-03-26T19:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-03-27T19:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-03-28T19:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-03-29T16:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-03-30T18:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-03-31T18:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-04-01T18:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-04-02T18:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-04-03T18:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-04-04T18:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-04-05T16:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-04-06T18:00:00Z", "staff": 0, "humane": false, "volunteers": 5}, {"close": "2026-04-07T18:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-04-08T18:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-04-09T18:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-04-10T18:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-04-11T18:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-04-12T16:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-04-13T18:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-04-14T18:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-04-15T18:00:00Z", "staff": 0, "humane": true, "volunteers": 5}, {"close": "2026-04-16T18:00:00Z", "staff": 0, "humane": true, "volunteers": 5}], "latest": "2026-04-16T19:00:01Z", "params": {"share": "7/10", "parity": "7/10", "minutes": 15, "moments": 1, "max_days": 30, "min_days": 3}, "coverage": {"staff": {"ready": 0, "total": 0}, "volunteers": {"ready": 5, "total": 5}}, "required": 0}, "preset": "light", "changed": 0, "leftOut": ["01KKBC53RJ8JTP3E20C7AX0GZD", "01KKBC53RJ9FW89KZV5N2E731N", "01KKBC53RJAZDX34C2ETDVK2N8", "01KKBC53RJCFTD639D97TB2DSA", "01KKBC53RJYW3SSZVFG9VXK409"], "coverage": {"staff": {"ready": 0, "total": 0}, "volunteers": {"ready": 0, "total": 5}}, "estimated": 5, "recommended": "2026-03-24T19:00:00Z"}', 'xwoTIOrK2gEDnIrFjjsodmcXtHmakUELIvuO4mOje+k=', '01KKBC53RJCFTD639D97TB2DSA', '2026-03-17 19:00:01.516211+00', '2026-03-19 19:00:00+00', 'Europe/Paris', 12, NULL, NULL, NULL, NULL, NULL, '{"ballots": "named", "options": [], "conflict": "abstains", "extension": "once", "early_close": {"hours": 24}}', NULL, '2026-03-19 19:00:00+00', '2026-03-19 19:00:00+00', false, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.shortening VALUES
	('01KKYJPNBCQAFBDD5Y552JZCKX', '2026-03-24 19:00:00+00', 5, '01KKYJPNBCVXW4WYH6CG69EW6M', '01KKYJPNBC8AJF7MJDR84XAH59', 13);
INSERT INTO public.test_database VALUES
	(true);
INSERT INTO public.urn VALUES
	('01KKYJPN5WME31AGV6S7YHMT4N', '[{"code": "qP/vd+3VZmhAR8FPz1nddh585zTj11uBbGxDa0JVU/M=", "choice": "for"}]', NULL, NULL);
INSERT INTO public.voted VALUES
	('01KKYJPN5WME31AGV6S7YHMT4N', '01KKBC53RJAZDX34C2ETDVK2N8');
ALTER TABLE ONLY public.ballot_link
    ADD CONSTRAINT ballot_link_pkey PRIMARY KEY (hash);
ALTER TABLE ONLY public.ballot
    ADD CONSTRAINT ballot_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.ballot
    ADD CONSTRAINT ballot_round_id_member_id_revision_key UNIQUE (round_id, member_id, revision);
ALTER TABLE ONLY public.board
    ADD CONSTRAINT board_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.board
    ADD CONSTRAINT board_slug_key UNIQUE (slug);
ALTER TABLE ONLY public.board_slug
    ADD CONSTRAINT board_slug_pkey PRIMARY KEY (slug);
ALTER TABLE ONLY public.call_request
    ADD CONSTRAINT call_request_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.call_request
    ADD CONSTRAINT call_request_round_id_member_id_key UNIQUE (round_id, member_id);
ALTER TABLE ONLY public.conflict
    ADD CONSTRAINT conflict_pkey PRIMARY KEY (round_id, member_id);
ALTER TABLE ONLY public.document_author
    ADD CONSTRAINT document_author_pkey PRIMARY KEY (document_id, member_id);
ALTER TABLE ONLY public.document
    ADD CONSTRAINT document_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.document
    ADD CONSTRAINT document_proposal_id_generation_key UNIQUE (proposal_id, generation);
ALTER TABLE ONLY public.document_update
    ADD CONSTRAINT document_update_pkey PRIMARY KEY (document_id, seq);
ALTER TABLE ONLY public.feedback
    ADD CONSTRAINT feedback_pkey PRIMARY KEY (round_id, member_id);
ALTER TABLE ONLY public.finding
    ADD CONSTRAINT finding_pkey PRIMARY KEY (ballot_id, member_id);
ALTER TABLE ONLY public.follow_up
    ADD CONSTRAINT follow_up_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.frozen_text
    ADD CONSTRAINT frozen_text_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.heartbeat
    ADD CONSTRAINT heartbeat_pkey PRIMARY KEY (one);
ALTER TABLE ONLY public.held_mail
    ADD CONSTRAINT held_mail_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.invited
    ADD CONSTRAINT invited_pkey PRIMARY KEY (meeting_id, member_id);
ALTER TABLE ONLY public.kysely_migration_lock
    ADD CONSTRAINT kysely_migration_lock_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.kysely_migration
    ADD CONSTRAINT kysely_migration_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.log_checkpoint
    ADD CONSTRAINT log_checkpoint_pkey PRIMARY KEY (board_id, size);
ALTER TABLE ONLY public.log_entry
    ADD CONSTRAINT log_entry_pkey PRIMARY KEY (board_id, idx);
ALTER TABLE ONLY public.log_head
    ADD CONSTRAINT log_head_origin_key UNIQUE (origin);
ALTER TABLE ONLY public.log_head
    ADD CONSTRAINT log_head_pkey PRIMARY KEY (board_id);
ALTER TABLE ONLY public.mail
    ADD CONSTRAINT mail_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.meeting
    ADD CONSTRAINT meeting_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.member
    ADD CONSTRAINT member_board_id_person_id_key UNIQUE (board_id, person_id);
ALTER TABLE ONLY public.member
    ADD CONSTRAINT member_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.message
    ADD CONSTRAINT message_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.opening
    ADD CONSTRAINT opening_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.outage
    ADD CONSTRAINT outage_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_email_key UNIQUE (email);
ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.proposal
    ADD CONSTRAINT proposal_board_id_number_key UNIQUE (board_id, number);
ALTER TABLE ONLY public.proposal
    ADD CONSTRAINT proposal_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.proxy
    ADD CONSTRAINT proxy_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.rate_limit
    ADD CONSTRAINT rate_limit_pkey PRIMARY KEY (key);
ALTER TABLE ONLY public.relayed
    ADD CONSTRAINT relayed_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.reopening
    ADD CONSTRAINT reopening_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.reopening
    ADD CONSTRAINT reopening_proposal_id_generation_key UNIQUE (proposal_id, generation);
ALTER TABLE ONLY public.request_join
    ADD CONSTRAINT request_join_pkey PRIMARY KEY (request_id, member_id);
ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.roll
    ADD CONSTRAINT roll_pkey PRIMARY KEY (round_id, member_id);
ALTER TABLE ONLY public.round
    ADD CONSTRAINT round_board_id_decision_key UNIQUE (board_id, decision);
ALTER TABLE ONLY public.round
    ADD CONSTRAINT round_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.round
    ADD CONSTRAINT round_proposal_id_number_key UNIQUE (proposal_id, number);
ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (token_hash);
ALTER TABLE ONLY public.setup_key
    ADD CONSTRAINT setup_key_pkey PRIMARY KEY (hash);
ALTER TABLE ONLY public.shortening
    ADD CONSTRAINT shortening_pkey PRIMARY KEY (round_id);
ALTER TABLE ONLY public.sign_in
    ADD CONSTRAINT sign_in_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.test_database
    ADD CONSTRAINT test_database_pkey PRIMARY KEY (made);
ALTER TABLE ONLY public.ticket
    ADD CONSTRAINT ticket_pkey PRIMARY KEY (hash);
ALTER TABLE ONLY public.urn
    ADD CONSTRAINT urn_pkey PRIMARY KEY (round_id);
ALTER TABLE ONLY public.voted
    ADD CONSTRAINT voted_pkey PRIMARY KEY (round_id, member_id);
CREATE INDEX ballot_member ON public.ballot USING btree (member_id);
CREATE INDEX follow_up_board ON public.follow_up USING btree (board_id);
CREATE INDEX follow_up_round ON public.follow_up USING btree (round_id);
CREATE INDEX log_entry_subject ON public.log_entry USING btree (subject);
CREATE INDEX mail_subject ON public.mail USING btree (kind, subject_id);
CREATE INDEX meeting_board ON public.meeting USING btree (board_id, starts_at);
CREATE INDEX member_person ON public.member USING btree (person_id);
CREATE INDEX message_proposal ON public.message USING btree (proposal_id, sent_at);
CREATE INDEX opening_commitment ON public.opening USING btree (board_id, commitment);
CREATE UNIQUE INDEX proxy_current ON public.proxy USING btree (giver) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX relayed_waiting ON public.relayed USING btree (round_id, member_id) WHERE (settled_at IS NULL);
CREATE UNIQUE INDEX request_waiting ON public.request USING btree (round_id, aim) WHERE (settled_at IS NULL);
CREATE INDEX round_due ON public.round USING btree (closes_at) WHERE (stage = 'open'::text);
CREATE UNIQUE INDEX round_open ON public.round USING btree (proposal_id) WHERE (stage = 'open'::text);
CREATE INDEX session_person ON public.session USING btree (person_id);
CREATE INDEX sign_in_email ON public.sign_in USING btree (email);
CREATE INDEX voted_member ON public.voted USING btree (member_id);
CREATE TRIGGER ballot_in_time BEFORE INSERT ON public.ballot FOR EACH ROW EXECUTE FUNCTION public.ballot_in_time();
ALTER TABLE public.ballot ENABLE ALWAYS TRIGGER ballot_in_time;
CREATE TRIGGER board_needs_true_clock BEFORE INSERT OR UPDATE OF example ON public.board FOR EACH ROW EXECUTE FUNCTION public.board_needs_true_clock();
CREATE TRIGGER brief_is_frozen BEFORE UPDATE ON public.proposal FOR EACH ROW EXECUTE FUNCTION public.brief_is_frozen();
ALTER TABLE public.proposal ENABLE ALWAYS TRIGGER brief_is_frozen;
CREATE TRIGGER clock_shift_allowed BEFORE INSERT OR UPDATE ON public.clock_shift FOR EACH ROW EXECUTE FUNCTION public.clock_shift_allowed();
CREATE TRIGGER entry_is_next BEFORE INSERT ON public.log_entry FOR EACH ROW EXECUTE FUNCTION public.entry_is_next();
ALTER TABLE public.log_entry ENABLE ALWAYS TRIGGER entry_is_next;
CREATE TRIGGER finding_in_time BEFORE INSERT OR DELETE OR UPDATE ON public.finding FOR EACH ROW EXECUTE FUNCTION public.finding_in_time();
ALTER TABLE public.finding ENABLE ALWAYS TRIGGER finding_in_time;
CREATE TRIGGER freeze_is_final BEFORE UPDATE ON public.document FOR EACH ROW EXECUTE FUNCTION public.freeze_is_final();
ALTER TABLE public.document ENABLE ALWAYS TRIGGER freeze_is_final;
CREATE TRIGGER head_only_grows BEFORE DELETE OR UPDATE ON public.log_head FOR EACH ROW EXECUTE FUNCTION public.head_only_grows();
ALTER TABLE public.log_head ENABLE ALWAYS TRIGGER head_only_grows;
CREATE TRIGGER never_changes BEFORE DELETE OR UPDATE ON public.ballot FOR EACH ROW EXECUTE FUNCTION public.never_changes();
ALTER TABLE public.ballot ENABLE ALWAYS TRIGGER never_changes;
CREATE TRIGGER never_changes BEFORE DELETE OR UPDATE ON public.conflict FOR EACH ROW EXECUTE FUNCTION public.never_changes();
ALTER TABLE public.conflict ENABLE ALWAYS TRIGGER never_changes;
CREATE TRIGGER never_changes BEFORE DELETE OR UPDATE ON public.frozen_text FOR EACH ROW EXECUTE FUNCTION public.never_changes();
ALTER TABLE public.frozen_text ENABLE ALWAYS TRIGGER never_changes;
CREATE TRIGGER never_changes BEFORE DELETE OR UPDATE ON public.log_checkpoint FOR EACH ROW EXECUTE FUNCTION public.never_changes();
ALTER TABLE public.log_checkpoint ENABLE ALWAYS TRIGGER never_changes;
CREATE TRIGGER never_changes BEFORE DELETE OR UPDATE ON public.log_entry FOR EACH ROW EXECUTE FUNCTION public.never_changes();
ALTER TABLE public.log_entry ENABLE ALWAYS TRIGGER never_changes;
CREATE TRIGGER never_changes BEFORE DELETE OR UPDATE ON public.opening FOR EACH ROW EXECUTE FUNCTION public.never_changes();
ALTER TABLE public.opening ENABLE ALWAYS TRIGGER never_changes;
CREATE TRIGGER never_changes BEFORE DELETE OR UPDATE ON public.reopening FOR EACH ROW EXECUTE FUNCTION public.never_changes();
ALTER TABLE public.reopening ENABLE ALWAYS TRIGGER never_changes;
CREATE TRIGGER never_changes BEFORE DELETE OR UPDATE ON public.roll FOR EACH ROW EXECUTE FUNCTION public.never_changes();
ALTER TABLE public.roll ENABLE ALWAYS TRIGGER never_changes;
CREATE TRIGGER never_changes BEFORE DELETE OR UPDATE ON public.shortening FOR EACH ROW EXECUTE FUNCTION public.never_changes();
ALTER TABLE public.shortening ENABLE ALWAYS TRIGGER never_changes;
CREATE TRIGGER never_changes BEFORE DELETE OR UPDATE ON public.voted FOR EACH ROW EXECUTE FUNCTION public.never_changes();
ALTER TABLE public.voted ENABLE ALWAYS TRIGGER never_changes;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.ballot FOR EACH STATEMENT EXECUTE FUNCTION public.never_changes();
ALTER TABLE public.ballot ENABLE ALWAYS TRIGGER never_emptied;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.conflict FOR EACH STATEMENT EXECUTE FUNCTION public.never_changes();
ALTER TABLE public.conflict ENABLE ALWAYS TRIGGER never_emptied;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.finding FOR EACH STATEMENT EXECUTE FUNCTION public.never_changes();
ALTER TABLE public.finding ENABLE ALWAYS TRIGGER never_emptied;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.frozen_text FOR EACH STATEMENT EXECUTE FUNCTION public.never_changes();
ALTER TABLE public.frozen_text ENABLE ALWAYS TRIGGER never_emptied;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.log_checkpoint FOR EACH STATEMENT EXECUTE FUNCTION public.never_changes();
ALTER TABLE public.log_checkpoint ENABLE ALWAYS TRIGGER never_emptied;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.log_entry FOR EACH STATEMENT EXECUTE FUNCTION public.never_changes();
ALTER TABLE public.log_entry ENABLE ALWAYS TRIGGER never_emptied;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.log_head FOR EACH STATEMENT EXECUTE FUNCTION public.never_changes();
ALTER TABLE public.log_head ENABLE ALWAYS TRIGGER never_emptied;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.opening FOR EACH STATEMENT EXECUTE FUNCTION public.never_changes();
ALTER TABLE public.opening ENABLE ALWAYS TRIGGER never_emptied;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.reopening FOR EACH STATEMENT EXECUTE FUNCTION public.never_changes();
ALTER TABLE public.reopening ENABLE ALWAYS TRIGGER never_emptied;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.roll FOR EACH STATEMENT EXECUTE FUNCTION public.never_changes();
ALTER TABLE public.roll ENABLE ALWAYS TRIGGER never_emptied;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.round FOR EACH STATEMENT EXECUTE FUNCTION public.never_changes();
ALTER TABLE public.round ENABLE ALWAYS TRIGGER never_emptied;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.shortening FOR EACH STATEMENT EXECUTE FUNCTION public.never_changes();
ALTER TABLE public.shortening ENABLE ALWAYS TRIGGER never_emptied;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.urn FOR EACH STATEMENT EXECUTE FUNCTION public.never_changes();
ALTER TABLE public.urn ENABLE ALWAYS TRIGGER never_emptied;
CREATE TRIGGER never_emptied BEFORE TRUNCATE ON public.voted FOR EACH STATEMENT EXECUTE FUNCTION public.never_changes();
ALTER TABLE public.voted ENABLE ALWAYS TRIGGER never_emptied;
CREATE TRIGGER never_taken_away BEFORE DELETE ON public.urn FOR EACH ROW EXECUTE FUNCTION public.never_changes();
ALTER TABLE public.urn ENABLE ALWAYS TRIGGER never_taken_away;
CREATE CONSTRAINT TRIGGER one_slip_a_mark AFTER INSERT OR UPDATE ON public.urn DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.one_slip_a_mark();
ALTER TABLE public.urn ENABLE ALWAYS TRIGGER one_slip_a_mark;
CREATE CONSTRAINT TRIGGER one_slip_a_mark AFTER INSERT ON public.voted DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION public.one_slip_a_mark();
ALTER TABLE public.voted ENABLE ALWAYS TRIGGER one_slip_a_mark;
CREATE TRIGGER round_changes_once BEFORE UPDATE ON public.round FOR EACH ROW EXECUTE FUNCTION public.round_changes_once();
ALTER TABLE public.round ENABLE ALWAYS TRIGGER round_changes_once;
CREATE TRIGGER round_takes_votes BEFORE INSERT ON public.conflict FOR EACH ROW EXECUTE FUNCTION public.round_takes_votes();
ALTER TABLE public.conflict ENABLE ALWAYS TRIGGER round_takes_votes;
CREATE TRIGGER round_takes_votes BEFORE INSERT ON public.voted FOR EACH ROW EXECUTE FUNCTION public.round_takes_votes();
ALTER TABLE public.voted ENABLE ALWAYS TRIGGER round_takes_votes;
CREATE TRIGGER text_is_frozen BEFORE INSERT OR DELETE OR UPDATE ON public.document_update FOR EACH ROW EXECUTE FUNCTION public.text_is_frozen();
ALTER TABLE public.document_update ENABLE ALWAYS TRIGGER text_is_frozen;
CREATE TRIGGER urn_is_one_sheet BEFORE INSERT OR UPDATE ON public.urn FOR EACH ROW EXECUTE FUNCTION public.urn_is_one_sheet();
ALTER TABLE public.urn ENABLE ALWAYS TRIGGER urn_is_one_sheet;
ALTER TABLE ONLY public.ballot
    ADD CONSTRAINT ballot_cast_by_fkey FOREIGN KEY (cast_by) REFERENCES public.member(id);
ALTER TABLE ONLY public.ballot
    ADD CONSTRAINT ballot_confirmed_by_fkey FOREIGN KEY (confirmed_by) REFERENCES public.member(id);
ALTER TABLE ONLY public.ballot_link
    ADD CONSTRAINT ballot_link_round_id_member_id_fkey FOREIGN KEY (round_id, member_id) REFERENCES public.roll(round_id, member_id);
ALTER TABLE ONLY public.ballot
    ADD CONSTRAINT ballot_round_id_member_id_fkey FOREIGN KEY (round_id, member_id) REFERENCES public.roll(round_id, member_id);
ALTER TABLE ONLY public.board_slug
    ADD CONSTRAINT board_slug_board_id_fkey FOREIGN KEY (board_id) REFERENCES public.board(id);
ALTER TABLE ONLY public.call_request
    ADD CONSTRAINT call_request_round_id_member_id_fkey FOREIGN KEY (round_id, member_id) REFERENCES public.roll(round_id, member_id);
ALTER TABLE ONLY public.conflict
    ADD CONSTRAINT conflict_round_id_member_id_fkey FOREIGN KEY (round_id, member_id) REFERENCES public.roll(round_id, member_id);
ALTER TABLE ONLY public.document_author
    ADD CONSTRAINT document_author_document_id_fkey FOREIGN KEY (document_id) REFERENCES public.document(id);
ALTER TABLE ONLY public.document_author
    ADD CONSTRAINT document_author_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.member(id);
ALTER TABLE ONLY public.document
    ADD CONSTRAINT document_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES public.proposal(id);
ALTER TABLE ONLY public.document_update
    ADD CONSTRAINT document_update_document_id_fkey FOREIGN KEY (document_id) REFERENCES public.document(id);
ALTER TABLE ONLY public.feedback
    ADD CONSTRAINT feedback_round_id_member_id_fkey FOREIGN KEY (round_id, member_id) REFERENCES public.roll(round_id, member_id);
ALTER TABLE ONLY public.finding
    ADD CONSTRAINT finding_ballot_id_fkey FOREIGN KEY (ballot_id) REFERENCES public.ballot(id);
ALTER TABLE ONLY public.finding
    ADD CONSTRAINT finding_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.member(id);
ALTER TABLE ONLY public.follow_up
    ADD CONSTRAINT follow_up_answered_by_fkey FOREIGN KEY (answered_by) REFERENCES public.member(id);
ALTER TABLE ONLY public.follow_up
    ADD CONSTRAINT follow_up_board_id_fkey FOREIGN KEY (board_id) REFERENCES public.board(id);
ALTER TABLE ONLY public.follow_up
    ADD CONSTRAINT follow_up_owner_fkey FOREIGN KEY (owner) REFERENCES public.member(id);
ALTER TABLE ONLY public.follow_up
    ADD CONSTRAINT follow_up_round_id_fkey FOREIGN KEY (round_id) REFERENCES public.round(id);
ALTER TABLE ONLY public.frozen_text
    ADD CONSTRAINT frozen_text_board_id_fkey FOREIGN KEY (board_id) REFERENCES public.board(id);
ALTER TABLE ONLY public.invited
    ADD CONSTRAINT invited_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES public.meeting(id);
ALTER TABLE ONLY public.invited
    ADD CONSTRAINT invited_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.member(id);
ALTER TABLE ONLY public.log_checkpoint
    ADD CONSTRAINT log_checkpoint_board_id_fkey FOREIGN KEY (board_id) REFERENCES public.board(id);
ALTER TABLE ONLY public.log_entry
    ADD CONSTRAINT log_entry_board_id_fkey FOREIGN KEY (board_id) REFERENCES public.board(id);
ALTER TABLE ONLY public.log_head
    ADD CONSTRAINT log_head_board_id_fkey FOREIGN KEY (board_id) REFERENCES public.board(id);
ALTER TABLE ONLY public.mail
    ADD CONSTRAINT mail_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id);
ALTER TABLE ONLY public.meeting
    ADD CONSTRAINT meeting_board_id_fkey FOREIGN KEY (board_id) REFERENCES public.board(id);
ALTER TABLE ONLY public.meeting
    ADD CONSTRAINT meeting_called_by_fkey FOREIGN KEY (called_by) REFERENCES public.member(id);
ALTER TABLE ONLY public.member
    ADD CONSTRAINT member_added_by_fkey FOREIGN KEY (added_by) REFERENCES public.member(id);
ALTER TABLE ONLY public.member
    ADD CONSTRAINT member_board_id_fkey FOREIGN KEY (board_id) REFERENCES public.board(id);
ALTER TABLE ONLY public.member
    ADD CONSTRAINT member_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id);
ALTER TABLE ONLY public.message
    ADD CONSTRAINT message_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.member(id);
ALTER TABLE ONLY public.message
    ADD CONSTRAINT message_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES public.proposal(id);
ALTER TABLE ONLY public.opening
    ADD CONSTRAINT opening_board_id_fkey FOREIGN KEY (board_id) REFERENCES public.board(id);
ALTER TABLE ONLY public.proposal
    ADD CONSTRAINT proposal_author_fkey FOREIGN KEY (author) REFERENCES public.member(id);
ALTER TABLE ONLY public.proposal
    ADD CONSTRAINT proposal_board_id_fkey FOREIGN KEY (board_id) REFERENCES public.board(id);
ALTER TABLE ONLY public.proposal
    ADD CONSTRAINT proposal_in_force_fkey FOREIGN KEY (in_force) REFERENCES public.round(id);
ALTER TABLE ONLY public.proxy
    ADD CONSTRAINT proxy_board_id_fkey FOREIGN KEY (board_id) REFERENCES public.board(id);
ALTER TABLE ONLY public.proxy
    ADD CONSTRAINT proxy_giver_fkey FOREIGN KEY (giver) REFERENCES public.member(id);
ALTER TABLE ONLY public.proxy
    ADD CONSTRAINT proxy_receiver_fkey FOREIGN KEY (receiver) REFERENCES public.member(id);
ALTER TABLE ONLY public.relayed
    ADD CONSTRAINT relayed_entered_by_fkey FOREIGN KEY (entered_by) REFERENCES public.member(id);
ALTER TABLE ONLY public.relayed
    ADD CONSTRAINT relayed_round_id_member_id_fkey FOREIGN KEY (round_id, member_id) REFERENCES public.roll(round_id, member_id);
ALTER TABLE ONLY public.relayed
    ADD CONSTRAINT relayed_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES public.member(id);
ALTER TABLE ONLY public.reopening
    ADD CONSTRAINT reopening_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES public.proposal(id);
ALTER TABLE ONLY public.reopening
    ADD CONSTRAINT reopening_reopened_by_fkey FOREIGN KEY (reopened_by) REFERENCES public.member(id);
ALTER TABLE ONLY public.reopening
    ADD CONSTRAINT reopening_round_id_fkey FOREIGN KEY (round_id) REFERENCES public.round(id);
ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES public.member(id);
ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_board_id_fkey FOREIGN KEY (board_id) REFERENCES public.board(id);
ALTER TABLE ONLY public.request_join
    ADD CONSTRAINT request_join_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.member(id);
ALTER TABLE ONLY public.request_join
    ADD CONSTRAINT request_join_request_id_fkey FOREIGN KEY (request_id) REFERENCES public.request(id);
ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES public.proposal(id);
ALTER TABLE ONLY public.request
    ADD CONSTRAINT request_round_id_fkey FOREIGN KEY (round_id) REFERENCES public.round(id);
ALTER TABLE ONLY public.roll
    ADD CONSTRAINT roll_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.member(id);
ALTER TABLE ONLY public.roll
    ADD CONSTRAINT roll_proxy_fkey FOREIGN KEY (proxy) REFERENCES public.member(id);
ALTER TABLE ONLY public.roll
    ADD CONSTRAINT roll_round_id_fkey FOREIGN KEY (round_id) REFERENCES public.round(id);
ALTER TABLE ONLY public.round
    ADD CONSTRAINT round_board_id_fkey FOREIGN KEY (board_id) REFERENCES public.board(id);
ALTER TABLE ONLY public.round
    ADD CONSTRAINT round_cancelled_by_fkey FOREIGN KEY (cancelled_by) REFERENCES public.member(id);
ALTER TABLE ONLY public.round
    ADD CONSTRAINT round_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES public.member(id);
ALTER TABLE ONLY public.round
    ADD CONSTRAINT round_proposal_id_fkey FOREIGN KEY (proposal_id) REFERENCES public.proposal(id);
ALTER TABLE ONLY public.round
    ADD CONSTRAINT round_text_id_fkey FOREIGN KEY (text_id) REFERENCES public.frozen_text(id);
ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_person_id_fkey FOREIGN KEY (person_id) REFERENCES public.person(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.shortening
    ADD CONSTRAINT shortening_round_id_fkey FOREIGN KEY (round_id) REFERENCES public.round(id);
ALTER TABLE ONLY public.ticket
    ADD CONSTRAINT ticket_document_id_fkey FOREIGN KEY (document_id) REFERENCES public.document(id);
ALTER TABLE ONLY public.ticket
    ADD CONSTRAINT ticket_member_id_fkey FOREIGN KEY (member_id) REFERENCES public.member(id);
ALTER TABLE ONLY public.urn
    ADD CONSTRAINT urn_round_id_fkey FOREIGN KEY (round_id) REFERENCES public.round(id);
ALTER TABLE ONLY public.voted
    ADD CONSTRAINT voted_round_id_member_id_fkey FOREIGN KEY (round_id, member_id) REFERENCES public.roll(round_id, member_id);

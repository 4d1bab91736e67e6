/*
 * What databases made at some commits before 0.1.0 lack beside one of 0.1.0, whose migrations were still being edited:
 * each list undoes what its commit had not. The functions of then are told by their name alone, as they were refused less.
 */

const letsPass = (name: string) =>
  `create or replace function ${name}() returns trigger language plpgsql as 'begin return new; end';`

const WITHOUT_HOURS = 'alter table urn drop column quorum_at, drop column changed_at;'

const WITHOUT_FINDINGS = `
drop function finding_in_time cascade;
drop trigger never_emptied on finding;`

const WITHOUT_INDEXES = `
drop index mail_subject, follow_up_board, follow_up_round, ballot_member, voted_member, meeting_board;`

const CALLS_WITHOUT_ID = `
alter table call_request drop column id, drop constraint call_request_round_id_member_id_key;
alter table call_request add primary key (round_id, member_id);
alter table feedback add column given_at timestamptz not null default now();
alter table feedback alter column given_at drop default;`

const APOLOGIES_IN_CLEAR = `
alter table shortening add column apology text not null default '', add column justification text not null default '';
alter table shortening drop constraint shortening_left_out_check;
alter table shortening add check (left_out > 0) not valid;`

/** As upgraded to 0.1.0, by the commit that made them. */
export const BEFORE: Record<string, string> = {
  e82641b: `
    drop trigger text_is_frozen on document_update;
    create trigger text_is_frozen before insert or update on document_update
      for each row execute function text_is_frozen();
    alter table document_update enable always trigger text_is_frozen;
    ${letsPass('text_is_frozen')}
    ${letsPass('brief_is_frozen')}
    alter function brief_is_frozen() reset search_path;`,
  f7ce30a: `
    ${WITHOUT_HOURS}
    ${WITHOUT_FINDINGS}
    drop function one_slip_a_mark cascade;
    drop function urn_is_one_sheet cascade;
    drop function takes_votes;
    drop trigger never_taken_away on urn;
    ${letsPass('ballot_in_time')}
    ${letsPass('round_takes_votes')}
    create trigger round_takes_votes before insert or update or delete on urn
      for each row execute function round_takes_votes();
    alter table urn enable always trigger round_takes_votes;
    alter table urn reset (autovacuum_vacuum_threshold, autovacuum_vacuum_scale_factor,
      toast.autovacuum_vacuum_threshold, toast.autovacuum_vacuum_scale_factor);`,
  '38dea56': WITHOUT_HOURS + WITHOUT_FINDINGS,
  '4c89f50': WITHOUT_HOURS,
  '6616787': WITHOUT_INDEXES + CALLS_WITHOUT_ID + APOLOGIES_IN_CLEAR + letsPass('round_changes_once'),
  '9292c60': WITHOUT_INDEXES + CALLS_WITHOUT_ID + APOLOGIES_IN_CLEAR,
  '267f266': WITHOUT_INDEXES + CALLS_WITHOUT_ID,
  a96c7f9: WITHOUT_INDEXES,
}

import { type RawBuilder, sql } from 'kysely'
import type { ShownPart } from '#lib/rules/entries/shown.ts'

/* What whoever owns the tables may alter of a decision, on the board of `startForging`: each with the title of the text
 * that was decided on, and what then differs. */

export const CONSENT = 'Quel jour ? (consent)'
const TWO_THIRDS = 'Quel jour ? (two_thirds)'
const RANKED = 'Quel jour ? (irv)'
const CAMION = 'Louer un camion'
const GREEN = 'Repeindre'
const SECRET = 'Quel jour ? (approval)'
export const round = (title: string) =>
  sql`(select round.id from round join frozen_text on frozen_text.id = round.text_id
    where frozen_text.title = ${title} and stage = 'closed' order by round.id desc limit 1)`
const text = (title: string) => sql`(select text_id from round where id = ${round(title)})`
export const opening = (column: 'reason_opening' | 'word_opening') =>
  sql`(select ${sql.ref(column)} from ballot where round_id = ${round(CONSENT)} and ${sql.ref(column)} is not null
    order by ballot.id limit 1)`

export const forged: Record<string, readonly [title: string, part: ShownPart, ...RawBuilder<unknown>[]]> = {
  'the outcome of a round': [
    CONSENT,
    'outcome',
    sql`update round set outcome = 'rejected' where id = ${round(CONSENT)}`,
  ],
  'the outcome, in its count too': [
    CONSENT,
    'outcome',
    sql`update round set outcome = 'rejected', tally = jsonb_set(tally, '{tally,outcome}', '"rejected"')
      where id = ${round(CONSENT)}`,
  ],
  'its counts': [
    CONSENT,
    'count',
    sql`update round set tally = jsonb_set(tally, '{tally,counts,consent}', '4') where id = ${round(CONSENT)}`,
  ],
  'a step of its count': [
    RANKED,
    'count',
    sql`update round set tally = jsonb_set(tally, '{tally,rounds}', '[]') where id = ${round(RANKED)}`,
  ],
  'how many answered': [
    CONSENT,
    'count',
    sql`update round set tally = jsonb_set(tally, '{answered,volunteers}', '4') where id = ${round(CONSENT)}`,
  ],
  'the number of a decision': [
    CONSENT,
    'number',
    sql`update round set decision = 4000 where id = ${round(CONSENT)}`,
  ],
  'its close': [
    CONSENT,
    'date',
    sql`update round set closes_at = closes_at - interval '1 day' where id = ${round(CONSENT)}`,
  ],
  'its opening': [
    CONSENT,
    'date',
    sql`update round set opened_at = opened_at - interval '1 day' where id = ${round(CONSENT)}`,
  ],
  'its method': [
    TWO_THIRDS,
    'method',
    sql`update round set method = jsonb_set(method, '{rule,params,compare}', '"more_than"') where id = ${round(TWO_THIRDS)}`,
  ],
  'the name of its method': [
    TWO_THIRDS,
    'method',
    sql`update round set method = jsonb_set(method, '{name}', '"relative"') where id = ${round(TWO_THIRDS)}`,
  ],
  'the label of an option': [
    RANKED,
    'text',
    sql`update round set terms = jsonb_set(terms, '{options,0,label}', '"Dimanche"') where id = ${round(RANKED)}`,
  ],
  'its window': [
    CONSENT,
    'window',
    sql`update round set window_report = jsonb_set(window_report, '{advice,coverage,volunteers,ready}', '1')
      where id = ${round(CONSENT)}`,
  ],
  'its window, with nothing left that it was counted from': [
    CONSENT,
    'window',
    sql`delete from opening where field = 'window'`,
    sql`update round set window_report = jsonb_set(window_report, '{advice,coverage,volunteers,ready}', '1')
      where id = ${round(CONSENT)}`,
  ],
  'that nothing is told of its window': [
    CONSENT,
    'window',
    sql`update round set window_report = window_report - 'advice' where id = ${round(CONSENT)}`,
  ],
  'what is told of its window, under another name': [
    CONSENT,
    'window',
    sql`update round set window_report = regexp_replace(window_report::text, '"advice"', '"autre"')::jsonb
      where id = ${round(CONSENT)}`,
  ],
  'the time of someone called': [
    CONSENT,
    'window',
    sql`update roll set ready_at = ready_at + interval '1 day' where round_id = ${round(CONSENT)}`,
  ],
  'the frozen title': [
    CONSENT,
    'title',
    sql`update frozen_text set title = 'Rien' where id = ${text(CONSENT)}`,
  ],
  'the frozen title and what opens it': [
    CONSENT,
    'title',
    sql`update opening set bytes = 'Rien' where id = (select title_opening from frozen_text where id = ${text(CONSENT)})`,
    sql`update frozen_text set title = 'Rien' where id = ${text(CONSENT)}`,
  ],
  'the frozen title, with nothing left that opens it': [
    CONSENT,
    'title',
    sql`delete from opening where id = (select title_opening from frozen_text where id = ${text(CONSENT)})`,
    sql`update frozen_text set title = 'Rien' where id = ${text(CONSENT)}`,
  ],
  'the title of a proposal': [
    CONSENT,
    'title',
    sql`update proposal set title = 'Rien' where id = (select proposal_id from round where id = ${round(CONSENT)})`,
  ],
  'which text of a proposal it is': [
    CONSENT,
    'text',
    sql`update proposal set generation = 2 where id = (select proposal_id from round where id = ${round(CONSENT)})`,
  ],
  'the summary of a text': [
    CONSENT,
    'text',
    sql`update frozen_text set brief = 'Rien' where id = ${text(CONSENT)}`,
  ],
  'the body of a text': [
    CONSENT,
    'text',
    sql`update frozen_text set body = convert_to(replace(convert_from(body, 'utf8'), 'jour', 'mois'), 'utf8')
      where id = ${text(CONSENT)}`,
  ],
  'the body of a text and its commitment': [
    CONSENT,
    'text',
    sql`update frozen_text set body_salt = sha256(body_salt), body_commitment = 'x' where id = ${text(CONSENT)}`,
  ],
  'the words of a ballot': [
    CONSENT,
    'reasons',
    sql`update opening set bytes = 'Faux.' where id = ${opening('reason_opening')}`,
  ],
  'words of another ballot in its place': [
    CONSENT,
    'reasons',
    sql`update ballot set reason_opening = word_opening where reason_opening = ${opening('reason_opening')}`,
  ],
  'an answer': [
    CONSENT,
    'answers',
    sql`update ballot set choice = 'abstain' where round_id = ${round(CONSENT)} and choice = 'concern'`,
  ],
  'an answer among options': [
    RANKED,
    'answers',
    sql`update ballot set answer = (select answer from ballot where round_id = ${round(RANKED)} and choice = 'vote'
      order by id limit 1) where round_id = ${round(RANKED)} and choice = 'vote'`,
  ],
  'how an answer came': [
    CONSENT,
    'answers',
    sql`update ballot set channel = 'proxy', cast_by = (select max(member_id) from roll where member_id <> ballot.member_id)
      where round_id = ${round(CONSENT)}`,
  ],
  'an answer, gone': [
    CONSENT,
    'answers',
    sql`delete from ballot where round_id = ${round(CONSENT)} and choice = 'concern'`,
  ],
  'whose answers two are': [
    CONSENT,
    'answers',
    sql`with two as (select max(id) as one, min(id) as other from ballot where round_id = ${round(CONSENT)}),
      who as (select ballot.id, member_id from ballot, two where id in (one, other))
      update ballot set member_id = who.member_id, revision = 9 from who, two where who.id <> ballot.id
      and ballot.id in (one, other)`,
  ],
  'a slip of the urn': [
    SECRET,
    'answers',
    sql`update urn_sheet set slips = jsonb_set(slips, '{0,code}', '"AAAA"') where round_id = ${round(SECRET)}`,
  ],
  'whose place in the roll it is': [
    CONSENT,
    'roll',
    sql`update person set name = 'Quelqu’un' where name = 'Noor'`,
  ],
  'the kind of someone called': [
    CONSENT,
    'roll',
    sql`update roll set kind = 'staff' where round_id = ${round(CONSENT)}`,
  ],
  'someone called, gone': [
    CAMION,
    'roll',
    sql`delete from roll where round_id = ${round(CAMION)} and member_id not in
      (select member_id from ballot where round_id = ${round(CAMION)})`,
  ],
  'a conflict of interest, gone': [
    TWO_THIRDS,
    'answers',
    sql`delete from conflict where round_id = ${round(TWO_THIRDS)}`,
  ],
  'what applies': [
    GREEN,
    'replaced',
    sql`update proposal set in_force = null where id = (select proposal_id from round where id = ${round(GREEN)})`,
  ],
  'a leaf': [
    CONSENT,
    'line',
    sql`update log_entry set leaf = sha256(leaf) where idx = (select decision_entry from round where id = ${round(CONSENT)})`,
  ],
}

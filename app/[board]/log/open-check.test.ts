import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { followUpsSince } from '#db/proposals/follow-ups.ts'
import { answerFollowUp } from '#lib/commands/proposals/answer-follow-up.ts'
import { cancelRound } from '#lib/commands/requests/cancel-round.ts'
import { joinRequest } from '#lib/commands/requests/join-request.ts'
import { answered, expectAccepted, type Story } from '#lib/commands/testing.ts'
import { FINE, reopening } from '#lib/commands/testing-requests.ts'
import { APOLOGY, shortening } from '#lib/commands/testing-shorter.ts'
import type { ShownPart } from '#lib/rules/entries/shown.ts'
import { type Forging, pageOf, partsOf, startForging } from './checking.sample.ts'

/* What a proposal's page shows of a vote that is open, of one that was cancelled, and of a question that is open again. */

const CANCELLED = 'Remplacer la chaudière'
const SHORT = 'Rendre le local'
const AGAIN = 'Ouvrir le samedi'
const DATE = 'Quel jour ?'

let forging: Forging
beforeAll(async () => {
  forging = await startForging(unfinished)
})
afterAll(() => forging.end())

async function unfinished(story: Story): Promise<void> {
  for (const name of ['Inès', 'Abdel', 'Noor']) await story.says(name)
  const number = await reopening(() => story).decided()
  await story.reopen('Inès', number, 'Deux bénévoles ne peuvent plus.')
  await cancelled(story)
  await shortened(story)
  const among = await story.propose('Inès', DATE, 'Un jour par semaine.')
  const options = ['Lundi', 'Samedi'].map((label) => ({ label }))
  const { roundId } = await story.open('Inès', among, 'judgment', { options })
  await answered(story, roundId, {
    Noor: {
      choice: 'vote',
      options: [
        ['a', '0'],
        ['b', '3'],
      ],
    },
  })
}

async function shortened(story: Story): Promise<void> {
  const { number } = await shortening(() => story).shortened()
  const [followUp] = await followUpsSince(story.db, story.boardId, '2000-01-01T00:00:00Z')
  const answer = { number, followUp: followUp?.id ?? '', text: 'Demander plus tôt au bailleur.' }
  expectAccepted(await answerFollowUp(await story.as('Noor'), answer))
}

async function cancelled(story: Story): Promise<void> {
  const number = await story.propose('Inès', CANCELLED, 'Signer le devis.')
  const { roundId } = await story.open('Inès', number)
  await answered(story, roundId, { Noor: FINE })
  let asked = expectAccepted(
    await cancelRound(await story.as('Inès'), { number, reason: 'Le devis est faux.' }),
  )
  for (const name of ['Claire', 'Abdel', 'Noor', 'Samir'])
    if (!asked.done)
      asked = expectAccepted(await joinRequest(await story.as(name), { number, request: asked.request }))
}

const UNANSWERED = sql`update follow_up set answer_opening = null, answered_by = null, answered_at = null,
  answered_entry = null`
const round = (title: string) =>
  sql`(select round.id from round join frozen_text on frozen_text.id = round.text_id
    where frozen_text.title = ${title} order by round.id desc limit 1)`
const proposal = (title: string) => sql`(select proposal_id from round where id = ${round(title)})`

/** The text voted on, what is altered of it, and what then differs. */
const forged: Record<string, readonly [title: string, part: ShownPart, ...RawBuilder<unknown>[]]> = {
  'the title of a text that is voted on': [
    DATE,
    'title',
    sql`update frozen_text set title = 'Rien' where id = (select text_id from round where id = ${round(DATE)})`,
  ],
  'the title of a proposal that is voted on': [
    DATE,
    'title',
    sql`update proposal set title = 'Rien' where id = ${proposal(DATE)}`,
  ],
  'the body of a text that is voted on': [
    DATE,
    'text',
    sql`update frozen_text set body = convert_to(replace(convert_from(body, 'utf8'), 'jour', 'mois'), 'utf8')
      where id = (select text_id from round where id = ${round(DATE)})`,
  ],
  'an option of a vote': [
    DATE,
    'text',
    sql`update round set terms = jsonb_set(terms, '{options,0,label}', '"Jeudi"') where id = ${round(DATE)}`,
  ],
  'the way of deciding': [
    DATE,
    'method',
    sql`update round set method = jsonb_set(method, '{rule,params,grades}', '5') where id = ${round(DATE)}`,
  ],
  'when a vote closes': [
    DATE,
    'date',
    sql`update round set closes_at = closes_at - interval '1 day' where id = ${round(DATE)}`,
  ],
  'when a vote was to close': [
    DATE,
    'window',
    sql`update round set first_closes_at = first_closes_at - interval '1 day' where id = ${round(DATE)}`,
  ],
  'when a vote opened': [
    DATE,
    'date',
    sql`update round set opened_at = opened_at - interval '1 day' where id = ${round(DATE)}`,
  ],
  'someone called, gone': [
    DATE,
    'roll',
    sql`delete from roll where round_id = ${round(DATE)} and member_id not in
      (select member_id from ballot where round_id = ${round(DATE)})`,
  ],
  'when someone has the time': [
    DATE,
    'window',
    sql`update roll set ready_at = ready_at + interval '1 day' where round_id = ${round(DATE)} and ready_at is not null`,
  ],
  'the apology of a short vote': [
    SHORT,
    'reasons',
    sql`update opening set bytes = 'Tant pis.' where convert_from(bytes, 'utf8') = ${APOLOGY} and field = 'apology'`,
  ],
  'that a vote is short': [SHORT, 'window', sql`delete from shortening`],
  'who is to follow it up': [
    SHORT,
    'window',
    sql`update follow_up set owner = (select max(id) from member where id <> owner)`,
  ],
  'how to avoid another': [
    SHORT,
    'text',
    sql`update opening set bytes = 'Rien.' where id = (select answer_opening from follow_up)`,
  ],
  'that it was answered at all': [SHORT, 'line', UNANSWERED],
  'that it was answered, with whom it was asked of': [SHORT, 'line', sql`delete from follow_up`],
  'when that was answered': [
    SHORT,
    'date',
    sql`update follow_up set answered_at = answered_at - interval '1 day'`,
  ],
  'that a vote is open': [
    DATE,
    'line',
    sql`update round set stage = 'cancelled', cancelled_at = opened_at, cancelled_by = opened_by,
      cancel_reason_opening = (select max(id) from opening), cancelled_entry = opened_entry where id = ${round(DATE)}`,
  ],
  'why a vote was cancelled': [
    CANCELLED,
    'reasons',
    sql`update opening set bytes = 'Sans raison.' where id = (select cancel_reason_opening from round
      where id = ${round(CANCELLED)})`,
  ],
  'who had it cancelled': [
    CANCELLED,
    'roll',
    sql`update round set cancelled_by = (select max(id) from member where id <> cancelled_by) where id = ${round(CANCELLED)}`,
  ],
  'how many asked for it': [
    CANCELLED,
    'count',
    sql`delete from request_join where request_id in (select id from request where round_id = ${round(CANCELLED)})`,
  ],
  'when it was cancelled': [
    CANCELLED,
    'date',
    sql`update round set cancelled_at = cancelled_at - interval '1 day' where id = ${round(CANCELLED)}`,
  ],
  'the text of a vote that was cancelled': [
    CANCELLED,
    'text',
    sql`update frozen_text set brief = 'Rien' where id = (select text_id from round where id = ${round(CANCELLED)})`,
  ],
  'why a question is open again': [
    AGAIN,
    'reasons',
    sql`update opening set bytes = 'Sans raison.' where id = (select reason_opening from reopening)`,
  ],
  'that it is open again': [
    AGAIN,
    'replaced',
    sql`update proposal set stage = 'draft' where id = ${proposal(AGAIN)}`,
  ],
  'which text is written again': [
    AGAIN,
    'text',
    sql`update proposal set generation = generation + 1 where id = ${proposal(AGAIN)}`,
  ],
  'which text was written before a vote was cancelled': [
    CANCELLED,
    'text',
    sql`update proposal set generation = 1 where id = ${proposal(CANCELLED)}`,
  ],
  'why it is open again, gone': [AGAIN, 'line', sql`delete from reopening`],
  'what applies meanwhile': [
    AGAIN,
    'replaced',
    sql`update proposal set in_force = null where id = ${proposal(AGAIN)}`,
  ],
  'the outcome before': [
    AGAIN,
    'outcome',
    sql`update round set outcome = 'rejected' where id = ${round(AGAIN)}`,
  ],
}

describe('the page of a proposal that is not decided', () => {
  test.each([DATE, SHORT, CANCELLED, AGAIN])('agrees where nothing was altered: %s', async (title) => {
    const page = await pageOf(forging, title)
    for (const name of ['Claire', undefined])
      expect(await (await page(await forging.story.as(name)))?.check(), name).not.toMatchObject({
        state: 'red',
      })
  })

  test.each([DATE, SHORT])('agrees where what its window was counted from was erased: %s', async (title) => {
    const acts = [sql`delete from opening where field = 'window'`]
    expect(await forging.checkedWhile(acts, await pageOf(forging, title))).not.toMatchObject({ state: 'red' })
  })

  test.each(Object.entries(forged))('is red, and says what differs: %s', async (_, [
    title,
    part,
    ...acts
  ]) => {
    const checked = await forging.checkedWhile(acts, await pageOf(forging, title))
    expect(checked).toMatchObject({ state: 'red', reason: 'shown' })
    expect(partsOf(checked)).toContain(part)
  })

  test('says under which title what differs', async () => {
    const acts = [sql`update round set opened_at = opened_at - interval '1 day' where id = ${round(DATE)}`]
    expect(await forging.checkedWhile(acts, await pageOf(forging, DATE))).toMatchObject({
      differences: [{ decision: null, title: DATE }],
    })
  })
})

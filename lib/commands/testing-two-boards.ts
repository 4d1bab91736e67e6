import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import { boardNow } from '#db/clock.ts'
import { followUpsSince } from '#db/proposals/follow-ups.ts'
import { lastBallots } from '#db/votes/ballots.ts'
import { dayAt } from '#lib/rules/base/day.ts'
import { wholeCharter } from '#lib/rules/charter/charter.ts'
import { giveProxy } from './board/give-proxy.ts'
import { answered, expectAccepted, type Story, tellStory } from './testing.ts'
import { reopening } from './testing-requests.ts'
import { secretVoting } from './testing-secret.ts'
import { shortening } from './testing-shorter.ts'
import { callMeeting } from './time/call-meeting.ts'
import { relayBallot } from './votes/relay-ballot.ts'

/** What forms and addresses name by an id. */
export interface Ids {
  readonly round: string
  readonly secret: string
  readonly ballot: string
  readonly relayed: string
  readonly member: string
  readonly proxy: string
  readonly request: string
  readonly meeting: string
  readonly followUp: string
}
export interface BoardUnderWay {
  readonly story: Story
  /** The proposals that what has an id is about; `written` is open to no vote yet. */
  readonly numbers: Readonly<Record<'decided' | 'open' | 'short' | 'written', number>>
  readonly ids: Ids
}

/** Two boards of one server, with the same people on both and the same things under way. */
export async function twoBoards(): Promise<{ readonly here: BoardUnderWay; readonly there: BoardUnderWay }> {
  const story = await tellStory(wholeCharter)
  const other = await tellStory(wholeCharter, Promise.resolve(story.database))
  const numbers = [await decided(story), await decided(other)]
  return { here: await underWay(story, numbers[0] ?? 0), there: await underWay(other, numbers[1] ?? 0) }
}

const decided = async (story: Story) => {
  for (const name of ['Inès', 'Abdel']) await story.says(name)
  return reopening(() => story).decided()
}

async function underWay(story: Story, number: number): Promise<BoardUnderWay> {
  const { db, as, memberId } = story
  const short = await shortening(() => story).shortened()
  const [followUp] = await followUpsSince(db, story.boardId, '2000-01-01T00:00:00Z')
  const secret = await secretVoting(() => story).opened()
  const open = await story.propose('Inès', 'Prêter les outils', 'Oui.')
  const { roundId } = await story.open('Inès', open)
  await answered(story, roundId, { Samir: { choice: 'objection', reason: 'La scie.' } })
  const [ballot] = await lastBallots(db, roundId)
  const phoned = { roundId, memberId: await memberId('Abdel'), channel: 'phone', ballot: CONSENT } as const
  const { relayedId } = expectAccepted(
    await relayBallot(await as('Inès'), { ...phoned, answeredOn: await inDays(story, 0) }),
  )
  const proxy = { receiver: await memberId('Noor'), until: await inDays(story, 30) }
  const startsAt = (await boardNow(db)).add({ hours: 48 }).round({ smallestUnit: 'minute' }).toString()
  const meeting = { title: 'La fête', place: 'Au local', startsAt, minutes: 90 }
  return {
    story,
    numbers: {
      decided: number,
      open,
      short: short.number,
      written: await story.propose('Inès', 'Repeindre', 'En vert.'),
    },
    ids: {
      round: roundId,
      secret: secret.roundId,
      ballot: ballot?.id ?? '',
      relayed: relayedId,
      member: await memberId('Abdel'),
      proxy: expectAccepted(await giveProxy(await as('Claire'), proxy)).proxyId,
      request: await reopening(() => story).asked('Samir', number),
      meeting: expectAccepted(await callMeeting(await as('Inès'), meeting)).meetingId,
      followUp: followUp?.id ?? '',
    },
  }
}

export const CONSENT = { choice: 'consent' }
export const inDays = async ({ db }: Story, days: number) =>
  dayAt(await boardNow(db), 'Europe/Paris')
    .add({ days })
    .toString()

/** Ids of nothing. */
export const NOWHERE = Object.fromEntries(
  ['round', 'secret', 'ballot', 'relayed', 'member', 'proxy', 'request', 'meeting', 'followUp'].map(
    (name) => [name, '01J0000000000000000000000Z'],
  ),
) as unknown as Ids

/** A digest of each table but the one where tries are counted, and how many jobs wait. */
export async function everything(db: Db): Promise<Record<string, string>> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'rate_limit'
      and has_table_privilege(format('%I.%I', schemaname, tablename), 'select')`.execute(db)
  const digests: Record<string, string> = {}
  for (const { name } of rows) {
    const { rows: found } = await sql<{ digest: string }>`
      select coalesce(md5(string_agg(one::text, E'\n' order by one::text)), '') as digest
      from ${sql.table(name)} as one`.execute(db)
    digests[name] = found[0]?.digest ?? ''
  }
  const { rows: jobs } = await sql<{
    n: string
  }>`select count(*)::text as n from graphile_worker.jobs`.execute(db)
  return { ...digests, jobs: jobs[0]?.n ?? '' }
}

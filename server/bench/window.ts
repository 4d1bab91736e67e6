import { Temporal } from 'temporal-polyfill'
import { boardNow } from '#db/clock.ts'
import { membersOf } from '#db/people/members.ts'
import { startTestCluster } from '#db/testing.ts'
import { addMember } from '#lib/commands/board/add-member.ts'
import { expectAccepted, type Story, tellStory } from '#lib/commands/testing.ts'
import { lightCharter, presetOf } from '#lib/rules/charter/charter.ts'
import type { Availability, Slot, Weekday } from '#lib/rules/window/availability.ts'
import { MINUTE } from '#lib/rules/window/days.ts'
import { publicHolidays } from '#lib/rules/window/holidays.ts'
import { PRESET_NAMES } from '#lib/rules/window/preset.ts'
import { recommend } from '#lib/rules/window/recommendation.ts'
import type { WindowElector } from '#lib/rules/window/request.ts'
import { storedAvailability } from '#lib/store/load/availability.ts'
import { openVoteView } from '#lib/views/proposal/open-vote.ts'
import { best } from './best.ts'
import { seeded } from './seeded.ts'
import { simulatedBoards } from './simulated-boards.ts'

/* How long sizing a window takes, as the roll grows; how long the page that offers the dates takes to make, on a real
 * database; and whom fixed windows leave out on simulated boards. */

const RUNS = 5
const DAYS = 60
const SIZES = [500, 1000, 2000, 5000, 10_000] as const
const MEMBERS = 500
const ZONES = ['Europe/Paris', 'Europe/Paris', 'Europe/Paris', 'America/Montreal', 'Pacific/Noumea']
const ZONE = 'Europe/Paris'
const opening = Temporal.Instant.from('2026-03-02T09:12:00Z')
const random = seeded(1_901)
const isHoliday = publicHolidays('FR')

/** Some hours of some days, a long absence for some, what a calendar takes for others; a third said nothing. */
function anyAvailability(): Availability | undefined {
  if (random(3) === 0) return undefined
  const slots = Array.from({ length: 1 + random(5) }, (): Slot => {
    const from = 60 * (8 + random(12))
    return { day: (1 + random(7)) as Weekday, from, to: from + 60 * (1 + random(3)) }
  })
  const away = opening
    .toZonedDateTimeISO(ZONE)
    .toPlainDate()
    .add({ days: random(DAYS) })
  const meetings = random(4) === 0 ? 120 : 0
  return {
    zone: ZONES[random(ZONES.length)] ?? ZONE,
    slots,
    everyDays: 1 + random(14),
    away: random(5) === 0 ? [{ from: away, to: away.add({ days: random(21) }) }] : [],
    holidaysFree: random(2) === 0,
    busy: Array.from({ length: meetings }, (_, n) => {
      const start = opening.epochMilliseconds + 60 * MINUTE * (12 * n + random(8))
      return { start, end: start + MINUTE * (30 + random(120)) }
    }),
  }
}

function roll(size: number): WindowElector[] {
  return Array.from({ length: size }, (_, n) => ({
    member: `m${n}`,
    kind: n % 5 === 0 ? 'staff' : 'volunteer',
    availability: anyAvailability(),
  }))
}

/** Everything is walked afresh at each run. Where no close suits, sixty later openings are tried as well. */
async function growth() {
  const preset = { ...presetOf(lightCharter, 'ordinary'), max_days: DAYS }
  const never = { ...preset, share: '1/1', parity: '1/1' } as const
  const ms = (time: number) => time.toFixed(time < 10 ? 1 : 0).padStart(8)
  console.log(`Sizing a window of at most ${DAYS} days: best of ${RUNS} runs, ms\n`)
  console.log('  electors   a close suits   µs each      none does   µs each')
  for (const size of SIZES) {
    const electors = roll(size)
    const gone: WindowElector = { member: 'gone', kind: 'volunteer', availability: { ...nowhere } }
    const request = { opening, zone: ZONE, isHoliday, preset, electors }
    const found = await best(() => recommend(request), RUNS)
    const none = await best(
      () => recommend({ ...request, preset: never, electors: [...electors, gone] }),
      RUNS,
    )
    const each = (time: number) => ((1000 * time) / size).toFixed(0).padStart(10)
    console.log(
      `${String(size).padStart(10)}${ms(found).padStart(16)}${each(found)}${ms(none).padStart(15)}${each(none)}`,
    )
  }
}

const nowhere: Availability = { zone: ZONE, slots: [], everyDays: 1, away: [], holidaysFree: true }

async function bigBoard(): Promise<Story> {
  const story = await tellStory()
  const context = await story.as('Claire')
  for (let n = 5; n < MEMBERS; n++)
    expectAccepted(
      await addMember(context, {
        name: `Membre ${n}`,
        email: `m${n}@t.example`,
        kind: n % 5 ? 'volunteer' : 'staff',
        standing: 'elector',
      }),
    )
  const { db } = story
  const now = await boardNow(db)
  for (const { person_id } of await membersOf(db, story.boardId)) {
    const availability = anyAvailability()
    if (!availability) continue
    const said = {
      availability: JSON.stringify(storedAvailability(availability)),
      availability_at: now.toString(),
      time_zone: availability.zone,
    }
    await db.updateTable('person').set(said).where('id', '=', person_id).execute()
  }
  return story
}

/** The server's whole time for the page of dates but for drawing it: rows read, people parsed, days walked. */
async function picker() {
  const cluster = await startTestCluster()
  process.env.TEST_CLUSTER_PORT = String(cluster.port)
  const story = await bigBoard()
  const number = await story.propose('Inès', 'Une serrure', 'Le texte.')
  const context = await story.as('Inès')
  console.log(
    `\nThe page of dates for ${MEMBERS} electors, from PostgreSQL to what is drawn: best of 20 runs, ms\n`,
  )
  for (const preset of PRESET_NAMES) {
    const time = await best(async () => expectAccepted(await openVoteView(context, number, { preset })), 20)
    console.log(`${preset.padStart(10)}${time.toFixed(0).padStart(8)}`)
  }
  await story.database.close()
  await cluster.stop()
}

await growth()
await picker()
const { table, infeasible } = simulatedBoards()
console.log(`\n${table}\n\nNo close suited within the maximum: ${infeasible}`)
